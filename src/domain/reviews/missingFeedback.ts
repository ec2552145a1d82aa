import { type Day } from '../clock';
import { type Add, blank } from './completeness';
import { type Form } from './reading';
import { type FeedbackAnswer, type FeedbackAttempt } from './types';

/** Each person's view is obtained, or every attempt to get it is told (domain.md §3.3, section 6). Nothing that is told lies ahead. */
export function missingFeedback(form: Form, today: Day, add: Add): void {
  for (const { key, title } of form.template.feedback.sources) {
    const answer = form.feedback[key];
    const path = `feedback.${key}`;
    if (answer.obtained === undefined) add(`${path}.obtained`, 'required', `Say whether you obtained feedback: ${lower(title)}.`);
    else if (answer.obtained) missingView(path, title, answer, today, add);
    else missingAttempts(path, title, answer.attempts, today, add);
  }
}

function missingView(path: string, title: string, { day, method, said }: FeedbackAnswer, today: Day, add: Add): void {
  if (!day) add(`${path}.day`, 'required', `Enter the date of the feedback: ${lower(title)}.`);
  else if (day > today) add(`${path}.day`, 'future', `The date of the feedback is in the future: ${lower(title)}. Enter the day it was given.`);
  if (!method) add(`${path}.method`, 'required', `Choose how the feedback was given: ${lower(title)}.`);
  if (blank(said)) add(`${path}.said`, 'required', `Write what was said: ${lower(title)}.`);
}

function missingAttempts(path: string, title: string, attempts: readonly FeedbackAttempt[], today: Day, add: Add): void {
  if (attempts.length === 0) add(`${path}.attempts`, 'required', `Enter each attempt to get feedback: ${lower(title)}.`);
  attempts.forEach((attempt, index) => {
    const incomplete = !attempt.day || !attempt.how || blank(attempt.byWhom) || !attempt.outcome;
    if (incomplete) add(`${path}.attempts.${index}.day`, 'required', `Attempt ${index + 1}, ${lower(title)}: enter when, how, by whom and what came of it.`);
    if (attempt.day > today) add(`${path}.attempts.${index}.day`, 'future', `Attempt ${index + 1}, ${lower(title)}: this day is in the future. Enter the day of the attempt.`);
    if (attempt.outcome === 'notAppropriate' && blank(attempt.why)) add(`${path}.attempts.${index}.why`, 'required', `Attempt ${index + 1}, ${lower(title)}: say why it was not appropriate to ask.`);
  });
}

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
