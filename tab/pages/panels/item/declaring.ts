import type { SummaryError } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/fieldId';
import type { ConflictKind } from '../panelWords';

/** A member's answer while it is given. */
export interface Declaring {
  answer: 'continue' | 'conflict' | undefined;
  kind: ConflictKind | undefined;
  note: string;
}

/** What must be said before it can be sent. */
export function faultsOfDeclaring({ answer, kind, note }: Declaring): SummaryError[] {
  if (!answer) return [{ message: 'Choose Continue or Stop.', to: fieldId('answer') }];
  return answer === 'continue' ? [] : faultsOfConflict({ kind, note });
}

/** The same for a conflict alone. */
export function faultsOfConflict({ kind, note }: Pick<Declaring, 'kind' | 'note'>): SummaryError[] {
  if (!kind) return [{ message: 'Choose which kind of conflict it is.', to: fieldId('kind') }];
  return kind === 'other' && !note.trim() ? [{ message: 'Say in a few words what the conflict is.', to: fieldId('note') }] : [];
}
