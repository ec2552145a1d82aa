import { CheckmarkCircle16Filled, CloudArrowUp16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type Saving, statusOf, type SaveStatus } from '../../autosave/machine';
import { plural, timeOf } from '../../words/dates';
import styles from './SaveBar.module.css';

const quiet: readonly SaveStatus[] = ['saved', 'waiting', 'saving'];

/** Whether the words are safe, always in view. Only trouble is read out: a voice at every save would be in the way. */
export function SaveBar<A>({ state, children }: { state: Saving<A>; children: ReactNode }) {
  const status = statusOf(state);
  const trouble = !quiet.includes(status);
  const Icon = trouble ? Warning16Filled : status === 'saved' ? CheckmarkCircle16Filled : CloudArrowUp16Regular;
  return (
    <div className={styles.bar}>
      <p className={`${styles.status} ${trouble ? styles.trouble : ''}`} data-save-status={status} role={trouble ? 'alert' : undefined}>
        <Icon aria-hidden="true" />
        <span>{wordsOf(status, state)}</span>
      </p>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}

function wordsOf<A>(status: SaveStatus, state: Saving<A>): string {
  switch (status) {
    case 'saved':
      return state.savedAt ? `Saved at ${timeOf(state.savedAt)}` : 'Saved by itself as you write';
    case 'waiting':
      return 'Not saved yet';
    case 'saving':
      return 'Saving…';
    case 'offline':
      return 'You are offline. Your words are kept on this page and are saved when the connection is back.';
    case 'retrying':
      return 'This could not be saved just now. Your words are kept on this page, and it is tried again by itself.';
    case 'conflict':
      return `Not saved: somebody else changed ${state.conflicts.length === 1 ? 'the same answer' : `${plural(state.conflicts.length, 'answer')} too`}. Compare the versions at the top of the page.`;
    case 'tooLong':
      return 'Not saved: an answer is too long. The message beside it says by how much.';
    case 'refused':
      return `Not saved: ${state.problem?.detail ?? 'the server refused it.'} Your words are kept on this page.`;
  }
}
