import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrackingMeetingResource } from '../../../src/contract/trackingMeetings';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SentCheckbox } from '../../components/SentCheckbox';
import { Tag } from '../../components/Tag';
import { readMeetingsAgain, trackingKeys, useTrackingStep } from '../../queries/trackingMeetings';
import { dayInWords } from '../../words/dates';
import styles from './trackingMeetings.module.css';

type Earlier = TrackingMeetingResource['earlier'][number];

/** What became of what was agreed before: it stands at the top, done or not. */
export function EarlierActions({ meeting, folded = false }: { meeting: TrackingMeetingResource; folded?: boolean }) {
  const { earlier, reference } = meeting;
  const [open] = useState(earlier.some(({ doneOn }) => doneOn === ''));
  if (earlier.length === 0) return null;
  const done = earlier.filter(({ doneOn }) => doneOn !== '').length;
  const title = `Actions from earlier meetings: ${done} of ${earlier.length} done`;
  const rows = (
    <ul className={styles.actions}>
      {earlier.map((action) => (
        <li key={`${action.meeting} ${action.id}`}>
          <One meeting={meeting} shown={reference} action={action} />
        </li>
      ))}
    </ul>
  );
  if (folded)
    return (
      <details className={styles.fold} open={open}>
        <summary>{title}</summary>
        {rows}
      </details>
    );
  return (
    <section className={layout.stack} aria-labelledby="earlier">
      <h2 id="earlier">{title}</h2>
      {rows}
    </section>
  );
}

function One({ meeting: { mayFollowEarlier, state }, shown, action }: { meeting: TrackingMeetingResource; shown: string; action: Earlier }) {
  const { meeting, id, what, byWhom, dueDay, doneOn } = action;
  const queries = useQueryClient();
  const follow = useTrackingStep<boolean>(
    (api, done) => api.followTrackingAction({ params: { reference: meeting, id }, body: { done } }),
    ({ actions }) => {
      const now = actions.find((each) => each.id === id);
      queries.setQueryData<TrackingMeetingResource>(trackingKeys.one(shown), (old) => old && { ...old, earlier: old.earlier.map((each) => (each.id === id && each.meeting === meeting && now ? { ...each, doneOn: now.doneOn } : each)) });
      void readMeetingsAgain(queries);
    },
  );
  const about = `${byWhom.name}, by ${dayInWords(dueDay)}, from ${meeting}`;
  return (
    <>
      {mayFollowEarlier && state !== 'finished' ? (
        <SentCheckbox size="large" label={<span>{what}</span>} checked={doneOn !== ''} send={follow.mutateAsync} />
      ) : (
        <p>
          {what} <Tag tone={doneOn ? 'good' : 'warning'}>{doneOn ? 'Done' : 'Not done'}</Tag>
        </p>
      )}
      <p className={styles.small}>
        {about}
        {doneOn && `. Done, said on ${dayInWords(doneOn)}`}
      </p>
      {follow.error && <ProblemNotice error={follow.error} />}
    </>
  );
}
