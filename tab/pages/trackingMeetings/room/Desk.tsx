import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { Notice } from '../../../components/Notice';
import { PlainButton } from '../../../components/PlainButton';
import { progressInWords } from '../trackingWords';
import { RowBeside } from './AnotherRow';
import { KeysHelp } from './KeysHelp';
import { groupRows, type Grouping, groupings, inGroupOrder, neighbour, nextWaiting, spokenOf } from './order';
import styles from './room.module.css';
import { Row } from './Row';
import { RowList } from './RowList';
import type { Captures } from './useCaptures';

/** One row large at a time, and the way to the others. Which one stands in the address, so that a reload comes back to it. */
export function Desk({ meeting, captures }: { meeting: TrackingMeetingResource; captures: Captures }) {
  const [address, setAddress] = useSearchParams();
  const [help, setHelp] = useState(false);
  const grouping: Grouping = groupings.find((each) => each === address.get('by')) ?? 'owner';
  const groups = useMemo(() => groupRows(meeting.agenda, grouping), [meeting.agenda, grouping]);
  const ordered = inGroupOrder(groups);
  const settled = useMemo(() => new Set([...captures.sending.values()].filter(({ state }) => state !== 'held').map(({ reference }) => reference)), [captures.sending]);
  // Whoever writes in the first row stays there, also when somebody else has spoken of it meanwhile.
  const [first] = useState((ordered.find(({ outcome }) => outcome === 'waiting') ?? ordered[0])?.reference ?? '');
  const here = address.get('row') ?? first;
  const current = ordered.find(({ reference }) => reference === here);
  const [moved, setMoved] = useState(false);
  const goTo = (reference: string) => {
    // The row that is there already takes the focus all the same: its keys are heard from there.
    if (reference === here) return document.getElementById('row')?.focus();
    setMoved(true);
    setAddress((before) => withParameter(before, 'row', reference), { replace: true });
  };
  const goOn = () => {
    const next = nextWaiting(ordered, here, settled);
    if (next) return goTo(next);
    // Every row has been spoken of: what is left is what somebody takes on.
    document.getElementById('arising')?.focus();
  };
  const done = spokenOf(meeting.agenda, settled);
  const row = { meeting, captures, goOn, step: (by: 1 | -1) => goTo(neighbour(ordered, here, by)), toggleHelp: () => setHelp(!help), arrived: moved };
  return (
    <section className={styles.desk} aria-labelledby="desk">
      <LeaveGuard dirty={captures.sending.size > 0 || Object.keys(captures.drafts).length > 0} />
      <div className={styles.deskHead}>
        <h2 id="desk">Recommendations</h2>
        <p className={styles.progress}>
          <progress max={Math.max(1, meeting.agenda.length)} value={done} aria-label="Recommendations spoken of" />
          <span>{progressInWords(done, meeting.agenda.length)}</span>
        </p>
        <PlainButton onClick={() => setHelp(!help)}>{help ? 'Hide the keys' : 'Show the keys'}</PlainButton>
      </div>
      <p role="status" className="hidden">
        {captures.said}
      </p>
      {help && <KeysHelp />}
      <Held captures={captures} goTo={goTo} here={here} />
      <div className={styles.columns}>
        <RowList meeting={meeting} groups={groups} grouping={grouping} current={here} captures={captures} onGrouping={(by) => setAddress((before) => withParameter(before, 'by', by), { replace: true })} goTo={goTo} />
        {current && <Row key={here} {...row} row={current} />}
        {!current && here !== '' && <RowBeside key={here} {...row} reference={here} />}
        {here === '' && <p>Nothing on the agenda is for you to see.</p>}
      </div>
    </section>
  );
}

function withParameter(before: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(before);
  next.set(name, value);
  return next;
}

/** What could not be saved is not left behind: it is said at once, wherever the meeting has moved on to. */
function Held({ captures: { sending }, goTo, here }: { captures: Captures; goTo: (reference: string) => void; here: string }) {
  const held = [...sending.values()].filter(({ state, reference }) => state === 'held' && reference !== here);
  const waiting = [...sending.values()].filter(({ state }) => state === 'waiting');
  return (
    <>
      {held.length > 0 && (
        <Notice tone="danger" live title={held.length === 1 ? 'One row was not saved' : `${held.length} rows were not saved`}>
          <p>What was written is still there.</p>
          {held.map(({ reference }) => (
            <PlainButton key={reference} onClick={() => goTo(reference)}>
              Go back to {reference}
            </PlainButton>
          ))}
        </Notice>
      )}
      {waiting.length > 0 && (
        <Notice tone="warning" title="Waiting for the connection">
          <p>{waiting.map(({ reference }) => reference).join(', ')}: saved by itself as soon as the server answers. Go on with the meeting, and leave this page open.</p>
        </Notice>
      )}
    </>
  );
}
