import { difference, type Piece } from '../text/difference';
import { type ReviewPart } from '../reviews/types';
import { textsOf } from '../reviews/wording';
import { partsOf } from '../templates/parts';
import { type Template } from '../templates/types';
import { type Anonymise, daysInWords } from './anonymise';
import { type CopyPart } from './types';

/** Answers that give the reviewer's grades away, and the one that corrects who the child is: they are not in the copy at all. */
const leftOut: ReadonlySet<string> = new Set(['grade', 'notApplicableReason', 'practiceGrade', 'practiceReason', 'outcomesGrade', 'outcomesReason', 'overallGrade', 'overallReason', 'outOfLineReason', 'corrections']);

/** One answer of the copy beside what it was made of. */
export interface ComparedAnswer {
  id: string;
  field: string;
  text: string;
  pieces: readonly Piece[];
}
export interface ComparedPart {
  key: string;
  title: string;
  answers: readonly ComparedAnswer[];
}

/** The copy of a review, answer by answer in the order of its form, without its grades; each beside its original. */
export function comparedCopy(template: Template, parts: readonly ReviewPart[], anonymise: Anonymise): ComparedPart[] {
  const written = new Map(parts.map((part) => [part.part, part.answers]));
  return partsOf(template).flatMap(({ key, title }) => {
    const answers = written.get(key);
    if (!answers) return [];
    const texts = textsOf(answers, template).filter(({ id }) => !leftOut.has(id));
    const compared = texts.map(({ id, field, text }): ComparedAnswer => {
      const anonymous = anonymise(text);
      // A day that is only written otherwise was not taken out.
      return { id, field, text: anonymous, pieces: difference(daysInWords(text), anonymous) };
    });
    return compared.length === 0 ? [] : [{ key, title, answers: compared }];
  });
}

/** What participants are given of it. */
export function copyOf(compared: readonly ComparedPart[]): CopyPart[] {
  return compared.map(({ key, title, answers }) => ({ key, title, answers: answers.map(({ id, field, text }) => ({ id, field, text })) }));
}
