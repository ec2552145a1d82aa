import { type Day } from '../../src/domain/clock';
import { type Rag, type RecommendationStatus } from '../../src/domain/recommendations/types';
import { linkTo, type LinkConfig } from '../links';
import { choice, group, heading, hint, open, paragraph, post, press, subheading, type Action, type Element, type Post } from './elements';
import { lateness } from './lateness';
import { count, dayText, nameOf, ragLabel, reference, say, statusLabel, tell, themeTitle, type ChannelText, type SafeText } from './safeText';

/** How many things a list shows before it says how many more there are. */
export const MOST_ROWS = 20;
/** Clients draw five buttons for certain; one opens the tab. */
export const MOST_BUTTONS = 4;

/** One thing that waits for somebody. */
export interface WaitingItem {
  reference: string;
  /** What is to be done, from a closed set; and for whom, where its reader stands in for somebody. */
  what: SafeText;
  dueDay: Day;
  /** Until due; negative when late; undefined when there is no date. */
  workingDaysLeft: number | undefined;
  /** What a card can take of it; undefined where only the app can. */
  takes: 'update' | 'signOff' | undefined;
}

function row(item: WaitingItem): Element {
  const due = item.dueDay ? say`Due ${dayText(item.dueDay)}${lateness(item.workingDaysLeft)}` : say`No date`;
  return group([subheading(tell`${nameOf(item.reference)}: ${item.what}`), hint(due)]);
}

function more(total: number, shown = MOST_ROWS): Element[] {
  return total > shown ? [paragraph(say`and ${count(total - shown)} more: open My work to see them all.`)] : [];
}

const openMyWork = (links: LinkConfig): Action => open(say`Open My work`, linkTo(links, { page: 'my-work' }));
const openTracker = (links: LinkConfig): Action => open(say`Open the tracker`, linkTo(links, { page: 'tracker' }));

const asks: Readonly<Record<NonNullable<WaitingItem['takes']>, (name: ChannelText) => ChannelText>> = { update: (name) => say`Update ${name}`, signOff: (name) => say`Sign off ${name}` };

/** A button for each that takes an answer; where they are too many, a choice of one and a button for it. */
function answers(items: readonly WaitingItem[]): { body: Element[]; actions: Action[] } {
  const asked = items.flatMap(({ takes, reference: about }) => (takes ? [{ title: asks[takes](reference(about)), value: reference(about) }] : []));
  if (asked.length <= MOST_BUTTONS) return { body: [], actions: asked.map(({ title, value }) => press(title, { verb: 'recommendation.openBelow', reference: value, revision: 0 }, 'alone')) };
  return { body: [choice('chosen', say`Answer one of these here`, asked, asked[0]?.value, say`Choose one.`)], actions: [press(say`Answer it`, { verb: 'work.choose', reference: '', revision: 0 }, 'withInputs')] };
}

const things = (total: number): ChannelText => (total === 1 ? say`1 thing waits` : say`${count(total)} things wait`);

/** Everything that waits for one person: the answer to "my work", and the reminder for several things on one day. It names `most` of them, and says how many more there are. */
export function workCard(addressee: SafeText, items: readonly WaitingItem[], links: LinkConfig, most = MOST_ROWS): Post {
  if (items.length === 0) return post(say`Nothing waits for you`, [heading(say`My work`), paragraph(tell`Nothing waits for you, ${addressee}.`)], [openMyWork(links)]);
  const shown = items.slice(0, Math.min(most, MOST_ROWS));
  const { body, actions } = answers(shown);
  return post(say`${things(items.length)} for you`, [heading(say`My work`), paragraph(tell`${addressee}, ${things(items.length)} for you.`), ...shown.map(row), ...more(items.length, shown.length), ...body], [...actions, openMyWork(links)]);
}

/** What is late, of that which the person owns or may see. */
export function overdueCard(items: readonly WaitingItem[], total: number, links: LinkConfig): Post {
  if (total === 0) return post(say`Nothing is overdue`, [heading(say`Overdue`), paragraph(say`Nothing that you can see is overdue.`)], [openTracker(links)]);
  const shown = items.slice(0, MOST_ROWS);
  const summary = total === 1 ? say`1 recommendation is overdue` : say`${count(total)} recommendations are overdue`;
  const { body, actions } = answers(shown);
  return post(summary, [heading(say`Overdue`), paragraph(say`${summary}.`), ...shown.map(row), ...more(total), ...body], [...actions, openTracker(links)]);
}

