import { gatheringCard, planMonthCard, reportCard, reportWithdrawnCard } from '../../../bot/cards/channelCards';
import { monthlyCard, monthlyNotices, type MonthlyAsk } from '../../../bot/cards/monthlyCards';
import { answerAssignmentCard, meetingCard, readingDueCard, reviewDueCard, reviewNotices, reviewStateCard } from '../../../bot/cards/reviewCards';
import { signOffCard, signOffNotices } from '../../../bot/cards/signOffCards';
import { alertCard, alertNotices, alertStateCard, type AlertFacts } from '../../../bot/cards/alertCards';
import { digestCard, foundCard, overdueCard, summaryCard, workCard, type WaitingItem } from '../../../bot/cards/listCards';
import { helpCard, noticeCard, problemCard, sentToYouCard, signedOffCard, unknownTextCard, welcomeCard } from '../../../bot/cards/noticeCards';
import { becameOfCard, notices, stateCard, updateCard } from '../../../bot/cards/recommendationCards';
import { say, staffName } from '../../../bot/cards/safeText';
import { type Element, type Post } from '../../../bot/cards/elements';
import { cast } from '../../../infra/local/demo/people';
import { cardFaults } from '../support/lint';
import { reportNews, someFacts, teamsLinks } from '../support/samples';

const longName = staffName({ oid: 'x', name: 'Wilhelmina-Anastasia '.repeat(10) });
const waiting = (number: number): WaitingItem => ({ reference: `R-2026-${String(number).padStart(5, '0')}`, what: say`change this review: it was sent back`, dueDay: '2026-09-30', workingDaysLeft: -120, takes: 'update' });
const fifty = Array.from({ length: 50 }, (_, index) => waiting(index + 1));
const references = fifty.map(({ reference }) => reference);
const facts = someFacts({ lastChange: { at: '2026-03-02T09:00:00Z', by: longName }, timesMoved: 12 });
const counts = { total: 75_000, byRag: { blue: 1, green: 2, amber: 3, red: 4 }, overdue: 4, awaitingSignOff: 5, impactNotYetSeen: 6 };

const alert: AlertFacts = { reference: 'A-2026-003', reviewReference: 'PIR-2026-07', kind: 'racismNotAddressed', state: 'open', raisedAt: '2026-03-02T09:00:00Z', waitedMinutes: 99_999, acknowledged: undefined, mayAcknowledge: true };
const inHand: AlertFacts = { ...alert, state: 'acknowledged', acknowledged: { at: '2026-03-02T10:00:00Z', by: longName }, mayAcknowledge: false };

const toSign = someFacts({ ...facts, status: 'done', mayUpdate: true, maySignOffDone: true });
const fortyRows: MonthlyAsk = { meeting: 'TM-2026-03', meetingDay: '2026-09-30', cover: 'c0ffee00-0000-4000-8000-000000000000', away: longName, rows: references.slice(0, 40).map((reference) => ({ facts: { ...facts, reference, theme: 'anti-racist-practice', flag: 'blocked', rag: 'red' }, answered: false })) };
const gathering = { kind: 'trackingMeeting', reference: 'TM-2026-12', day: '2026-09-30', ahead: true, endedOn: '' } as const;
const readings = { panel: 'P-2026-12', day: '2026-09-30', workingDaysLeft: 5, unread: Array.from({ length: 12 }, (_, index) => `P-2026-12/PIR-2026-${index + 10}`) };

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
  ['the sign-off card', signOffCard(toSign, say`it waits for sign-off`, '2026-03-20', teamsLinks)],
  ['the sign-off of an impact', signOffCard({ ...toSign, status: 'signedOff', maySignOffDone: false, maySignOffImpact: true }, signOffNotices.done, '2026-03-20', teamsLinks)],
  ['the state of what can be signed off', stateCard({ ...toSign, maySignOffImpact: true }, notices.current, teamsLinks)],
  ['what became of it', becameOfCard({ ...toSign, status: 'signedOff', mayReadBecame: true }, teamsLinks)],
  ['the monthly update of forty rows', monthlyCard(fortyRows, { page: 3, row: '' }, monthlyNotices.dateNotMoved('R-2026-00001'), '2026-03-20', teamsLinks)],
  ['a review to accept or decline', answerAssignmentCard({ reference: 'PIR-2026-07', dueDay: '2026-09-30', workingDaysLeft: 3 }, say`A review is assigned to you`, teamsLinks)],
  ['a review that is due', reviewDueCard({ reference: 'PIR-2026-07', dueDay: '2026-09-30', workingDaysLeft: -3 }, say`This review is late`, say`This review is late`, teamsLinks)],
  ['an answered review', reviewStateCard('PIR-2026-07', reviewNotices.accepted('2026-09-30'), teamsLinks)],
  ['readings for a panel', readingDueCard(readings, teamsLinks)],
  ['an invitation to a tracking meeting', meetingCard('TM-2026-12', say`You are invited to this tracking meeting`, '2026-09-30', teamsLinks)],
  ['the plan of the month', planMonthCard({ month: '2026-09', reviewsDue: 125, reviewsLate: 30, recommendationsDue: 625, gatherings: Array.from({ length: 30 }, () => gathering) }, teamsLinks)],
  ['a meeting that is near', gatheringCard('gatheringSoon', gathering, teamsLinks)],
  ['minutes that are there', gatheringCard('minutesReady', gathering, teamsLinks)],
  ['a published report', reportCard(reportNews({ openBefore: 75_000, openAfter: 75_000, overdue: 75_000, signedOff: 75_000, impact: 75_000 }), teamsLinks)],
  ['a report that was withdrawn', reportWithdrawnCard(reportNews(), teamsLinks)],
  ['the tracker summary', summaryCard(counts, teamsLinks)],
  ['the tracker summary of nobody’s recommendations', summaryCard({ ...counts, total: 0 }, teamsLinks)],
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

