import { entriesFromTexts, entriesInWords, type EntryList, evidenceInWords } from '../domain/reviews/entries';
import { type FeedbackAnswer, type GradedAnswers, type PartAnswers, type ReviewPart } from '../domain/reviews/types';
import { grades, type SectionGrade } from '../domain/templates/types';
import { type Cells, column, type Field } from './column';
import { defineList } from './define';
import { json } from './document';
import { code, instant, note, number, person, requiredCode, text } from './fields';

const kinds = ['header', 'standards', 'graded', 'feedback', 'summary', 'recommendations'] as const;
const sectionGrades: readonly SectionGrade[] = [...grades, 'notApplicable'];

const kind = requiredCode(kinds, { indexed: true });
const grade = code(sectionGrades, { indexed: true });
const prose = note();
const proseNames = ['impact', 'notApplicableReason'] as const;
/** Readable copies for whoever opens the list or Power BI; the entries themselves are in the document. */
const copyNames = ['strengths', 'areas', 'evidence'] as const;

type Entries = Pick<GradedAnswers, EntryList>;
/** Four notes: three accounts of feedback at full length still fit. A section keeps its entries here, under a kind of their own. */
const document = json<Exclude<PartAnswers, { kind: 'graded' }> | ({ kind: 'entries' } & Entries) | undefined>(undefined, { notes: 4 });

/**
 * Answers: a graded section is columns, for people filter and report on it (architecture rule 7), with its entries as a
 * document beside their readable copies; the other kinds are one document each, in their own shape.
 */
const answers: Field<PartAnswers> = {
  columns: () => [...kind.columns('answersKind'), ...grade.columns('grade'), ...[...copyNames, ...proseNames].map((name) => column(name, 'note')), ...document.columns('document')],
  encode: (_, value, into) => {
    const graded = value.kind === 'graded' ? value.graded : undefined;
    kind.encode('answersKind', value.kind, into);
    grade.encode('grade', graded?.grade, into);
    for (const name of proseNames) prose.encode(name, graded?.[name] ?? '', into);
    prose.encode('strengths', entriesInWords(graded?.strengths ?? []), into);
    prose.encode('areas', entriesInWords(graded?.areas ?? []), into);
    prose.encode('evidence', graded ? evidenceInWords(graded) : '', into);
    document.encode('document', value.kind === 'graded' ? { kind: 'entries', strengths: value.graded.strengths, areas: value.graded.areas } : value, into);
  },
  decode: (_, cells) => {
    const stored = document.decode('document', cells);
    if (kind.decode('answersKind', cells) !== 'graded') return stored && stored.kind !== 'entries' ? asNow(stored) : noDocument();
    const [impact, notApplicableReason] = proseNames.map((name) => prose.decode(name, cells)) as [string, string];
    const { strengths, areas } = stored?.kind === 'entries' ? stored : entriesFromTexts(textsOf(cells));
    return { kind: 'graded', graded: { strengths, areas, impact, grade: grade.decode('grade', cells), notApplicableReason } };
  },
};

/** A section as the version before entries kept it. */
function textsOf(cells: Cells): Record<(typeof copyNames)[number], string> {
  return { strengths: prose.decode('strengths', cells), areas: prose.decode('areas', cells), evidence: prose.decode('evidence', cells) };
}

const noOverallGrade = { overallGrade: undefined, overallReason: '' };

/** What an earlier version kept: a summary without the one overall grade, and attempts without an id, which are known by their place. */
function asNow(answers: PartAnswers): PartAnswers {
  if (answers.kind === 'summary') return { kind: 'summary', summary: { ...noOverallGrade, ...answers.summary } };
  if (answers.kind !== 'feedback') return answers;
  const named = (answer: FeedbackAnswer): FeedbackAnswer => ({ ...answer, attempts: answer.attempts.map((attempt, index) => ({ ...attempt, id: (attempt.id as string | undefined) ?? `t${index + 1}` })) });
  const { family, worker, manager } = answers.feedback;
  return { kind: 'feedback', feedback: { family: named(family), worker: named(worker), manager: named(manager) } };
}

function noDocument(): never {
  throw new TypeError('column document holds no valid value');
}

/** `PIR-2025-07/journey`: the key of one part of one review; `PIR-2025-07/journey@1` as written after it came back once. */
export const partKey = (reviewReference: string, part: string, round = 0): string => `${reviewReference}/${part}${round > 0 ? `@${round}` : ''}`;

/** One item a part of a review, so that two people in two parts never collide. */
export const reviewPartsList = defineList<ReviewPart>('ReviewParts', {
  description: 'The answers of each review, one item a part.',
  keyColumn: 'partKey',
  keyOf: ({ reviewReference, part, round }) => partKey(reviewReference, part, round),
  pageSize: 500,
  fields: {
    reviewReference: text({ indexed: true }),
    part: text({ indexed: true }),
    answers,
    round: number(),
    updatedAt: instant(),
    updatedBy: person(),
    revision: number(),
  },
  committable: true,
});
