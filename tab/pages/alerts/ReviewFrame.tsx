import { Button } from '@fluentui/react-components';
import { Warning20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { Outlet, useMatch, useParams } from 'react-router';
import { ApiError } from '../../../src/contract/client';
import { later } from '../../components/later';
import { useReviewAlerts } from '../../queries/alerts';
import type { AskAhead } from '../../queries/api';
import { askReview } from '../../queries/reviews';
import styles from './ReviewFrame.module.css';

const RaiseAlertDialog = later('The form to raise an alert', () => import('./RaiseAlertDialog').then((loaded) => loaded.RaiseAlertDialog));
const AlertStrip = later('The list of alerts', () => import('./AlertStrip').then((loaded) => loaded.AlertStrip));

export const ask: AskAhead = (ahead, { pathname }) => void askReview(ahead, decodeURIComponent(pathname.split('/')[2] ?? ''));

/** What stands around every page of a review: its alerts, and the button to raise one (domain.md §3.7). */
export function ReviewFrame() {
  const { reference = '' } = useParams();
  return (
    <>
      <Alerts key={reference} review={reference} />
      <Outlet />
    </>
  );
}

/** What somebody has begun to write of an alert: kept while they go from page to page of the review. */
export interface AlertDraft {
  kind: string;
  seen: string;
}
const nothing: AlertDraft = { kind: '', seen: '' };

function Alerts({ review }: { review: string }) {
  const alerts = useReviewAlerts(review);
  const onOverview = useMatch('/reviews/:reference') !== null;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(nothing);
  useWarning(draft.seen.trim() !== '');
  const hidden = alerts.error instanceof ApiError && alerts.error.problem.status === 404;
  // When nobody can say whether they may, the button stands there all the same: the server will answer.
  const mayRaise = alerts.data ? alerts.data.raise.allowed : alerts.error !== null && !hidden;
  // While somebody writes or reads, what is over does not stand in their way.
  const shown = alerts.data?.alerts.filter(({ state }) => onOverview || state !== 'closed') ?? [];
  if (hidden) return null;
  return (
    <section className={styles.frame} data-alerts={shown.length > 0 || undefined} aria-label="Alerts on this review">
      {mayRaise && (
        <Button className={styles.button ?? ''} icon={<Warning20Regular />} onClick={() => setOpen(true)}>
          {draft.seen.trim() ? 'Go on with your alert' : 'Raise an alert'}
        </Button>
      )}
      {shown.length > 0 && (
        <div className={styles.alerts}>
          <AlertStrip alerts={shown} full={onOverview} />
        </div>
      )}
      {open && <RaiseAlertDialog review={review} receivers={alerts.data?.receivers} draft={draft} onChange={setDraft} onClose={() => setOpen(false)} onRaised={() => (setDraft(nothing), setOpen(false))} />}
    </section>
  );
}

/** The browser asks before it closes a page on which an alert is written and not sent. */
function useWarning(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsent]);
}
