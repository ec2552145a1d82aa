import type { PanelItemResource } from '../../../../src/contract/panels';
import type { SummaryError } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/fieldId';

export type ActionArising = PanelItemResource['actions'][number];

/** The list with this action at its end, or in its old place where it is there already. */
export function withAction(actions: readonly ActionArising[], action: ActionArising): ActionArising[] {
  const known = actions.some(({ id }) => id === action.id);
  return known ? actions.map((each) => (each.id === action.id ? action : each)) : [...actions, action];
}

/** The list without it. */
export function withoutAction(actions: readonly ActionArising[], id: string): ActionArising[] {
  return actions.filter((each) => each.id !== id);
}

/** What must be said of an action before it is recorded. */
export function faultsOfAction({ action, byWhom, timescale }: ActionArising): SummaryError[] {
  return [
    ...(action.trim() ? [] : [{ message: 'Say what is to be done.', to: fieldId('arising.action') }]),
    ...(byWhom.trim() ? [] : [{ message: 'Say who will do it.', to: fieldId('arising.byWhom') }]),
    ...(timescale.trim() ? [] : [{ message: 'Say by when.', to: fieldId('arising.timescale') }]),
  ];
}
