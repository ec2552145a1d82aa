import { type Fault } from '../errors';
import { fixedParts } from '../reviews/types';
import { isAskedOf } from './formFor';
import { NOT_RECORDED } from './identityOptions';
import { activityFaults } from './activityFaults';
import { blankFaults, isDay, KEY, keyFaults, type Tell, twiceFaults, VERSION } from './faultRules';
import { attemptOutcomes, childStatuses, feedbackSources, grades, standardOutcomes, type Template, type TemplateDocument } from './types';

/** Everything in a document that stands in the way of publishing it, by path, in the order of the document; empty when it is sound. Pure and total over a document of the right shape. */
export function documentFaults(document: TemplateDocument): Fault[] {
  const faults: Fault[] = [];
  const tell: Tell = (path, code, message) => void faults.push({ path, code, message });
  if (!KEY.test(document.key)) tell('key', 'key', 'Use small letters, digits and hyphens, beginning with a letter.');
  if (!VERSION.test(document.version)) tell('version', 'version', 'Use letters, digits, dots and hyphens, such as 2026 or 2026-2.');
  blankFaults('title', document.title, 'Give the template a title.', tell);
  if (document.form === 'activity') activityFaults(document, tell);
  else reviewFaults(document, tell);
  return faults;
}

function reviewFaults(template: Template, tell: Tell): void {
  optionFaults(template, tell);
  keyFaults('standards', template.standards, tell);
  template.standards.forEach((standard, index) => {
    blankFaults(`standards.${index}.title`, standard.title, 'Word the standard.', tell);
    conditionFaults(`standards.${index}`, standard, tell);
    twiceFaults(`standards.${index}.required`, standard.required, tell);
    if (standard.required.includes('action') && !standard.required.includes('outcome')) tell(`standards.${index}.required`, 'needs', 'An action can be required only where an outcome is.');
  });
  sectionFaults(template, tell);
  feedbackFaults(template, tell);
  summaryFaults(template, tell);
  scaleFaults(template, tell);
}

function sectionFaults({ sections, statuses }: Template, tell: Tell): void {
  if (sections.length === 0) tell('sections', 'required', 'A form needs at least one graded section.');
  keyFaults('sections', sections, tell);
  sections.forEach((section, index) => {
    const at = `sections.${index}`;
    if (fixedParts.some((part) => part === section.key)) tell(`${at}.key`, 'taken', `“${section.key}” is a part that every form has. Choose another key.`);
    blankFaults(`${at}.title`, section.title, 'Give the section a title.', tell);
    conditionFaults(at, section, tell);
    twiceFaults(`${at}.required`, section.required, tell);
    if (section.required.includes('evidence') && !section.required.includes('findings')) tell(`${at}.required`, 'needs', 'Evidence can be required only where strengths or areas for development are.');
    guidanceFaults(`${at}.guidance`, section.guidance, tell);
  });
  if (sections.length === 0) return;
  for (const status of childStatuses) {
    const label = statuses.find(({ code }) => code === status)?.label ?? status;
    if (!sections.some((section) => isAskedOf(section, status))) tell('sections', 'noneFor', `No section is asked about a child of the status “${label}”.`);
  }
}

function feedbackFaults({ feedback }: Template, tell: Tell): void {
  blankFaults('feedback.title', feedback.title, 'Give this part a title.', tell);
  guidanceFaults('feedback.guidance', feedback.guidance, tell);
  everyOne('feedback.sources', feedback.sources.map(({ key }) => key), feedbackSources, tell);
  feedback.sources.forEach(({ title }, index) => blankFaults(`feedback.sources.${index}.title`, title, 'Say whose feedback this is.', tell));
  labelFaults('feedback.methods', feedback.methods, tell);
  labelFaults('feedback.attemptOutcomes', feedback.attemptOutcomes, tell);
  everyOne('feedback.attemptOutcomes', feedback.attemptOutcomes.map(({ code }) => code), attemptOutcomes, tell);
}

