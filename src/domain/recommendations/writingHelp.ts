import { type Day } from '../clock';
import { type ChildIdentity, type ProposedRecommendation } from '../reviews/types';
import { isSameAgain } from '../learning/sameAgain';
import { namesChild } from './namesChild';

/** Help while a recommendation is written (domain.md §3.5): explained, and blocking only where it says so. */
export interface Help {
  code: 'noAction' | 'impactIsAction' | 'noOwner' | 'noDate' | 'noImpact' | 'pastDate' | 'namesChild' | 'onlyTraining' | 'severalActions' | 'vague' | 'notLinked';
  field: 'action' | 'impact' | 'doneWhen' | 'experience' | 'owner' | 'dueDay' | 'answers';
  blocks: boolean;
  message: string;
}

/** At the start, or behind who is to do it: "Ensure…", "Social worker to ensure…", "The team should be aware…". */
const vagueVerbs = /^\W*(?:(?:\w+\W+){0,6}(?:should|must|needs? to|(?:workers?|managers?|teams?|services?|practitioners?|chairs?|officers?|leads?|supervisors?) (?:to|will))\s+)?(?:consider|ensure|make sure|be (?:more )?(?:aware|mindful|curious)|be reminded|raise awareness|remember|reflect on|think about|look (?:in)?to|explore|aim to|try to|continue to)\b/i;
/** "Attend training on…", "Training for the team", "All staff to be trained in…", "Refresher course on…". */
const training = /\b(?:attend|complete|undertake|receive|go on|book|do|have|provide|deliver|arrange|commission|access)\b[^.;]*\b(?:training|course|workshop|webinar|e-?learning)\b|^\W*(?:refresher |further |mandatory )*(?:training|course|workshop|e-?learning)\b|\bbe (?:re)?trained\b/i;
const secondAction = /;\s*\w|(?:\band\b|\balso\b|\bas well as\b)\s+(?:then\s+)?(?:arrange|ask|book|call|check|complete|contact|give|hold|invite|meet|plan|record|refer|review|rewrite|see|send|share|speak|tell|update|visit|write)\b/gi;

/** What would make this recommendation better. `child` is whose review it is: the tracker must not name them. */
export function helpWith(proposed: ProposedRecommendation, child: ChildIdentity, today: Day): Help[] {
  return [...blockers(proposed, child, today), ...advice(proposed)];
}

function blockers(proposed: ProposedRecommendation, child: ChildIdentity, today: Day): Help[] {
  const found: Help[] = [];
  const block = (code: Help['code'], field: Help['field'], message: string) => found.push({ code, field, blocks: true, message });
  if (!proposed.action.trim()) block('noAction', 'action', 'Say what is to be done.');
  if (!proposed.owner && !proposed.ownerRole.trim()) block('noOwner', 'owner', 'Choose who will do it: a person, or a role such as head of service.');
  if (!proposed.dueDay) block('noDate', 'dueDay', 'Choose the day it is to be done by.');
  else if (proposed.dueDay < today) block('pastDate', 'dueDay', 'This day has passed. Choose a later one.');
  if (!proposed.impact.trim()) block('noImpact', 'impact', 'Say what will be different for the child or for families. This is not the action again.');
  const texts = { action: proposed.action, impact: proposed.impact, doneWhen: proposed.doneWhen ?? '', experience: proposed.experience ?? '', owner: proposed.ownerRole };
  for (const field of ['action', 'impact', 'doneWhen', 'experience', 'owner'] as const) {
    if (namesChild(texts[field], child)) block('namesChild', field, 'Write “the child” in place of the name or record number: people who do not know who the child is read the tracker.');
  }
  return found;
}

function advice(proposed: ProposedRecommendation): Help[] {
  const found: Help[] = [];
  const advise = (code: Help['code'], field: Help['field'], message: string) => found.push({ code, field, blocks: false, message });
  const action = proposed.action.trim();
  if (training.test(action) && action.length < 140) advise('onlyTraining', 'action', 'Training alone seldom changes practice. Could they try it out with a colleague, shadow somebody, or bring a case to discuss?');
  if ((action.match(secondAction) ?? []).length > 0 || action.split(/[.!?]\s+(?=[A-Z])/).length > 2) advise('severalActions', 'action', 'This reads like more than one action. One for each is easier to do and to follow up.');
  if (vagueVerbs.test(action)) advise('vague', 'action', 'Start with what somebody will be seen to do: meet, write, book, agree.');
  if (isSameAgain(action, proposed.impact)) advise('impactIsAction', 'impact', 'This says again what will be done. What will be different for the child or for families once it is?');
  if (action && proposed.answers.length === 0) advise('notLinked', 'answers', 'Link it to the finding that it answers, so that its effect can be seen there.');
  return found;
}
