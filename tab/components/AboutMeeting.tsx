import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { momentInWords, plural } from '../words/dates';
import styles from './AboutMeeting.module.css';
import { Facts } from './Facts';
import layout from './layout.module.css';

interface Props {
  /** For those who do not see the page: `About this panel`. */
  label: string;
  chair: { name: string };
  minutes: number;
  people: { title: string; list: readonly ListedPerson[] };
  /** What can be changed, each a page of its own. */
  steps: { label: string; links: readonly { to: string; text: string }[] };
  /** Between the people and the steps. */
  request?: ReactNode;
  children?: ReactNode;
}

/** Beside a panel or a tracking meeting: who leads it and for how long, who is asked to come, and what can be changed. */
export function AboutMeeting({ label, chair, minutes, people, steps, request, children }: Props) {
  return (
    <aside className={`${layout.card} ${styles.side}`} aria-label={label}>
      <Facts facts={[['Chair', chair.name], ['Planned for', plural(minutes, 'minute')]]} />
      <section className={layout.stack} aria-labelledby="people">
        <h2 id="people">{people.title}</h2>
        <PeopleList people={people.list} />
      </section>
      {request}
      {steps.links.length > 0 && (
        <nav aria-label={steps.label}>
          <ul className={styles.links}>
            {steps.links.map(({ to, text }) => (
              <li key={to}>
                <Link to={to}>{text}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </aside>
  );
}

export interface ListedPerson {
  oid: string;
  name: string;
  /** What is said of them, on the other side of the line. */
  about?: string | undefined;
}

/** People, one under another. */
export function PeopleList({ people }: { people: readonly ListedPerson[] }) {
  return (
    <ul className={styles.people}>
      {people.map(({ oid, name, about }) => (
        <li key={oid}>
          <span>{name}</span>
          {about && <span className={styles.small}>{about}</span>}
        </li>
      ))}
    </ul>
  );
}

interface Move {
  from: string;
  to: string;
  reason: string;
  by: { name: string };
  at: string;
}

/** Why and from when a meeting was moved, newest first. */
export function Moves({ moves }: { moves: readonly Move[] }) {
  if (moves.length === 0) return null;
  return (
    <section className={layout.stack} aria-labelledby="moves">
      <h2 id="moves">Moved {moves.length === 1 ? 'once' : `${moves.length} times`}</h2>
      <ul>
        {[...moves].reverse().map(({ from, to, reason, by, at }) => (
          <li key={at}>
            From {momentInWords(from)} to {momentInWords(to)}: {reason} <span className={styles.small}>({by.name}, {momentInWords(at)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
