import { type ReviewState } from './types';

/** Every step that moves a review, or needs it at a certain stage (domain.md §4). */
export type ReviewVerb = 'plan' | 'assign' | 'accept' | 'decline' | 'reassign' | 'write' | 'submit' | 'return' | 'check' | 'toPanel' | 'agree' | 'comment' | 'share' | 'reflect' | 'reply' | 'recordOfficeUse' | 'close' | 'postpone' | 'resume' | 'withdraw';

interface Step {
  from: readonly ReviewState[];
  /** Where it leads; undefined when it stays where it is. */
  to: ReviewState | undefined;
}

/** The state table. A first-line check agrees, or chooses for a panel, straight from submitted: the check is part of that step. */
export const steps: Readonly<Record<ReviewVerb, Step>> = {
  plan: { from: [], to: 'planned' },
  assign: { from: ['planned', 'declined'], to: 'assigned' },
  reassign: { from: ['assigned', 'inProgress'], to: 'assigned' },
  accept: { from: ['assigned'], to: 'inProgress' },
  decline: { from: ['assigned'], to: 'declined' },
  write: { from: ['inProgress'], to: undefined },
  submit: { from: ['inProgress'], to: 'submitted' },
  return: { from: ['submitted', 'checked'], to: 'inProgress' },
  check: { from: ['submitted'], to: 'checked' },
  comment: { from: ['submitted', 'checked', 'panel'], to: undefined },
  toPanel: { from: ['submitted', 'checked'], to: 'panel' },
  agree: { from: ['submitted', 'checked', 'panel'], to: 'agreed' },
  share: { from: ['agreed'], to: 'shared' },
  reflect: { from: ['shared'], to: undefined },
  reply: { from: ['shared'], to: undefined },
  recordOfficeUse: { from: ['agreed', 'shared'], to: undefined },
  close: { from: ['shared'], to: 'closed' },
  postpone: { from: ['planned', 'assigned', 'inProgress'], to: 'postponed' },
  resume: { from: ['postponed'], to: 'assigned' },
  withdraw: { from: ['planned', 'assigned', 'declined', 'inProgress', 'submitted', 'checked', 'panel', 'postponed'], to: 'withdrawn' },
};

/** Whether the step may be taken from this state. */
export function allowsVerb(verb: ReviewVerb, state: ReviewState): boolean {
  return steps[verb].from.includes(state);
}
