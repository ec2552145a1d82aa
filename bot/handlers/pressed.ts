import { z } from 'zod';
import { ownerFlags } from '../../src/domain/recommendations/types';
import { cardVerbs, LONGEST_ANSWER, type Post } from '../cards/elements';
import { problemText, type ProblemKind } from '../cards/noticeCards';
import { settableStatuses } from '../cards/recommendationCards';
import { type SafeText } from '../cards/safeText';
import { groundsForDone } from '../cards/signOffCards';

/** `P-2026-01/PIR-2026-03`, the longest reference that a card names, and then some. */
const LONGEST_REFERENCE = 40;

const answerText = z.string().max(LONGEST_ANSWER).default('').transform((text) => text.trim());
const answerDay = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/).default('');
const referenceText = z.string().max(LONGEST_REFERENCE).default('');

const Pressed = z.object({
  verb: z.enum(cardVerbs),
  reference: referenceText,
  revision: z.coerce.number().int().min(0).default(0),
  meeting: referenceText,
  cover: referenceText,
  page: z.coerce.number().int().min(0).max(10_000).default(0),
  row: referenceText,
  chosen: referenceText,
  status: z.enum(settableStatuses).optional(),
  flag: z.enum(ownerFlags).optional(),
  progress: answerText,
  impactAchieved: answerText,
  evidence: answerText,
  evidenceDay: answerDay,
  newDueDay: answerDay,
  moveReason: answerText,
  agreedBy: answerText,
  grounds: z.enum(groundsForDone).optional(),
  noEvidenceReason: answerText,
  reason: answerText,
});
/** What a button sent: opaque data of ours with what the person chose and typed. Never who they are. */
export type Pressed = z.infer<typeof Pressed>;

/** What came of a press. */
export type Pressing =
  /** This takes the card's place; `changed` names what was recorded about, so that other copies follow. */
  | { kind: 'replace'; post: Post; changed: string | undefined }
  /** The card stays as it is, with what was typed in it; the note is said beside it, and `below` follows as a message. */
  | { kind: 'beside'; note: SafeText; below?: Post };

/** A press as it came from outside; undefined when it is none of ours, for example from an old card. */
export const parsePressed = (data: unknown): Pressed | undefined => Pressed.safeParse(data).data;

/** True when the verb is known and only an answer is wrong, so that the person is told about the answer. */
export const isOurs = (data: unknown): boolean => z.looseObject({ verb: z.enum(cardVerbs) }).safeParse(data).success;

/** Whether anything was typed that would vanish with the card. */
export function hasWords({ progress, impactAchieved, evidence, moveReason, agreedBy, noEvidenceReason, reason }: Pressed): boolean {
  return [progress, impactAchieved, evidence, moveReason, agreedBy, noEvidenceReason, reason].some((text) => text !== '');
}

/** The card stays, and the problem is said beside it. */
export const problem = (kind: ProblemKind): Pressing => ({ kind: 'beside', note: problemText(kind) });

/** Nothing was recorded; the card shows something else from now on. */
export const show = (post: Post): Pressing => ({ kind: 'replace', post, changed: undefined });
