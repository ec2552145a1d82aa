import { AppError, type Fault } from '../../domain/errors';
import { entriesTooLong, entryFaults } from '../../domain/reviews/entries';
import { type FeedbackAnswer, type PartAnswers } from '../../domain/reviews/types';
import { type FormPart } from '../../domain/templates/parts';
import { type Template } from '../../domain/templates/types';
import { LONGEST_TEXT } from '../../contract/limits';
import { ensureTextsFit } from '../support/longText';

/** Refuses answers of another kind of part, and answers to what this template does not ask. Throws `invalid` with the path of each. */
export function ensureAnswersFit(answers: PartAnswers, form: FormPart, template: Template): void {
  const faults = answers.kind === form.kind ? unknownKeys(answers, template) : [{ path: 'kind', code: 'wrongKind', message: `“${form.title}” takes answers of the kind “${form.kind}”, not “${answers.kind}”.` }];
  if (faults.length > 0) throw new AppError('invalid', 'These answers do not belong to this part of the form. Load the page again.', { faults });
}

/** Refuses texts that no list column can hold, alone or (in a section) together. Throws `tooLong`; faults name fields as the form does: `strengths.0.text`. */
export function ensureAnswersAreShort(answers: PartAnswers): void {
  const { kind: _, ...rest } = answers;
  ensureTextsFit(Object.values(rest)[0]);
  const faults = answers.kind === 'graded' ? entriesTooLong(answers.graded, LONGEST_TEXT) : [];
  if (faults[0]) throw new AppError('tooLong', faults[0].message, { faults });
}

function unknownKeys(answers: PartAnswers, template: Template): Fault[] {
  switch (answers.kind) {
    case 'standards':
      return unknown('standards', Object.keys(answers.standards), template.standards.map(({ key }) => key));
    case 'header':
      return [
        ...unknownCode('header.gender', answers.header.gender, template.genders),
        ...unknownCode('header.ethnicity', answers.header.ethnicity, template.ethnicities.flatMap(({ options }) => options)),
        ...unknownCode('header.religion', answers.header.religion, template.religions),
      ];
    case 'recommendations':
      return twice('recommendations.items', answers.recommendations.items.map(({ id }) => id));
    case 'graded':
      return entryFaults(answers.graded);
    case 'feedback':
      return Object.entries(answers.feedback).flatMap(([source, { attempts }]: [string, FeedbackAnswer]) => twice(`feedback.${source}.attempts`, attempts.map(({ id }) => id)));
    case 'summary':
      return [];
  }
}

function unknown(path: string, keys: readonly string[], known: readonly string[]): Fault[] {
  return keys.filter((key) => !known.includes(key)).map((key) => ({ path: `${path}.${key}`, code: 'unknown', message: `This template has no question “${key}”.` }));
}

function unknownCode(path: string, code: string, options: readonly { code: string }[]): Fault[] {
  if (code === '' || options.some((option) => option.code === code)) return [];
  return [{ path, code: 'unknown', message: 'Choose one of the answers that the form gives.' }];
}

/** A proposal's id makes its unique key in the tracker; an attempt's tells it from the others when two people's words are merged. */
function twice(list: string, ids: readonly string[]): Fault[] {
  return ids.flatMap((id, index): Fault[] => {
    const path = `${list}.${index}.id`;
    if (id.trim() === '') return [{ path, code: 'required', message: 'Each of these needs an id of its own.' }];
    return ids.indexOf(id) < index ? [{ path, code: 'twice', message: 'Two of these have the same id.' }] : [];
  });
}
