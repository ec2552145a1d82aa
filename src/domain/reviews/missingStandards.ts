import { type Add, blank } from './completeness';
import { type Form } from './reading';

/** Each standard has an outcome and, unless Met or Not applicable, an action; Not applicable needs a reason (domain.md §3.2, §3.4), as far as its template requires it. */
export function missingStandards(form: Form, add: Add): void {
  for (const { key, title, required } of form.template.standards) {
    const answer = form.standards[key];
    if (!answer?.outcome) {
      if (required.includes('outcome')) add(`standards.${key}.outcome`, 'required', `Choose an outcome for “${title}”.`);
    } else if (answer.outcome === 'notApplicable' && blank(answer.reason)) add(`standards.${key}.reason`, 'required', `Say why “${title}” does not apply.`);
    else if ((answer.outcome === 'partlyMet' || answer.outcome === 'notMet') && required.includes('action') && blank(answer.action)) add(`standards.${key}.action`, 'required', `Say what must be done about “${title}”.`);
  }
}
