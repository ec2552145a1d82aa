import { type Day } from '../clock';
import { ragOf } from '../recommendations/rag';
import { type Recommendation } from '../recommendations/types';
import { type CaptureStep, type RowFacts, type RowOutcome, type TrackingRow } from './types';

/** What a recommendation is on a day, in codes. */
export function factsOf(recommendation: Recommendation, today: Day): RowFacts {
  const { status, flag, dueDay } = recommendation;
  return { status, flag, rag: ragOf(recommendation, today).rag, dueDay };
}

/** One thing said of a recommendation in a meeting: as it was before, and as it is now. */
export interface Said {
  meetingReference: string;
  step: CaptureStep;
  before: RowFacts;
  /** As the tracker holds it since. */
  now: Recommendation;
  today: Day;
}

/** The row with what was just said; undefined where it holds that already, so that twice is the same as once. */
export function rowSaid(row: TrackingRow | undefined, { meetingReference, step, before, now, today }: Said): TrackingRow | undefined {
  if (row && isSaid(row, step)) return undefined;
  const kept = row ?? { meetingReference, reference: now.reference, steps: [], before, after: before, ...nothingSaid, revision: 0 };
  return { ...kept, steps: [...kept.steps, step], after: factsOf(now, today), ...(step.made > 0 ? wordsOf(now, step) : {}) };
}

/** A change is known by the revision that it made; that there was nothing to say, by its being the last word. */
function isSaid({ steps }: TrackingRow, { made, kind, by }: CaptureStep): boolean {
  if (made > 0) return steps.some((step) => step.made === made);
  const last = steps.at(-1);
  return last?.kind === kind && last.by.oid === by.oid;
}

const nothingSaid = { progress: '', impactAchieved: '', evidence: '', evidenceDay: '', nextStep: '' } as const;

/** A date that moves says nothing of how it goes: the words of an update stay. */
function wordsOf({ progress, impactAchieved, evidence, evidenceDay, nextStep }: Recommendation, { kind }: CaptureStep): Partial<TrackingRow> {
  return kind === 'dueDateMoved' ? {} : { progress, impactAchieved, evidence, evidenceDay, nextStep };
}

/** What came of a row: what changed the tracker stands above what did not, and the last word above the one before. */
export function outcomeOf(row: Pick<TrackingRow, 'steps'> | undefined): RowOutcome {
  if (!row) return 'waiting';
  if (row.steps.some(({ made }) => made > 0)) return 'captured';
  return row.steps.at(-1)?.kind === 'noChange' ? 'noChange' : 'skipped';
}
