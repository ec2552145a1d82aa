import { type Day, type Instant, londonDay } from '../clock';
import { addWorkingDays } from '../cycle/workingDays';
import { AppError, type Fault } from '../errors';
import { type Actor, type PersonRef } from '../people/types';
import { decideBecame, nothingBecame } from './became';
import { notTolerated } from './settle';
import { type MetInTime, type OwnerFlag, type Rag, type Recommendation, type RecommendationStatus } from './types';

type Change = Partial<Recommendation>;

/** What an owner tells: status, flag, progress, impact and evidence. */
export interface Told {
  status: Extract<RecommendationStatus, 'notStarted' | 'inProgress' | 'done'>;
  flag: OwnerFlag;
  progress: string;
  impactAchieved: string;
  evidence: string;
  evidenceDay: Day;
  nextStep: string;
  /** Only of those for the service; left out, they stay as they are. */
  doneWhen?: string | undefined;
  experience?: string | undefined;
}

/** Working days within which evidence is looked at and signed off, or asked for again. */
const SIGN_OFF_WITHIN = 5;

/** The day by which a recommendation that is done is signed off; its own due date no longer counts. Empty while it is not done. */
export function signOffDueDay({ doneAt }: Recommendation): Day {
  return doneAt ? addWorkingDays(londonDay(doneAt), SIGN_OFF_WITHIN) : '';
}

const refOf = ({ oid, name }: Actor): PersonRef => ({ oid, name });
const said = (text: string): boolean => text.trim() !== '';

function ensureNone(faults: readonly Fault[], sentence: string): void {
  if (faults.length > 0) throw new AppError('invalid', sentence, { faults });
}

/** The day that evidence describes must be there and must have come (domain.md §7). Without evidence there is no such day. */
function evidenceFaults(evidence: string, evidenceDay: Day, today: Day): Fault[] {
  if (!said(evidence)) return [];
  if (!evidenceDay) return [{ path: 'evidenceDay', code: 'required', message: 'Enter the day that the evidence describes.' }];
  if (evidenceDay > today) return [{ path: 'evidenceDay', code: 'future', message: 'The day that the evidence describes is in the future.' }];
  return [];
}

/** An update by the owner. It ends a colour that somebody had set by hand, and that it was tolerated: somebody does it after all. Throws `invalid`. */
export function decideUpdate(recommendation: Recommendation, told: Told, now: Instant, today: Day): Change {
  const faults = evidenceFaults(told.evidence, told.evidenceDay, today);
  if (!said(told.progress) && told.flag === 'blocked') faults.push({ path: 'progress', code: 'required', message: 'Say what it is blocked by, so that somebody can help.' });
  else if (!said(told.progress) && told.status !== 'notStarted') faults.push({ path: 'progress', code: 'required', message: 'Say in a sentence what has been done.' });
  ensureNone(faults, 'The update was not saved. Check the marked answers.');
  const newEvidence = said(told.evidence) && told.evidence !== recommendation.evidence;
  const { doneWhen = recommendation.doneWhen, experience = recommendation.experience } = told;
  return {
    ...told,
    ...(recommendation.level === 'service' ? { doneWhen, experience } : { doneWhen: recommendation.doneWhen, experience: recommendation.experience }),
    evidenceDay: said(told.evidence) ? told.evidenceDay : '',
    ragOverride: undefined,
    ...notTolerated,
    lastUpdateAt: now,
    evidenceAddedAt: newEvidence ? now : recommendation.evidenceAddedAt,
    doneAt: told.status === 'done' ? (recommendation.doneAt ?? now) : undefined,
  };
}

/** A due date moves with a reason and who agreed; the first date stays and the moves are counted (domain.md §7). Throws `invalid`. */
export function decideMoveDueDate(recommendation: Recommendation, moved: { dueDay: Day; reason: string; agreedBy: string }, now: Instant, today: Day): Change {
  const faults: Fault[] = [];
  if (!moved.dueDay) faults.push({ path: 'dueDay', code: 'required', message: 'Choose the new date.' });
  else if (moved.dueDay < today) faults.push({ path: 'dueDay', code: 'past', message: 'This day has passed. Choose a later one.' });
  else if (moved.dueDay === recommendation.dueDay) faults.push({ path: 'dueDay', code: 'same', message: 'This is the date it has already.' });
  if (!said(moved.reason)) faults.push({ path: 'reason', code: 'required', message: 'Say why the date moves.' });
  if (!said(moved.agreedBy)) faults.push({ path: 'agreedBy', code: 'required', message: 'Say who agreed.' });
  ensureNone(faults, 'The date was not moved.');
  return { dueDay: moved.dueDay, timesMoved: recommendation.timesMoved + 1, lastUpdateAt: now };
}

