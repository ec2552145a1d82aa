import { Button, Input } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { LONGEST_VIEW_NAME } from '../../../src/contract/limits';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useKeptViews, useViewVerb } from '../../queries/tracker';
import styles from './TrackerPage.module.css';

interface Props {
  /** What is on the screen now. */
  address: string;
  /** Set while a name for it is asked for. */
  naming: boolean;
  onNamed: () => void;
}

/** One's own ways to look at the tracker: kept under a name, used by a link, taken away again. */
export function OwnViews({ address, naming, onNamed }: Props) {
  const kept = useKeptViews();
  const toast = useToast();
  const drop = useViewVerb('dropTrackerView', () => toast({ text: 'The view is deleted.' }));
  const views = kept.data?.views ?? [];
  if (views.length === 0 && !naming) return null;
  return (
    <div className={styles.own}>
      {views.length > 0 && (
        <nav aria-label="Your own views">
          <ul className={styles.views}>
            {views.map(({ name, address: search }) => (
              <li key={name} className={styles.ownView}>
                <Link to={{ pathname: '/tracker', search }} aria-current={search === address ? 'page' : undefined}>
                  {name}
                </Link>
                <button type="button" className={styles.drop} disabled={drop.isPending} onClick={() => drop.mutate({ name })}>
                  <Dismiss16Regular aria-hidden="true" />
                  <span className="hidden">Delete the view {name}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {drop.error && <ProblemNotice error={drop.error} />}
      {naming && <KeepForm address={address} onDone={onNamed} />}
    </div>
  );
}

function KeepForm({ address, onDone }: { address: string; onDone: () => void }) {
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const keep = useViewVerb('keepTrackerView', () => {
    toast({ text: `“${name.trim()}” is one of your views now.` });
    onDone();
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') return keep.mutate({ name: name.trim(), address });
    setMissing(true);
    field.current?.focus();
  };
  return (
    <form noValidate className={styles.keep} onSubmit={submit} aria-label="Keep this view">
      <label className={styles.filter}>
        <span>Name of the view</span>
        <Input input={{ ref: field }} autoFocus value={name} maxLength={LONGEST_VIEW_NAME} onChange={(_, data) => setName(data.value)} aria-invalid={missing || undefined} aria-describedby={missing ? 'name-missing' : undefined} autoComplete="off" />
      </label>
      <Button type="submit" appearance="primary" disabled={keep.isPending}>
        {keep.isPending ? 'Saving…' : 'Keep it'}
      </Button>
      <Button onClick={onDone}>Cancel</Button>
      {missing && name.trim() === '' && (
        <p id="name-missing" role="alert">
          Give the view a name.
        </p>
      )}
      {keep.error && <ProblemNotice error={keep.error} />}
    </form>
  );
}
