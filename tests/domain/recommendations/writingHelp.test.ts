import { emptyProposal } from '../../../src/domain/reviews/empty';
import { helpWith } from '../../../src/domain/recommendations/writingHelp';
import { review } from '../support/builders';

const { child } = review();
const good = { ...emptyProposal('a1'), action: 'Meet the father and write up his views.', impact: 'He has a part in the plan.', ownerRole: 'Head of service', dueDay: '2027-01-15', answers: ['needs'] };
const codes = (changes: Partial<typeof good>) => helpWith({ ...good, ...changes }, child, '2026-11-20').map(({ code, blocks }) => `${code}${blocks ? ' blocks' : ''}`);

test.each([
  ['a clear recommendation', { action: 'Meet the father at home.' }, []],
  ['no owner', { ownerRole: ' ' }, ['noOwner blocks']],
  ['no date', { dueDay: '' }, ['noDate blocks']],
  ['a date in the past', { dueDay: '2026-11-19' }, ['pastDate blocks']],
  ['no impact', { impact: '' }, ['noImpact blocks']],
  ['only training', { action: 'Attend training on chronologies.' }, ['onlyTraining']],
  ['training beside something else', { action: 'Attend training on chronologies, then bring three of your own to a group of peers every month until June, and say there what changed for each of the children.' }, []],
  ['training by another name', { action: 'All workers to be trained in neglect.' }, ['onlyTraining']],
  ['training as the whole of it', { action: 'Refresher training on professional curiosity for the team.' }, ['onlyTraining']],
  ['training that somebody gives', { action: 'Deliver a workshop on chronologies.' }, ['onlyTraining']],
  ['a person who trains for something', { action: 'Drive him to football training on Mondays.' }, []],
  ['the action again as its impact', { action: 'Update the chronology within two weeks.', impact: 'The chronology is updated within two weeks.' }, ['impactIsAction']],
  ['to be aware, more so', { action: 'Social worker to be more curious about the father.' }, ['vague']],
  ['to make sure', { action: 'Make sure that visits are on time.' }, ['vague']],
  ['to be reminded', { action: 'Managers to be reminded of the policy.' }, ['vague']],
  ['a vague verb', { action: 'Ensure visits are on time.' }, ['vague']],
  ['a vague verb behind who is to do it', { action: 'Social worker to ensure visits are on time.' }, ['vague']],
  ['a clear verb behind who is to do it', { action: 'Social worker to meet the father at home.' }, []],
  ['two actions', { action: 'Meet the father and review the plan.' }, ['severalActions']],
  ['no finding that it answers', { action: 'Meet the father.', answers: [] }, ['notLinked']],
  ['the child’s name', { action: 'Ask Wren about school.' }, ['namesChild blocks']],
  ['the child’s name in who is to do it', { ownerRole: 'Mother of Wren' }, ['namesChild blocks']],
])('%s', (_, changes, expected) => {
  expect(codes({ action: 'Meet the father at home.', ...changes })).toEqual(expected);
});