/**
 * Step one of sign-off: the action is done, with evidence or with a reason why none is needed (domain.md §7). Where the
 * signer gives only a reason, what the owner gave as evidence stays. Throws `invalid`.
 */
export function decideSignOffDone(recommendation: Recommendation, signing: { evidence: string; evidenceDay: Day; noEvidenceReason: string }, signer: Actor, now: Instant, today: Day): Change {
  const faults = evidenceFaults(signing.evidence, signing.evidenceDay, today);
  if (!said(signing.evidence) && !said(signing.noEvidenceReason)) faults.push({ path: 'evidence', code: 'required', message: 'Give the evidence, or say why it is not needed.' });
  ensureNone(faults, 'It was not signed off.');
  const { evidence, evidenceDay } = said(signing.evidence) ? signing : recommendation;
  return {
    status: 'signedOff',
    metInTime: recommendation.metInTime ?? metInTimeOf(recommendation, today),
    ...decideBecame(recommendation, signer, now),
    evidence,
    evidenceDay,
    noEvidenceReason: signing.noEvidenceReason,
    evidenceAddedAt: evidence !== recommendation.evidence ? now : recommendation.evidenceAddedAt,
    doneSignedOffAt: now,
    doneSignedOffBy: refOf(signer),
    ragOverride: undefined,
    lastUpdateAt: now,
  };
}

/** By which date it was done: the day on which the owner said so counts, not the day on which somebody found time to sign. */
function metInTimeOf({ doneAt, firstDueDay, dueDay }: Recommendation, today: Day): MetInTime {
  const doneOn = doneAt ? londonDay(doneAt) : today;
  if (doneOn <= firstDueDay) return 'firstDate';
  return doneOn <= dueDay ? 'movedDate' : 'late';
}

/** Step two: what is different for the child or families. Throws `invalid` when nobody says what. */
export function decideSignOffImpact(recommendation: Recommendation, impactAchieved: string, signer: Actor, now: Instant): Change {
  ensureNone(said(impactAchieved) ? [] : [{ path: 'impactAchieved', code: 'required', message: 'Say what is different for the child or for families.' }], 'Its impact was not signed off.');
  return { impactAchieved, impactSignedOffAt: now, impactSignedOffBy: refOf(signer), ...decideBecame(recommendation, signer, now), lastUpdateAt: now };
}

/** What was over is opened again; signatures, and where it had gone, go; the updates keep what was. Throws `invalid`. */
export function decideReopen(recommendation: Recommendation, reason: string, now: Instant): Change {
  ensureNone(said(reason) ? [] : [{ path: 'reason', code: 'required', message: 'Say why it is reopened.' }], 'It was not reopened.');
  return {
    status: 'inProgress',
    flag: 'onTrack',
    doneAt: undefined,
    doneSignedOffAt: undefined,
    doneSignedOffBy: undefined,
    impactSignedOffAt: undefined,
    impactSignedOffBy: undefined,
    plan: undefined,
    planReference: '',
    mergedInto: '',
    ...nothingBecame,
    timesReopened: recommendation.timesReopened + 1,
    lastUpdateAt: now,
  };
}

/** A colour set by hand, with a reason; it ends at the next update (domain.md §7). Throws `invalid`. */
export function decideOverride(rag: Rag, reason: string, by: Actor, now: Instant): Change {
  const faults: Fault[] = [];
  if (!said(reason)) faults.push({ path: 'reason', code: 'required', message: 'Say why the colour is set by hand.' });
  if (rag === 'blue') faults.push({ path: 'rag', code: 'notByHand', message: 'Blue means signed off. Sign it off instead.' });
  ensureNone(faults, 'The colour was not set.');
  return { ragOverride: { rag, reason, by: refOf(by), at: now } };
}
