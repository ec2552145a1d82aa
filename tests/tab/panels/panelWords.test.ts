import { cast } from '../../../infra/local/demo/people';
import { canBeQuorate, moderationInWords, namesInWords, ownProgress, quorumInWords, unreadBy, waitingInWords } from '../../../tab/pages/panels/panelWords';
import { sampleItem } from '../support/samplePanel';

const quorum = { present: 4, of: 4, exempt: 1, undeclared: 0, met: true };

test('in the meeting the quorum counts who is there, and the exempt stand in no count', () => {
  expect(quorumInWords(quorum, true)).toBe('Quorum met. 4 of 4 present, 1 exempt');
});

test('without a quorum the words say how many are needed', () => {
  expect(quorumInWords({ ...quorum, present: 2, met: false }, true)).toBe('No quorum yet: 3 are needed. 2 of 4 present, 1 exempt');
});

test('before the meeting nobody is present yet, so it says who can decide and who has not declared', () => {
  expect(quorumInWords({ present: 0, of: 3, exempt: 2, undeclared: 1, met: false }, false)).toBe('3 members can decide, 2 exempt, 1 not declared yet');
});

test('with fewer than three who are not exempt a review cannot be decided, whoever comes', () => {
  expect([canBeQuorate({ ...quorum, of: 3 }), canBeQuorate({ ...quorum, of: 2 })]).toEqual([true, false]);
});

test('moderation that took too long says so in words', () => {
  expect([moderationInWords({ workingDays: 14, late: false }), moderationInWords({ workingDays: 24, late: true }), moderationInWords({ workingDays: 1, late: false }, true)]).toEqual(['14 working days since submission', 'Late: 24 working days since submission', '1 working day after submission']);
});

test('what waits on a panel is to declare and to read; when all is read it says so; for whoever does not sit on it there is nothing', () => {
  expect([waitingInWords({ toDeclare: 1, toRead: 2, read: 1 }), waitingInWords({ toDeclare: 0, toRead: 0, read: 3 }), waitingInWords({ toDeclare: 0, toRead: 0, read: 0 })]).toEqual(['1 review to declare on, 2 reviews to read', 'All read: 3 reviews', undefined]);
});

test('a member declares before they read, and the office has no reading', () => {
  const label = (standing: 'office' | 'undeclared' | 'cleared', reading: 'none' | 'submitted') => ownProgress({ standing, reading, state: 'reading' })?.label;
  expect([label('undeclared', 'none'), label('cleared', 'none'), label('cleared', 'submitted'), label('office', 'none')]).toEqual(['Declare first', 'To read', 'You have read it', undefined]);
});

test('who is exempt is not waited for', () => {
  const { undeclared, toRead } = unreadBy(sampleItem().members);
  expect([namesInWords(undeclared), namesInWords(toRead)]).toEqual(['', `${cast.devon.name} and ${cast.quinn.name}`]);
});
