import { z } from 'zod/mini';
import { calibrationStates } from '../domain/calibration/types';
import { Piece } from './reviews';
import { route } from './route';
import { Abilities, day, instant, line, longText, PersonRef } from './shapes';
import { grade, sectionGrade } from './templates';

export const calibrationState = z.enum(calibrationStates);
/** `undefined` and `null` both mean "not answered yet", as in the form's answers. */
const maybe = <T extends z.ZodMiniType>(inner: T) => z.pipe(z.nullish(inner), z.transform((value): z.output<T> | undefined => value ?? undefined));

const Strike = z.object({ text: line, as: line });
export const GoldGrades = z.record(z.string(), z.object({ grade: maybe(sectionGrade), reason: longText }));
export type GoldGrades = z.output<typeof GoldGrades>;
export const BlindGrades = z.record(z.string(), z.object({ grade: maybe(sectionGrade), comment: longText }));
export type BlindGrades = z.output<typeof BlindGrades>;

/** One exercise as a row. Which review it is made of stands in no list. */
export const CalibrationRow = z.object({
  reference: z.string(),
  state: calibrationState,
  dueDay: day,
  /** Whether the person leads it; otherwise they take part. */
  leads: z.boolean(),
  participants: z.number(),
  handedIn: z.number(),
  /** Whether the person's own grades are in; absent for whoever does not take part. */
  ownHandedIn: z.optional(z.boolean()),
});
export type CalibrationRow = z.infer<typeof CalibrationRow>;

/** A finished review that an exercise may be made of. */
export const CalibrationSource = z.object({ reference: z.string(), theme: z.string(), team: z.string(), agreedAt: z.optional(instant), moderatedByPanel: z.boolean(), usedIn: z.array(z.string()) });
export type CalibrationSource = z.infer<typeof CalibrationSource>;

export const CalibrationCandidate = z.object({ oid: z.string(), name: z.string(), team: z.string(), kind: z.enum(['internal', 'external']), /** Why they cannot be chosen; absent where they can. */ refusal: z.optional(z.string()) });
export type CalibrationCandidate = z.infer<typeof CalibrationCandidate>;

/** What only the QA lead is sent. */
export const CalibrationLead = z.object({
  reviewReference: z.string(),
  createdBy: PersonRef,
  strikes: z.array(Strike),
  gold: GoldGrades,
  participants: z.array(z.object({ ...PersonRef.shape, progress: z.enum(['notBegun', 'begun', 'handedIn']), late: z.boolean() })),
  /** While it is a draft: each answer of the copy with what was taken out of it. */
  compared: z.array(z.object({ key: z.string(), title: z.string(), answers: z.array(z.object({ id: z.string(), field: z.string(), pieces: z.array(Piece) })) })),
  /** Words to look at twice, the most frequent first. */
  leftovers: z.array(z.object({ word: z.string(), times: z.number() })),
  withdrawReason: z.string(),
});

export const CalibrationAnswerResource = z.object({ grades: BlindGrades, revision: z.number(), updatedAt: z.optional(instant), submittedAt: z.optional(instant), late: z.boolean() });
export type CalibrationAnswerResource = z.infer<typeof CalibrationAnswerResource>;

export const CalibrationResult = z.object({
  key: z.string(),
  title: z.string(),
  overall: z.boolean(),
  gold: z.object({ grade: z.optional(sectionGrade), reason: z.string() }),
  own: z.optional(z.object({ grade: sectionGrade, comment: z.string() })),
  /** How many gave each grade; absent where so few took part that it would name them. */
  distribution: z.optional(z.array(z.object({ grade: sectionGrade, count: z.number() }))),
  /** For the QA lead alone. */
  answers: z.optional(z.array(z.object({ member: PersonRef, grade: sectionGrade, comment: z.string(), late: z.boolean() }))),
});
export type CalibrationResult = z.infer<typeof CalibrationResult>;

/** One exercise. For those who take part it holds no trace of the review, of the others or of the gold standard until it is over. */
export const CalibrationResource = z.object({
  reference: z.string(),
  state: calibrationState,
  dueDay: day,
  closedAt: z.optional(instant),
  /** What is graded, in the order of the form. */
  graded: z.array(z.object({ key: z.string(), title: z.string(), overall: z.boolean() })),
  scale: z.array(z.object({ code: grade, label: z.string(), descriptor: z.string() })),
  copy: z.array(z.object({ key: z.string(), title: z.string(), answers: z.array(z.object({ id: z.string(), field: z.string(), text: z.string() })) })),
  lead: z.optional(CalibrationLead),
  own: z.optional(CalibrationAnswerResource),
  results: z.optional(z.array(CalibrationResult)),
  /** How many handed in, once it is over. */
  handedIn: z.optional(z.number()),
  abilities: Abilities,
  revision: z.number(),
});
export type CalibrationResource = z.infer<typeof CalibrationResource>;

export const SavedCalibrationAnswer = z.object({ answer: CalibrationAnswerResource, savedAt: instant, /** Milliseconds to leave before the next autosave. */ spacing: z.number() });

const revision = z.number();
const ONE = '/api/calibrations/:reference';

/** The calibration part of the API. */
export const calibrationRoutes = {
  listCalibrations: route({ method: 'GET', path: '/api/calibrations', reply: z.object({ rows: z.array(CalibrationRow) }) }),
  listCalibrationSources: route({ method: 'GET', path: '/api/calibration-sources', reply: z.object({ rows: z.array(CalibrationSource) }) }),
  /** `attempt` is made by the page: the same one sent twice is one exercise. */
  startCalibration: route({ method: 'POST', path: '/api/calibrations', body: z.object({ attempt: line, review: line }), reply: CalibrationResource }),
  getCalibration: route({ method: 'GET', path: ONE, reply: CalibrationResource }),
  listCalibrationCandidates: route({ method: 'GET', path: `${ONE}/candidates`, reply: z.object({ rows: z.array(CalibrationCandidate) }) }),
  prepareCalibration: route({ method: 'PUT', path: ONE, body: z.object({ revision, strikes: z.array(Strike), gold: GoldGrades, participants: z.array(line), dueDay: day }), reply: CalibrationResource }),
  sendCalibration: route({ method: 'POST', path: `${ONE}/send`, body: z.object({ revision, readThrough: z.boolean() }), reply: CalibrationResource }),
  closeCalibration: route({ method: 'POST', path: `${ONE}/close`, body: z.object({ revision }), reply: CalibrationResource }),
  withdrawCalibration: route({ method: 'POST', path: `${ONE}/withdraw`, body: z.object({ revision, reason: longText }), reply: CalibrationResource }),
  saveCalibrationAnswer: route({ method: 'PUT', path: `${ONE}/answer`, body: z.object({ revision, grades: BlindGrades }), reply: SavedCalibrationAnswer }),
  handInCalibration: route({ method: 'POST', path: `${ONE}/answer`, body: z.object({ revision, grades: BlindGrades }), reply: CalibrationResource }),
} as const;
