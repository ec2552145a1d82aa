import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { DeferForm } from './DeferForm';
import styles from './meeting.module.css';
import { useItemPress } from './useItemPress';

/** What still keeps the review from being concluded, and the press that concludes it. */
export function Conclude({ item }: { item: PanelItemResource }) {
  const [asked, setAsked] = useState(0);
  const { beforeConcluding, abilities, state } = item;
  const conclude = useItemPress(item, {
    send: (api, { panelReference: reference, reviewReference: review, revision }) => api.concludeItem({ params: { reference, review }, body: { revision } }),
    // What is concluded is everything as it stands: when anything of it changed, the person looks again.
    about: ({ gradeDecisions, recommendationDecisions, quality, actions, state: at }) => [gradeDecisions, recommendationDecisions, quality, actions, at],
  });
  if (state !== 'discussing') return null;
  const open = beforeConcluding.map(({ path, message }) => ({ message, to: placeOf(path) }));
  return (
    <section className={styles.block} aria-labelledby="conclude">
      <h3 id="conclude">Conclude this review</h3>
      {asked > 0 && <ErrorSummary key={asked} errors={open} title="This review cannot be concluded yet" />}
      {asked === 0 && open.length > 0 && <Waiting open={open} />}
      {open.length === 0 && <p>Everything is decided. The reviewer is told what changed and why, and the recommendations go on to the tracker.</p>}
      {conclude.overtaken && <p role="alert">Somebody changed something of this review in the same moment. Look at it again, then conclude it.</p>}
      {conclude.error && <ProblemNotice error={conclude.error} />}
      {abilities.conclude?.allowed && (
        <div className={layout.row}>
          <Button appearance="primary" size="large" disabled={conclude.pending} onClick={() => (open.length > 0 ? setAsked((count) => count + 1) : conclude.press())}>
            {conclude.pending ? 'Concluding…' : 'Conclude this review'}
          </Button>
        </div>
      )}
      <DeferForm item={item} />
    </section>
  );
}

function Waiting({ open }: { open: readonly { message: string; to: string }[] }) {
  return (
    <details>
      <summary>{open.length === 1 ? '1 thing is still open' : `${open.length} things are still open`}</summary>
      <ul>
        {open.map(({ message, to }) => (
          <li key={`${to} ${message}`}>
            <a href={`#${to}`}>{message}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The place on the page of what is still to be decided. */
function placeOf(path: string): string {
  const [head = '', key = ''] = path.split('.');
  if (head === 'grades' || head === 'recommendations') return `${head}-${key}`;
  return head === 'quality' ? fieldId(path) : 'current';
}