function summaryFaults({ summary }: Template, tell: Tell): void {
  blankFaults('summary.title', summary.title, 'Give this part a title.', tell);
  guidanceFaults('summary.guidance', summary.guidance, tell);
  twiceFaults('summary.required', summary.required, tell);
  const keys = summary.overallGrades.map(({ key }) => key);
  if (keys.length === 0) tell('summary.overallGrades', 'required', 'A form needs at least one overall grade.');
  twiceFaults('summary.overallGrades', keys, tell);
  // domain.md §3.3: one overall grade, or the two that may differ.
  if (keys.includes('overall') && keys.length > 1) tell('summary.overallGrades', 'oneOrTwo', 'Ask either for one overall grade, or for practice and outcomes apart.');
  summary.overallGrades.forEach(({ title }, index) => blankFaults(`summary.overallGrades.${index}.title`, title, 'Say what is graded.', tell));
}

/** The four points of the scale, each once, from best to worst, each with its descriptor (domain.md §3.4). */
function scaleFaults({ scale }: Template, tell: Tell): void {
  blankFaults('scale.version', scale.version, 'Give the grade scale a version.', tell);
  if (!isDay(scale.from)) tell('scale.from', 'day', 'Give the day from which reviews are graded on this scale, such as 2026-04-01.');
  if (scale.grades.map(({ code }) => code).join() !== grades.join()) tell('scale.grades', 'grades', 'The scale has these four grades, in this order: outstanding, good, requires improvement to be good, inadequate.');
  scale.grades.forEach(({ label, descriptor }, index) => {
    blankFaults(`scale.grades.${index}.label`, label, 'Name the grade in full.', tell);
    blankFaults(`scale.grades.${index}.descriptor`, descriptor, 'Describe the grade: reviewers see this where they choose it.', tell);
  });
}

function optionFaults(template: Template, tell: Tell): void {
  everyOne('statuses', template.statuses.map(({ code }) => code), childStatuses, tell);
  labelFaults('statuses', template.statuses, tell);
  twiceFaults('header.required', template.header.required, tell);
  labelFaults('genders', template.genders, tell);
  template.ethnicities.forEach(({ group, options }, index) => {
    blankFaults(`ethnicities.${index}.group`, group, 'Name the group.', tell);
    labelFaults(`ethnicities.${index}.options`, options, tell);
  });
  twiceFaults('ethnicities', template.ethnicities.flatMap(({ options }) => options.map(({ code }) => code)), tell);
  labelFaults('religions', template.religions, tell);
  // domain.md §3.1: “not recorded” can always be said, and the form then raises it.
  if (!template.ethnicities.some(({ options }) => options.some(({ code }) => code === NOT_RECORDED))) tell('ethnicities', 'notRecorded', `“Not recorded” (${NOT_RECORDED}) must stay among the answers.`);
  if (!template.religions.some(({ code }) => code === NOT_RECORDED)) tell('religions', 'notRecorded', `“Not recorded” (${NOT_RECORDED}) must stay among the answers.`);
  everyOne('standardOutcomes', template.standardOutcomes.map(({ code }) => code), standardOutcomes, tell);
  labelFaults('standardOutcomes', template.standardOutcomes, tell);
}

function labelFaults(path: string, options: readonly { code: string; label: string }[], tell: Tell): void {
  if (options.length === 0) tell(path, 'required', 'There must be at least one answer to choose.');
  twiceFaults(path, options.map(({ code }) => code), tell);
  options.forEach(({ code, label }, index) => {
    blankFaults(`${path}.${index}.code`, code, 'Each answer needs a code.', tell);
    blankFaults(`${path}.${index}.label`, label, 'Word the answer.', tell);
  });
}

function guidanceFaults(path: string, questions: Template['summary']['guidance'], tell: Tell): void {
  keyFaults(path, questions, tell);
  questions.forEach((question, index) => {
    blankFaults(`${path}.${index}.text`, question.text, 'Word the question, or remove it.', tell);
    conditionFaults(`${path}.${index}`, question, tell);
  });
}

function conditionFaults(path: string, { for: statuses }: { for?: readonly string[] }, tell: Tell): void {
  if (!statuses) return;
  if (statuses.length === 0) tell(`${path}.for`, 'required', 'Choose at least one status, or ask it about every child.');
  twiceFaults(`${path}.for`, statuses, tell);
}

function everyOne(path: string, given: readonly string[], wanted: readonly string[], tell: Tell): void {
  twiceFaults(path, given, tell);
  const missing = wanted.filter((each) => !given.includes(each));
  if (missing.length > 0) tell(path, 'missing', `These must stay: ${missing.join(', ')}. Their wording may change.`);
}
