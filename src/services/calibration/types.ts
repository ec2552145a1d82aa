import { type Abilities } from '../../contract/shapes';
import { type ComparedPart } from '../../domain/calibration/copy';
import { type Preparing } from '../../domain/calibration/decisions';
import { type GradedItem } from '../../domain/calibration/graded';
import { type Leftover } from '../../domain/calibration/leftovers';
import { type ParticipantRefusal } from '../../domain/calibration/participants';
import { type ResultRow } from '../../domain/calibration/results';
import { type BlindGrade, type Calibration, type CalibrationAnswer } from '../../domain/calibration/types';
import { type Instant } from '../../domain/clock';
import { type Actor, type Person, type PersonRef } from '../../domain/people/types';
import { type Review } from '../../domain/reviews/types';
import { type Template } from '../../domain/templates/types';

export type BlindGrades = Readonly<Record<string, BlindGrade>>;

/** How far somebody is who takes part. */
export interface Progress {
  member: PersonRef;
  state: 'notBegun' | 'begun' | 'handedIn';
  late: boolean;
}

/** Who may be chosen, or why not. */
export interface Candidate {
  person: Person;
  refusal: ParticipantRefusal | undefined;
}

/** What only the QA lead sees of an exercise. */
export interface LeadView {
  progress: readonly Progress[];
  /** While it is a draft: the copy beside its original, and what to look at twice. */
  compared: readonly ComparedPart[];
  leftovers: readonly Leftover[];
}

export interface CalibrationView {
  calibration: Calibration;
  template: Template;
  graded: readonly GradedItem[];
  /** Absent for whoever does not lead it: then neither the review nor the gold standard is in the reply. */
  lead?: LeadView;
  /** Of whoever takes part, from the first look on. */
  own?: { answer: CalibrationAnswer; late: boolean };
  /** Once it is closed, for those who may see them. */
  results?: readonly ResultRow[];
  abilities: Abilities;
}

/** One exercise in a list. */
export interface CalibrationRowView {
  calibration: Calibration;
  leads: boolean;
  handedIn: number;
  /** Whether the actor's own grades are in; undefined for whoever does not take part. */
  own: boolean | undefined;
}

export interface SavedAnswer {
  answer: CalibrationAnswer;
  savedAt: Instant;
  /** Milliseconds to leave before the next autosave. */
  spacing: number;
}

export interface CalibrationServices {
  /** Those that the actor leads or takes part in, the newest first. */
  list(actor: Actor): CalibrationRowView[];
  /** Finished reviews that may be used. Needs `app.runCalibrations`. */
  sources(actor: Actor): Review[];
  /** The same attempt twice is one exercise. Needs `review.calibrate`. */
  start(actor: Actor, input: { attempt: string; review: string }): Promise<CalibrationView>;
  get(actor: Actor, reference: string): Promise<CalibrationView>;
  /** Every reviewer, with why they cannot be chosen. Needs `calibration.manage`. */
  candidates(actor: Actor, reference: string): Candidate[];
  prepare(actor: Actor, reference: string, input: Omit<Preparing, 'participants'> & { revision: number; participants: readonly string[] }): Promise<CalibrationView>;
  send(actor: Actor, reference: string, input: { revision: number; readThrough: boolean }): Promise<CalibrationView>;
  close(actor: Actor, reference: string, input: { revision: number }): Promise<CalibrationView>;
  withdraw(actor: Actor, reference: string, input: { revision: number; reason: string }): Promise<CalibrationView>;
  save(actor: Actor, reference: string, input: { revision: number; grades: BlindGrades }): Promise<SavedAnswer>;
  /** Hands the grades in; from then on they stand. Throws `incomplete` with what is not graded. */
  handIn(actor: Actor, reference: string, input: { revision: number; grades: BlindGrades }): Promise<CalibrationView>;
}
