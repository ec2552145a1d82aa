import { CheckmarkCircle16Filled, CloudArrowUp16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type Saving, statusOf, type SaveStatus } from '../../autosave/machine';
import { focusField } from '../../components/ErrorSummary';
import { PlainButton } from '../../components/PlainButton';
import { useMe } from '../../queries/app';
import { dayOf, plural, timeOf } from '../../words/dates';
import { CONFLICTS } from './ConflictPanel';
import styles from './SaveBar.module.css';

const quiet: readonly SaveStatus[] = ['saved', 'waiting', 'saving'];

/** Whether the words are safe, and when they were saved last, always in view. Only trouble is read out: a voice at every save would be in the way. */
export function SaveBar<A>({ state, children }: { state: Saving<A>; children: ReactNode }) {
  const today = useMe().data?.today ?? '';
  const status = statusOf(state);
  const trouble = !quiet.includes(status);
  const Icon = trouble ? Warning16Filled : status === 'saved' ? CheckmarkCircle16Filled : CloudArrowUp16Regular;
  const last = savedAt(state.savedAt, today);
  return (
    <div className={styles.bar} data-sticks-to-bottom>
      <div className={styles.status}>
        <Icon aria-hidden="true" />
        <div>
          <p className={trouble ? styles.trouble : undefined} data-save-status={status} role={trouble ? 'alert' : undefined}>
            {wordsOf(status, state, last)}
          </p>
          {status !== 'saved' && last && <p>{last}</p>}
          {status === 'conflict' && <PlainButton onClick={() => focusField(CONFLICTS)}>Compare the versions</PlainButton>}
        </div>
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}

/** "Saved at 10:42", with the day where it was not today; empty when it never was. */
function savedAt(instant: string | undefined, today: string): string {
  if (!instant) return '';
  return instant.slice(0, 10) === today || today === '' ? `Saved at ${timeOf(instant)}` : `Saved on ${dayOf(instant)} at ${timeOf(instant)}`;
}

function wordsOf<A>(status: SaveStatus, state: Saving<A>, last: string): string {
  switch (status) {
    case 'saved':
      return last || 'Saved by itself as you write';
    case 'waiting':
      return 'Newer words are not saved yet';
    case 'saving':
      return 'Saving…';
    case 'offline':
      return 'You are offline. Your words are kept on this page and are saved when the connection is back.';
    case 'signedOut':
      return 'Not saved: your sign-in has run out. Your words are kept on this page and are saved when you have signed in again.';
    case 'retrying':
      return 'This could not be saved just now. Your words are kept on this page, and it is tried again by itself.';
    case 'conflict':
      return `Not saved: somebody else changed ${state.conflicts.length === 1 ? 'the same answer' : `${plural(state.conflicts.length, 'answer')} too`}.`;
    case 'tooLong':
      return 'Not saved: an answer is too long. The message beside it says by how much.';
    case 'refused':
      return `Not saved: ${state.problem?.detail ?? 'the server refused it.'} Your words are kept on this page.`;
  }
}
