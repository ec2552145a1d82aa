import { alertCard, alertNotices, alertStateCard, type AlertFacts } from '../../../bot/cards/alertCards';
import { digestCard, foundCard, overdueCard, summaryCard, workCard, type WaitingItem } from '../../../bot/cards/listCards';
import { helpCard, noticeCard, problemCard, sentToYouCard, signedOffCard, unknownTextCard, welcomeCard } from '../../../bot/cards/noticeCards';
import { notices, stateCard, updateCard } from '../../../bot/cards/recommendationCards';
import { say, staffName } from '../../../bot/cards/safeText';
import { type Post } from '../../../bot/cards/elements';
import { cast } from '../../../infra/local/demo/people';
import { cardFaults } from '../support/lint';
import { someFacts, teamsLinks } from '../support/samples';

const longName = staffName({ oid: 'x', name: 'Wilhelmina-Anastasia '.repeat(10) });
const waiting = (number: number): WaitingItem => ({ reference: `R-2026-${String(number).padStart(5, '0')}`, what: say`change this review: it was sent back`, dueDay: '2026-09-30', workingDaysLeft: -120, answerable: true });
const fifty = Array.from({ length: 50 }, (_, index) => waiting(index + 1));
const references = fifty.map(({ reference }) => reference);
const facts = someFacts({ lastChange: { at: '2026-03-02T09:00:00Z', by: longName }, timesMoved: 12 });
const counts = { total: 75_000, byRag: { blue: 1, green: 2, amber: 3, red: 4 }, overdue: 4, awaitingSignOff: 5, impactNotYetSeen: 6 };

const alert: AlertFacts = { reference: 'A-2026-003', reviewReference: 'PIR-2026-07', kind: 'racismNotAddressed', state: 'open', raisedAt: '2026-03-02T09:00:00Z', waitedMinutes: 99_999, acknowledged: undefined, mayAcknowledge: true };
const inHand: AlertFacts = { ...alert, state: 'acknowledged', acknowledged: { at: '2026-03-02T10:00:00Z', by: longName }, mayAcknowledge: false };

/** Every card, each as large as it can be. */
const worstCases: [string, Post][] = [
  ['the update card', updateCard(facts, say`the due date has passed`, '2026-03-20', teamsLinks)],
  ['the state card', stateCard(facts, notices.changedBefore(facts.lastChange), teamsLinks)],
  ['an alert', alertCard(alert, say`This alert still waits: nobody has acknowledged it`, teamsLinks)],
  ['an acknowledged alert', alertStateCard(inHand, alertNotices.acknowledged, teamsLinks)],
  ['my work', workCard(longName, fifty, teamsLinks)],
  ['my work with nothing in it', workCard(longName, [], teamsLinks)],
  ['overdue', overdueCard(fifty, 50, teamsLinks)],
  ['overdue with nothing in it', overdueCard([], 0, teamsLinks)],
  ['search results', foundCard(fifty.map(({ reference, dueDay }) => ({ reference, dueDay, state: { status: 'done', rag: 'amber', theme: 'smart-planning' } })), 50, teamsLinks)],
  ['empty search results', foundCard([], 0, teamsLinks)],
  ['the tracker summary', summaryCard(counts, teamsLinks)],
  ['the weekly digest', digestCard({ overdue: references, turnedRed: references, signedOff: references }, teamsLinks)],
  ['the signed-off post', signedOffCard('R-2026-031', teamsLinks)],
  ['a notice', noticeCard('PIR-2026-07', say`a review is assigned to you`, '2026-03-27', teamsLinks)],
  ['help', helpCard('personal', teamsLinks)],
  ['help in a channel', helpCard('channel', teamsLinks)],
  ['the answer to unknown text', unknownTextCard('channel', teamsLinks)],
  ['the welcome', welcomeCard('personal', teamsLinks)],
  ['a problem', problemCard('unavailable', teamsLinks)],
  ['the pointer to the personal chat', sentToYouCard(teamsLinks)],
];

test.each(worstCases)('%s is a card that every Teams client draws, at its largest', (_name, { card }) => {
  expect(cardFaults(card)).toEqual([]);
});

test.each(worstCases)('%s has a summary of one line for notifications', (_name, { summary, card }) => {
  expect(summary).toMatch(/^[^\n]{5,120}$/);
  expect(card.fallbackText).toBe(summary);
});

test('the update card asks for status, track, progress, impact, evidence and its date', () => {
  const { card } = updateCard(facts, say`you asked`, '2026-03-20', teamsLinks);

  const ids = card.body.flatMap((element) => ('id' in element ? [element.id] : []));
  expect(ids).toEqual(['status', 'flag', 'progress', 'impactAchieved', 'evidence', 'evidenceDay']);
});

test('a button carries the verb, the reference and the revision that was seen, and nothing else', () => {
  const { card } = updateCard(facts, say`you asked`, '2026-03-20', teamsLinks);

  expect(card.actions?.[0]).toMatchObject({ data: { verb: 'recommendation.update', reference: 'R-2026-031', revision: 3 }, fallback: { data: { verb: 'recommendation.update', reference: 'R-2026-031', revision: 3 } } });
  expect(Object.keys((card.actions?.[0] as { data: object }).data)).toEqual(['verb', 'reference', 'revision']);
});

test('somebody who may not update it gets its state, without inputs', () => {
  const { card } = updateCard(someFacts({ mayUpdate: false }), notices.asked, '2026-03-20', teamsLinks);

  expect(card.body.filter((element) => element.type.startsWith('Input.'))).toEqual([]);
});

test('the colour is said in words', () => {
  const { card } = stateCard(someFacts({ rag: 'red' }), notices.recorded, teamsLinks);

  expect(JSON.stringify(card.body)).toContain('Red: overdue or blocked');
});

test('fifty things show the first twenty and say how many more there are', () => {
  const { card } = workCard(staffName(cast.ola), fifty, teamsLinks);

  expect(JSON.stringify(card.body)).toContain('and 30 more: open My work');
});

test('a theme of the taxonomy is named, and one that somebody typed is left out', () => {
  const shown = (theme: string) => JSON.stringify(stateCard(someFacts({ theme }), notices.recorded, teamsLinks).card);

  expect([shown('chronology').includes('"Chronology"'), shown('Zephyrine').includes('Zephyrine')]).toEqual([true, false]);
});

test('an alert has a button to acknowledge it only for whom the server lets, and only while it is open', () => {
  const verbs = (facts: AlertFacts) => alertCard(facts, alertNotices.current, teamsLinks).card.actions?.flatMap((action) => ('verb' in action ? [action.verb] : []));

  expect([verbs(alert), verbs({ ...alert, mayAcknowledge: false }), verbs(inHand)]).toEqual([['alert.acknowledge'], [], []]);
});
