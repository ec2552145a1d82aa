import { type Day } from '../../domain/clock';
import { type PersonRef } from '../../domain/people/types';
import { type MessageItem } from '../../lists';
import { type Draft } from './outbox';

/** Why a message is sent at once. Reminders have rules of their own (domain/reminders). */
export const noticeRules = [
  'assigned', // to the reviewer: a review is theirs to answer
  'declined', // to whoever assigned it: it needs another reviewer
  'submitted', // to the QA leads: it waits for the first-line check
  'returned', // to the reviewer: something is to be changed
  'agreed', // to the reviewer: the check is done
  'chosenForPanel', // to the reviewer: a panel moderates it
  'decidedByPanel', // to the reviewer: a panel decided; what it changed and why is in the tab
  'panelInvited', // to a member: they sit on a panel
  'panelMoved', // to the members: it meets on another day
  'panelCancelled', // to the members: it does not take place
  'trackingInvited', // to whoever takes part: a tracking meeting is planned
  'trackingMoved', // to the same: it is held on another day
  'trackingCancelled', // to the same: it does not take place
  'inadequateOverall', // to the QA leads and heads of service: an overall grade is Inadequate
  'shared', // to the worker and the line manager: they may read it
  'reflectionAsked', // to the same: a reflection is asked for before it is closed
  'reflected', // to the reviewer and the checker: somebody has reflected on it
  'replied', // to the worker and the line manager: there is a reply
  'closed', // to the reviewer, the worker and the line manager
  'reassigned', // to the reviewer whom it was taken from
  'postponed', // to the reviewer: nothing is due for now
  'resumed', // to the reviewer: it is theirs to answer again
  'withdrawn', // to the reviewer: it ended
  'calibrationSent', // to whoever takes part: an exercise is theirs to grade
  'calibrationClosed', // to whoever handed in: the gold standard can be read
  'madeLead', // to whoever leads an activity: it is theirs to write up
  'recommended', // to an owner: recommendations of theirs entered the tracker
  'signedOff', // to the channel: the action is done
  'reportPublished', // to the channel: a report can be read
  'reportWithdrawn', // to the same: it does not hold any more
  'becameOf', // to whoever raised it: signed off, its impact signed off, or settled; `state` says which
  'reopened', // to the owner: it is open again
  'settled', // to the owner: it ends without being done
  'tolerated', // to the same: nobody is asked to do it for now
  'madeOwner', // to the new owner: it is theirs
  'askedForUpdate', // to an owner: somebody asks how these are going
  'noLongerOwner', // to the owner before: it is somebody else's
] as const;
export type NoticeRule = (typeof noticeRules)[number];

/** What a notice is about, at one revision: the same step told twice is one message. */
export interface NoticeAbout {
  reference: string;
  revision: number;
  dueDay: Day;
  state: string;
}

/** A notice of one thing to one person. */
export function noticeTo(recipient: PersonRef, rule: NoticeRule, about: NoticeAbout): Draft {
  return { nonce: `${rule}/${about.reference}#${about.revision}/${recipient.oid}`, recipient, rule, items: [itemOf(rule, about)] };
}

/** The same in the channel. */
export function noticeToChannel(rule: NoticeRule, about: NoticeAbout): Draft {
  return { nonce: `${rule}/${about.reference}#${about.revision}/channel`, recipient: undefined, rule, items: [itemOf(rule, about)] };
}

function itemOf(rule: NoticeRule, { reference, dueDay, state }: NoticeAbout): MessageItem {
  return { rule, reference, dueDay, state };
}
