import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import styles from './ErrorSummary.module.css';

export interface SummaryError {
  message: string;
  /** The id of a field on this page, or the address of another one. */
  to: string;
}

/** What is wrong on the page, at its top, each with a link to its place. It takes the focus when it appears. */
export function ErrorSummary({ errors, title = 'There is a problem' }: { errors: readonly SummaryError[]; title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const some = errors.length > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [some]);
  if (!some) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ message, to }) => (
          <li key={`${to} ${message}`}>
            {to.startsWith('/') ? (
              <Link to={to}>{message}</Link>
            ) : (
              <a href={`#${to}`} onClick={(event) => goTo(event, to)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focuses the field itself, or the first control of a group. */
function goTo(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  focusField(id);
}

/** Brings a field into view and gives it the focus; a group gives it to its first control. */
export function focusField(id: string): void {
  const place = document.getElementById(id);
  const control = place?.matches('fieldset') ? (place.querySelector<HTMLElement>('input, select, textarea, button') ?? place) : place;
  place?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
