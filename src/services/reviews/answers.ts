import { AppError, type Fault } from '../../domain/errors';
import { type PartAnswers } from '../../domain/reviews/types';
import { type FormPart } from '../../domain/templates/parts';
import { type Template } from '../../domain/templates/types';

/** Refuses answers of another kind of part, and answers to what this template does not ask. Throws `invalid` with the path of each. */
export function ensureAnswersFit(answers: PartAnswers, form: FormPart, template: Template): void {
  const faults = answers.kind === form.kind ? unknownKeys(answers, template) : [{ path: 'kind', code: 'wrongKind', message: `“${form.title}” takes answers of the kind “${form.kind}”, not “${answers.kind}”.` }];
  if (faults.length > 0) throw new AppError('invalid', 'These answers do not belong to this part of the form. Load the page again.', { faults });
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
      return twice(answers.recommendations.items.map(({ id }) => id));
    case 'graded':
    case 'feedback':
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

/** A proposal's id makes its unique key in the tracker. */
function twice(ids: readonly string[]): Fault[] {
  return ids.flatMap((id, index): Fault[] => {
    const path = `recommendations.items.${index}.id`;
    if (id.trim() === '') return [{ path, code: 'required', message: 'Each recommendation needs an id of its own.' }];
    return ids.indexOf(id) < index ? [{ path, code: 'twice', message: 'Two recommendations have the same id.' }] : [];
  });
}