/** The ids of the inputs in these elements, in their order. */
const inputsIn = (elements: readonly Element[]): string[] => elements.flatMap((element) => ('items' in element ? inputsIn(element.items) : 'label' in element ? [element.id] : []));

test('the update card asks for status, track, progress, impact, evidence with its day, and another date with its reason', () => {
  const { card } = updateCard(facts, say`you asked`, '2026-03-20', teamsLinks);

  expect(inputsIn(card.body)).toEqual(['status', 'flag', 'progress', 'impactAchieved', 'evidence', 'evidenceDay', 'newDueDay', 'moveReason', 'agreedBy']);
});

test('the monthly update opens one row of a page for an answer, and says how many are answered', () => {
  const rows = fortyRows.rows.map((row, index) => ({ ...row, answered: index < 6 }));
  const { card, summary } = monthlyCard({ ...fortyRows, rows }, { page: 1, row: '' }, undefined, '2026-03-20', teamsLinks);

  expect(summary).toBe('Monthly update: 6 of 40 answered');
  expect(inputsIn(card.body).filter((id) => id === 'progress')).toHaveLength(1);
  expect(JSON.stringify(card.body)).toContain('Page 2 of 8');
  expect(JSON.stringify(card)).toContain('Save R-2026-00007');
});

test('the signer has to say what they have seen: nothing is chosen for them', () => {
  const { card } = signOffCard(toSign, signOffNotices.asked, '2026-03-20', teamsLinks);

  expect(card.body.find((element) => 'id' in element && element.id === 'grounds')).not.toHaveProperty('value');
});

test('where no evidence is recorded, nobody is offered to have read it', () => {
  const { card } = signOffCard({ ...toSign, evidence: { recorded: false, day: '' } }, signOffNotices.asked, '2026-03-20', teamsLinks);

  expect(JSON.stringify(card)).not.toContain('I have read the evidence');
});

test('more than four that take an answer are a choice of one, so that every client draws the buttons', () => {
  const { card } = workCard(staffName(cast.ola), fifty.slice(0, 6), teamsLinks);

  expect(inputsIn(card.body)).toEqual(['chosen']);
  expect(card.actions).toHaveLength(2);
});

test('a message names as many things as its rule allows, and says how many more there are', () => {
  expect(JSON.stringify(workCard(staffName(cast.ola), fifty, teamsLinks, 7).card.body)).toContain('and 43 more');
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

test.each([
  [0, 'There are no recommendations that you can see yet.'],
  [1, 'You can see 1 recommendation:'],
  [75_000, 'You can see 75000 recommendations:'],
])('the tracker summary of %s counts in plain words', (total, words) => {
  expect(JSON.stringify(summaryCard({ ...counts, total }, teamsLinks).card)).toContain(words);
});
