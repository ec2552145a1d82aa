import { blankFaults, keyFaults, type Tell, twiceFaults } from './faultRules';
import { type ActivityTemplate, type CaseColumn } from './types';

/** What stands in the way of publishing the form of an activity (domain.md §8). */
export function activityFaults({ kinds, sections, cases }: ActivityTemplate, tell: Tell): void {
  if (kinds.length === 0) tell('kinds', 'required', 'Choose at least one kind of activity that uses this form.');
  twiceFaults('kinds', kinds, tell);
  if (sections.length === 0 && cases.length === 0) tell('sections', 'required', 'A form needs at least one section, or a table of cases.');
  keyFaults('sections', sections, tell);
  sections.forEach(({ title, guidance, asks }, index) => {
    const at = `sections.${index}`;
    blankFaults(`${at}.title`, title, 'Give the section a title.', tell);
    keyFaults(`${at}.guidance`, guidance, tell);
    guidance.forEach(({ text, for: statuses }, place) => {
      blankFaults(`${at}.guidance.${place}.text`, text, 'Word the question, or remove it.', tell);
      if (statuses) tell(`${at}.guidance.${place}.for`, 'unknown', 'An activity is not about one child, so its questions have no condition on a child’s status.');
    });
    if (asks.length === 0) tell(`${at}.asks`, 'required', 'Choose what is written in this section.');
    twiceFaults(`${at}.asks`, asks, tell);
  });
  keyFaults('cases', cases, tell);
  cases.forEach((column, index) => columnFaults(`cases.${index}`, column, tell));
}

function columnFaults(path: string, { title, kind, options }: CaseColumn, tell: Tell): void {
  blankFaults(`${path}.title`, title, 'Give the column a title.', tell);
  if (kind !== 'choice' && options.length > 0) tell(`${path}.options`, 'unknown', 'Only a column of choices has answers to choose from.');
  if (kind === 'choice' && options.length < 2) tell(`${path}.options`, 'required', 'Give at least two answers to choose from.');
  twiceFaults(`${path}.options`, options.map(({ code }) => code), tell);
  options.forEach(({ code, label }, index) => {
    blankFaults(`${path}.options.${index}.code`, code, 'Each answer needs a code.', tell);
    blankFaults(`${path}.options.${index}.label`, label, 'Word the answer.', tell);
  });
}
