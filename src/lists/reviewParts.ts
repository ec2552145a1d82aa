import { type GradedAnswers, type PartAnswers, type ReviewPart } from '../domain/reviews/types';
import { grades, type SectionGrade } from '../domain/templates/types';
import { column, type Field } from './column';
import { defineList } from './define';
import { json } from './document';
import { code, instant, note, number, person, requiredCode, text } from './fields';

const kinds = ['header', 'standards', 'graded', 'feedback', 'summary', 'recommendations'] as const;
const sectionGrades: readonly SectionGrade[] = [...grades, 'notApplicable'];

const kind = requiredCode(kinds, { indexed: true });
const grade = code(sectionGrades, { indexed: true });
const prose = note();
const proseNames = ['strengths', 'areas', 'evidence', 'impact', 'notApplicableReason'] as const;
/** Four notes: three accounts of feedback at full length still fit. */
const document = json<PartAnswers | undefined>(undefined, { notes: 4 });

const emptyGraded: GradedAnswers = { strengths: '', areas: '', evidence: '', impact: '', grade: undefined, notApplicableReason: '' };

/**
 * Answers: a graded section is columns, for people filter and report on it (architecture rule 7); the other kinds are
 * one document each, in their own shape.
 */
const answers: Field<PartAnswers> = {
  columns: () => [...kind.columns('answersKind'), ...grade.columns('grade'), ...proseNames.map((name) => column(name, 'note')), ...document.columns('document')],
  encode: (_, value, into) => {
    const graded = value.kind === 'graded' ? value.graded : emptyGraded;
    kind.encode('answersKind', value.kind, into);
    grade.encode('grade', graded.grade, into);
    for (const name of proseNames) prose.encode(name, graded[name], into);
    document.encode('document', value.kind === 'graded' ? undefined : value, into);
  },
  decode: (_, cells) => {
    if (kind.decode('answersKind', cells) !== 'graded') return document.decode('document', cells) ?? noDocument();
    const [strengths, areas, evidence, impact, notApplicableReason] = proseNames.map((name) => prose.decode(name, cells)) as [string, string, string, string, string];
    return { kind: 'graded', graded: { strengths, areas, evidence, impact, grade: grade.decode('grade', cells), notApplicableReason } };
  },
};

function noDocument(): never {
  throw new TypeError('column document holds no valid value');
}

/** `PIR-2025-07/journey`: the key of one part of one review. */
export const partKey = (reviewReference: string, part: string): string => `${reviewReference}/${part}`;

/** One item a part of a review, so that two people in two parts never collide. */
export const reviewPartsList = defineList<ReviewPart>('ReviewParts', {
  description: 'The answers of each review, one item a part.',
  keyColumn: 'partKey',
  keyOf: (part) => partKey(part.reviewReference, part.part),
  pageSize: 500,
  fields: {
    reviewReference: text({ indexed: true }),
    part: text({ indexed: true }),
    answers,
    updatedAt: instant(),
    updatedBy: person(),
    revision: number(),
  },
  committable: true,
});
