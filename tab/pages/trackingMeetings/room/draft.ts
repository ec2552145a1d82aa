import type { RecommendationResource } from '../../../../src/contract/recommendations';
import type { Capture } from '../../../../src/contract/trackingMeetings';
import { LONGEST_TEXT } from '../../../../src/contract/limits';
import type { SummaryError } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/fieldId';

type Update = Omit<Extract<Capture, { as: 'update' }>, 'as' | 'revision'>;
type Move = Omit<Extract<Capture, { as: 'dueDate' }>, 'as' | 'revision'>;
/** Everything that may be said of a row. */
export type RowFields = Update & Move;
/** What somebody has touched: the rest is what the tracker says, also when it changes meanwhile. */
export type RowDraft = Partial<RowFields>;

/** What the tracker says, as the form shows it. What happened since the last update is always new. */
export function fieldsOf(it: RecommendationResource): RowFields {
  const status = it.status === 'done' || it.status === 'notStarted' ? it.status : 'inProgress';
  return { status, flag: it.flag, progress: '', impactAchieved: it.impactAchieved, evidence: it.evidence, evidenceDay: it.evidenceDay, nextStep: it.nextStep, dueDay: it.dueDay, reason: '', agreedBy: '' };
}

const updated = ['status', 'flag', 'progress', 'impactAchieved', 'evidence', 'evidenceDay', 'nextStep'] as const;

/** Whether anything of the update differs from what the tracker says. */
const tells = (draft: RowDraft, fields: RowFields): boolean => updated.some((name) => draft[name] !== undefined && draft[name] !== fields[name]);
const moves = (draft: RowDraft, fields: RowFields): boolean => draft.dueDay !== undefined && draft.dueDay !== '' && draft.dueDay !== fields.dueDay;
/** Words about a move without a new date would be lost. */
const speaksOfMove = ({ reason = '', agreedBy = '' }: RowDraft): boolean => `${reason}${agreedBy}`.trim() !== '';

/** Whether something was said that is not saved. */
export function isSaid(draft: RowDraft | undefined, it: RecommendationResource): boolean {
  if (!draft) return false;
  const fields = fieldsOf(it);
  return tells(draft, fields) || moves(draft, fields) || speaksOfMove(draft);
}

/** The draft with what was just touched; undefined once everything is as the tracker says it. */
export function touched(draft: RowDraft, change: RowDraft, it: RecommendationResource): RowDraft | undefined {
  const fields = fieldsOf(it);
  const next = { ...draft, ...change };
  return (Object.keys(next) as (keyof RowFields)[]).every((name) => next[name] === fields[name]) ? undefined : next;
}

/** What a row sends: the update first, then the date, each at the revision that the one before makes. */
export type Said = Exclude<Capture, { as: 'noChange' | 'skip' }>;

/** What is to be sent of a draft; nothing where nothing was said. */
export function capturesOf(draft: RowDraft, it: RecommendationResource): Said[] {
  const fields = fieldsOf(it);
  const { dueDay, reason, agreedBy, ...update } = { ...fields, ...draft };
  return [
    ...(tells(draft, fields) ? [{ as: 'update' as const, revision: it.revision, ...update, evidenceDay: update.evidence.trim() === '' ? '' : update.evidenceDay }] : []),
    ...(moves(draft, fields) ? [{ as: 'dueDate' as const, revision: it.revision, dueDay, reason: reason.trim(), agreedBy: agreedBy.trim() }] : []),
  ];
}

/** What must be put right before anything is sent, in the order of the form. */
export function faultsOf(draft: RowDraft, it: RecommendationResource, today: string): SummaryError[] {
  const fields = fieldsOf(it);
  const now = { ...fields, ...draft };
  const fault = (name: keyof RowFields, message: string): SummaryError => ({ to: fieldId(`row.${name}`), message });
  const told: SummaryError[] = tells(draft, fields)
    ? [
        ...(now.progress.trim() === '' && (now.status !== 'notStarted' || now.flag === 'blocked') ? [fault('progress', now.flag === 'blocked' ? 'Say what it is blocked by.' : 'Say in a sentence what has been done.')] : []),
        ...(now.evidence.trim() !== '' && now.evidenceDay === '' ? [fault('evidenceDay', 'Choose the day that the evidence describes.')] : []),
        ...(now.evidence.trim() !== '' && now.evidenceDay > today ? [fault('evidenceDay', 'The day that the evidence describes is in the future.')] : []),
      ]
    : [];
  const moved: SummaryError[] =
    moves(draft, fields) || speaksOfMove(draft)
      ? [
          ...(moves(draft, fields) ? [] : [fault('dueDay', 'Choose the new date.')]),
          ...(moves(draft, fields) && now.dueDay < today ? [fault('dueDay', 'This day has passed. Choose a later one.')] : []),
          ...(now.reason.trim() === '' ? [fault('reason', 'Say why the date moves.')] : []),
          ...(now.agreedBy.trim() === '' ? [fault('agreedBy', 'Say who agreed.')] : []),
        ]
      : [];
  const long = (['progress', 'impactAchieved', 'evidence', 'nextStep'] as const).filter((name) => now[name].length > LONGEST_TEXT).map((name) => fault(name, 'Shorten the answer that is too long.'));
  return [...told, ...moved, ...long];
}
