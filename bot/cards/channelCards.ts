import { type ChannelRule, type Gathering, type MonthAhead, type ReportNews } from '../../src/services/types';
import { linkTo, type LinkConfig } from '../links';
import { facts, group, heading, hint, open, paragraph, post, subheading, type Action, type Element, type Post } from './elements';
import { waysIn } from './openings';
import { count, dayText, monthText, reference, say, type ChannelText } from './safeText';

const kinds: Readonly<Record<Gathering['kind'], ChannelText>> = { panel: say`panel`, trackingMeeting: say`tracking meeting` };
const kindOf = (kind: string): ChannelText => (kind === 'panel' || kind === 'trackingMeeting' ? kinds[kind] : say`meeting`);

/** More meetings than this in one month are left to the app. */
const MOST_GATHERINGS = 12;

const openMyWork = (links: LinkConfig): Action => open(say`Open My work`, linkTo(links, { page: 'my-work' }));

function gatheringRows(gatherings: readonly Gathering[]): Element[] {
  if (gatherings.length === 0) return [paragraph(say`No panel and no tracking meeting is planned.`)];
  return gatherings.slice(0, MOST_GATHERINGS).map(({ kind, reference: about, day }) => group([subheading(say`${dayText(day)}: ${kinds[kind]} ${reference(about)}`)]));
}

/** The month's plan, for the channel (domain.md §9): counts, and the days of panels and tracking meetings. */
export function planMonthCard({ month, reviewsDue, reviewsLate, recommendationsDue, gatherings }: MonthAhead, links: LinkConfig): Post {
  const late = reviewsLate > 0 ? [[say`Late from before`, count(reviewsLate)] as const] : [];
  const counts = facts([[say`Reviews due`, count(reviewsDue)], ...late, [say`Recommendations due`, count(recommendationsDue)]]);
  const rest = gatherings.length > MOST_GATHERINGS ? [hint(say`and ${count(gatherings.length - MOST_GATHERINGS)} more: open the app.`)] : [];
  const summary = say`Plan for ${monthText(month)}: ${count(reviewsDue)} reviews due, ${count(gatherings.length)} meetings`;
  return post(summary, [heading(say`Plan for ${monthText(month)}`), counts, ...gatheringRows(gatherings), ...rest], [openMyWork(links), open(say`Open the tracker`, linkTo(links, { page: 'tracker' }))]);
}

/** A panel or a tracking meeting that is near, or whose minutes are there: its reference and its day, and nothing of what is on it. */
export function gatheringCard(rule: Exclude<ChannelRule, 'planMonth'>, { kind, reference: about, day }: { kind: string; reference: string; day: string }, links: LinkConfig): Post {
  const what = say`${kindOf(kind)} ${reference(about)}`;
  if (rule === 'minutesReady') {
    const title = say`The minutes of ${what} are there`;
    return post(title, [heading(title), paragraph(say`It met on ${dayText(day)}. Whoever may read its minutes finds them in the app.`)], waysIn(about, links));
  }
  const title = say`The ${what} meets on ${dayText(day)}`;
  return post(title, [heading(title), paragraph(kind === 'trackingMeeting' ? say`Owners: say before then how your recommendations are going. “My work” has them.` : say`Members: hand in your readings before then. “My work” has them.`)], [...waysIn(about, links), openMyWork(links)]);
}

/** A report that was published, for the channel (domain.md §9): its period and its first figures, and nobody's words. */
export function reportCard({ reference: about, fromDay, toDay, openBefore, openAfter, overdue, signedOff, impact }: ReportNews, links: LinkConfig): Post {
  const title = say`Report ${reference(about)} is published`;
  const figures = facts([[say`Open at the beginning`, count(openBefore)], [say`Open at the end`, count(openAfter)], [say`Overdue at the end`, count(overdue)], [say`Signed off as done`, count(signedOff)], [say`Impact signed off`, count(impact)]]);
  return post(say`${title}: the tracker from ${dayText(fromDay)} to ${dayText(toDay)}`, [heading(title), paragraph(say`The tracker from ${dayText(fromDay)} to ${dayText(toDay)}.`), figures, hint(say`Senior leaders and the quality assurance team can read it.`)], waysIn(about, links));
}

/** It does not hold any more: why is in the app. */
export function reportWithdrawnCard({ reference: about }: Pick<ReportNews, 'reference'>, links: LinkConfig): Post {
  const title = say`Report ${reference(about)} was withdrawn`;
  return post(title, [heading(title), paragraph(say`Do not use its figures any more. Whoever may read it finds the reason in the app.`)], waysIn(about, links));
}
