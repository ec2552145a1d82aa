import { Link } from 'react-router';
import type { AlertResource } from '../../../src/contract/alerts';
import { Tag } from '../../components/Tag';
import { momentInWords } from '../../words/dates';
import { acknowledgedInWords, alertKindNames, alertStates, waitedInWords } from './alertWords';
import styles from './ReviewFrame.module.css';

/** The alerts of a review with how each stands; `full`: with what was seen and what was done. */
export function AlertStrip({ alerts, full }: { alerts: readonly AlertResource[]; full: boolean }) {
  return (
    <ul className={styles.list} aria-label="Alerts">
      {alerts.map((alert) => (
        <li key={alert.reference} className={styles.alert} data-state={alert.state}>
          <div className={styles.line}>
            <Link to={`/alerts/${alert.reference}`}>
              Alert {alert.reference}: {alertKindNames[alert.kind].toLowerCase()}
            </Link>
            <Tag tone={alertStates[alert.state].tone}>{alertStates[alert.state].label}</Tag>
            <span className={styles.when}>{standing(alert)}</span>
          </div>
          {full && <p className={styles.words}>{alert.seen}</p>}
          {full && alert.outcome && (
            <p className={styles.words}>
              <strong>What was done:</strong> {alert.outcome}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function standing(alert: AlertResource): string {
  const raised = `Raised on ${momentInWords(alert.raisedAt)} by ${alert.raisedBy.name}`;
  if (alert.state === 'open') return `${raised}; has waited ${waitedInWords(alert.waitedMinutes)}`;
  return `${raised}; acknowledged by ${acknowledgedInWords(alert)}`;
}