export interface FoundItem {
  reference: string;
  dueDay: Day;
  /** Undefined for a review. */
  state: { status: RecommendationStatus; rag: Rag; theme: string } | undefined;
}

function foundTitle({ reference: about, state }: FoundItem): Element {
  const theme = state && themeTitle(state.theme);
  return subheading(theme ? say`${reference(about)}: ${theme}` : reference(about));
}

/** What a search found, by reference only. The words searched for are not repeated: they may name a child. */
export function foundCard(items: readonly FoundItem[], total: number, links: LinkConfig): Post {
  if (total === 0) return post(say`Nothing found`, [heading(say`Search results`), paragraph(say`Nothing that you can see matches those words. Try fewer or other words.`)], [openTracker(links)]);
  const shown = items.slice(0, MOST_ROWS);
  const openable = shown.flatMap(({ reference: about, state }) => (state ? [{ title: reference(about), value: reference(about) }] : []));
  const ask = openable.length > 0 ? [choice('chosen', say`Show one of these here`, openable, openable[0]?.value, say`Choose one.`)] : [];
  const button = openable.length > 0 ? [press(say`Show it`, { verb: 'work.choose', reference: '', revision: 0 }, 'withInputs')] : [];
  const rows = shown.map((item) => group([foundTitle(item), hint(item.state ? say`${statusLabel(item.state.status)}. ${ragLabel(item.state.rag)}. Due ${dayText(item.dueDay)}` : say`Review, due ${dayText(item.dueDay)}`)]));
  const found = total === 1 ? say`1 match` : say`${count(total)} matches`;
  return post(found, [heading(say`Search results`), paragraph(say`${found}.`), ...rows, ...more(total), ...ask], [...button, openTracker(links)]);
}

/** The tracker in numbers. */
export interface TrackerCounts {
  total: number;
  byRag: Record<Rag, number>;
  overdue: number;
  awaitingSignOff: number;
  impactNotYetSeen: number;
}

function countLines(counts: TrackerCounts): Element[] {
  const line = (rag: Rag) => say`${count(counts.byRag[rag])}: ${ragLabel(rag)}`;
  return [...(['red', 'amber', 'green', 'blue'] as const).map((rag) => paragraph(line(rag))), paragraph(say`${count(counts.overdue)} overdue, ${count(counts.awaitingSignOff)} awaiting sign-off, ${count(counts.impactNotYetSeen)} done with impact not yet seen.`)];
}

/** The answer to "tracker summary": counts of what the person who asked may see. */
export function summaryCard(counts: TrackerCounts, links: LinkConfig): Post {
  const { total, overdue } = counts;
  const recommendations = total === 1 ? say`1 recommendation` : say`${count(total)} recommendations`;
  const lines = total === 0 ? [paragraph(say`There are no recommendations that you can see yet.`)] : [paragraph(say`You can see ${recommendations}:`), ...countLines(counts)];
  return post(say`Tracker: ${recommendations}, ${count(overdue)} overdue`, [heading(say`Tracker summary`), ...lines], [openTracker(links)]);
}

function listed(title: ChannelText, references: readonly string[]): Element[] {
  if (references.length === 0) return [group([subheading(title), paragraph(say`None.`)])];
  const shown = references.slice(0, MOST_ROWS).map(reference);
  const text = shown.slice(1).reduce<ChannelText>((all, next) => say`${all}, ${next}`, shown[0] ?? say``);
  const rest = references.length > MOST_ROWS ? [hint(say`and ${count(references.length - MOST_ROWS)} more: open the tracker.`)] : [];
  return [group([subheading(title), paragraph(text), ...rest])];
}

/** The channel's weekly digest: counts, what turned red, what was signed off; references only. */
export function digestCard(digest: { overdue: readonly string[]; turnedRed: readonly string[]; signedOff: readonly string[] }, links: LinkConfig): Post {
  const summary = say`Tracker this week: ${count(digest.turnedRed.length)} turned red, ${count(digest.signedOff.length)} signed off`;
  const body = [heading(say`The tracker this week`), paragraph(say`${count(digest.turnedRed.length)} turned red, ${count(digest.signedOff.length)} signed off, ${count(digest.overdue.length)} overdue.`), ...listed(say`Turned red`, digest.turnedRed), ...listed(say`Signed off`, digest.signedOff), ...listed(say`Overdue`, digest.overdue)];
  return post(summary, body, [openTracker(links)]);
}
