import { type Day } from '../../src/domain/clock';
import { linkTo, type LinkConfig } from '../links';
import { facts, group, heading, hint, open, paragraph, post, press, subheading, textInput, type Element, type Post } from './elements';
import { lateness } from './lateness';
import { waysIn } from './openings';
import { count, dayText, nameOf, reference, say, type ChannelText, type SafeText } from './safeText';

/** What a card may say of a review that waits for somebody: neither its theme nor anything that is written in it. */
export interface ReviewDuty {
  reference: string;
  dueDay: Day;
  /** Until due; negative when late; undefined when there is no date. */
  workingDaysLeft: number | undefined;
}

const dueFact = ({ dueDay, workingDaysLeft }: Pick<ReviewDuty, 'dueDay' | 'workingDaysLeft'>): Element => facts([[say`Due`, say`${dayText(dueDay)}${lateness(workingDaysLeft)}`]]);

/** A review that is to be accepted or declined, answered in the card. */
export function answerAssignmentCard(review: ReviewDuty, why: ChannelText, links: LinkConfig): Post {
  const name = reference(review.reference);
  const data = { reference: name, revision: 0 };
  const body = [heading(say`${name}: can you do this review?`), paragraph(why), facts([[say`Answer by`, say`${dayText(review.dueDay)}${lateness(review.workingDaysLeft)}`]]), textInput('reason', say`If you decline, why`, say`Needed only to decline`), hint(say`Do not name a child.`)];
  return post(say`${name}: accept or decline this review`, body, [press(say`Accept`, { verb: 'review.accept', ...data }, 'alone'), press(say`Decline`, { verb: 'review.decline', ...data }, 'withInputs'), ...waysIn(review.reference, links)]);
}

/** A review that somebody has to write, or to check, by a day. `why` is `what` with whom its reader stands in for. */
export function reviewDueCard(review: ReviewDuty, what: ChannelText, why: SafeText, links: LinkConfig): Post {
  const name = reference(review.reference);
  return post(say`${name}: ${what}`, [heading(name), paragraph(why), dueFact(review), hint(say`Reviews are written and checked in the app, not in this chat.`)], waysIn(review.reference, links));
}

/** How a review stands after an answer, or when it waits for none any more. */
export function reviewStateCard(about: string, notice: SafeText, links: LinkConfig): Post {
  const name = reference(about);
  return post(say`${name}: answered`, [heading(name), paragraph(notice)], waysIn(about, links));
}

/** One panel, with what its member has still to read. */
export interface PanelReadings {
  panel: string;
  day: Day;
  workingDaysLeft: number | undefined;
  /** Keys of items: `P-2026-01/PIR-2026-03`. */
  unread: readonly string[];
}

/** What a member of a panel has still to read, by reference. */
export function readingDueCard({ panel, day, workingDaysLeft, unread }: PanelReadings, links: LinkConfig): Post {
  const name = reference(panel);
  const left = unread.length === 1 ? say`1 reading` : say`${count(unread.length)} readings`;
  const rows = unread.map((key) => group([subheading(nameOf(key))]));
  const [only] = unread;
  const ways = unread.length === 1 && only ? waysIn(only, links) : waysIn(panel, links);
  const body = [heading(say`${left} to hand in for panel ${name}`), facts([[say`Panel meets`, say`${dayText(day)}${lateness(workingDaysLeft)}`]]), ...rows, hint(say`Readings are written in the app. Those of the other members stay hidden until yours is in.`)];
  return post(say`Panel ${name}: ${left} to hand in`, body, ways);
}

/** A panel or a tracking meeting to which its reader is asked, or which has changed. */
export function meetingCard(about: string, what: ChannelText, day: Day, links: LinkConfig): Post {
  const name = nameOf(about);
  return post(say`${name}: ${what}`, [heading(name), paragraph(what), ...(day ? [facts([[say`Meets`, dayText(day)]])] : [])], [...waysIn(about, links), open(say`Open My work`, linkTo(links, { page: 'my-work' }))]);
}

/** What a card says of what has just happened to a review. */
export const reviewNotices = {
  accepted: (dueDay: Day): SafeText => say`You have accepted this review. It is due on ${dayText(dueDay)}.`,
  declined: say`You have declined this review. Whoever assigned it is told, and finds another reviewer.`,
  before: say`This review does not wait for your answer any more. Open it to see how it stands.`,
  sayWhy: say`Write why you decline, then press Decline again.`,
} as const;
