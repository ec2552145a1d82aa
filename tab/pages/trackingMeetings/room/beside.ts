import type { RecommendationResource } from '../../../../src/contract/recommendations';
import type { TrackingAgendaRow } from '../../../../src/contract/trackingMeetings';

/** The reference in what somebody typed, in whichever form; undefined where there is none. */
export function wrote(typed: string): string | undefined {
  const [, year, number] = /^\s*r?[\s-]*(\d{4})[\s-]+(\d{1,6})\s*$/i.exec(typed) ?? [];
  return year && number ? `R-${year}-${number.padStart(3, '0')}` : undefined;
}

/** A recommendation that is not on the agenda, as a row of it. */
export function rowBeside({ reference, level, action, ownerOid, owner, team, theme, status, flag, rag, dueDay, timesMoved, lastUpdateAt, revision }: RecommendationResource): TrackingAgendaRow {
  return { reference, reasons: [], outcome: 'waiting', steps: [], level, action, ownerOid, owner, team, theme, status, flag, rag, dueDay, timesMoved, lastUpdateAt, changedElsewhere: false, revision };
}
