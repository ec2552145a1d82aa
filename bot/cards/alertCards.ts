import { type AlertKind, type AlertState } from '../../src/domain/alerts/types';
import { type Instant } from '../../src/domain/clock';
import { type LinkConfig } from '../links';
import { facts, heading, paragraph, post, press, type Element, type Post } from './elements';
import { waysIn } from './openings';
import { alertKindLabel, count, momentText, reference, say, tell, type ChannelText, type SafeText } from './safeText';

/** What a card may say of an alert: what was seen and what was done are free text, and stay in the tab. */
export interface AlertFacts {
  reference: string;
  reviewReference: string;
  kind: AlertKind;
  state: AlertState;
  raisedAt: Instant;
  /** Minutes of working time that it has waited. */
  waitedMinutes: number;
  /** Who has it in hand, since when. */
  acknowledged: { at: Instant; by: SafeText } | undefined;
  /** What the server decided for the person whom the card is for. */
  mayAcknowledge: boolean;
}

const MINUTES = 60;

function waitedText(minutes: number): ChannelText {
  const hours = Math.floor(minutes / MINUTES);
  if (hours === 0) return say`less than a working hour`;
  return hours === 1 ? say`1 working hour` : say`${count(hours)} working hours`;
}

function alertFacts({ kind, reviewReference, raisedAt, waitedMinutes, acknowledged }: AlertFacts): Element {
  const waited = acknowledged ? [] : [[say`Has waited`, waitedText(waitedMinutes)] as const];
  return facts([[say`About`, alertKindLabel(kind)], [say`On review`, reference(reviewReference)], [say`Raised`, momentText(raisedAt)], ...waited]);
}

/** The card on which a QA lead acknowledges; to whoever may not, or when it is acknowledged already, how it stands. `why` says why it came. */
export function alertCard(alert: AlertFacts, why: SafeText, links: LinkConfig): Post {
  if (alert.state !== 'open') return alertStateCard(alert, why, links);
  const name = reference(alert.reference);
  const body = [heading(say`Alert ${name}`), paragraph(why), alertFacts(alert), paragraph(say`What was seen stands in the app only. Acknowledge it to say that you have it in hand: the hourly reminders then end for everybody.`)];
  const acknowledge = alert.mayAcknowledge ? [press(say`Acknowledge`, { verb: 'alert.acknowledge', reference: name, revision: 0 }, 'alone')] : [];
  return post(say`Alert ${name}: ${alertKindLabel(alert.kind)}`, body, [...acknowledge, ...waysIn(alert.reference, links)]);
}

/** How an alert stands now. `notice` says what has just happened. */
export function alertStateCard(alert: AlertFacts, notice: SafeText, links: LinkConfig): Post {
  const name = reference(alert.reference);
  const { acknowledged, state } = alert;
  const who = acknowledged ? [paragraph(tell`Acknowledged on ${momentText(acknowledged.at)}, by ${acknowledged.by}.`)] : [];
  const next = state === 'closed' ? say`What was done is recorded in the app.` : say`What was done is still to be recorded in the app.`;
  return post(say`Alert ${name}: ${state === 'closed' ? say`outcome recorded` : say`acknowledged`}`, [heading(say`Alert ${name}`), paragraph(notice), ...who, alertFacts(alert), paragraph(next)], waysIn(alert.reference, links));
}

/** What a card says of what has just happened to an alert. */
export const alertNotices = {
  acknowledged: say`You have acknowledged this alert.`,
  before: say`This alert was acknowledged before.`,
  current: say`This is how it stands now.`,
} as const;
