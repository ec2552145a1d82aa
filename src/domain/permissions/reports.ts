import { type Actor } from '../people/types';
import { type Report } from '../reports/types';
import { holds, isOffice } from './relations';
import { type Decision, type DenyReason, type ReportAction } from './types';

const allow: Decision = { allowed: true };
const deny = (reason: DenyReason): Decision => ({ allowed: false, reason });
const when = (condition: boolean, reason: DenyReason): Decision => (condition ? allow : deny(reason));

type ReportRule = (actor: Actor, report: Report) => Decision;

/** Reports on the tracker (domain.md §2, §10): the office prepares them, a QA lead publishes them, senior leaders read what is published. They name nobody. */
export const reportRules: Readonly<Record<ReportAction, ReportRule>> = {
  // One that was withdrawn before it was published was never theirs to read.
  'report.see': (actor, { publishedAt }) => when(isOffice(actor) || (holds(actor, 'SeniorLeader') && publishedAt !== undefined), 'cannotSee'),
  'report.change': (actor, { state }) => (isOffice(actor) ? when(state === 'draft', 'wrongState') : deny('roleMayNot')),
  'report.publish': (actor, { state }) => (holds(actor, 'QaLead') ? when(state === 'draft', 'wrongState') : deny('roleMayNot')),
  // The coordinator takes back what nobody has read; what stands is the QA lead's to withdraw.
  'report.withdraw': (actor, { state, publishedAt }) => {
    if (!holds(actor, 'QaLead') && !(isOffice(actor) && publishedAt === undefined)) return deny('roleMayNot');
    return when(state !== 'withdrawn', 'wrongState');
  },
  'report.export': (actor, { state }) => when(state !== 'withdrawn' && holds(actor, 'QaLead', 'QaCoordinator', 'SeniorLeader'), 'wrongState'),
};
