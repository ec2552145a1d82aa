import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalibrationResource } from '../../../src/contract/calibration';
import { DataTable } from '../../components/DataTable';
import { TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { PlainButton } from '../../components/PlainButton';
import { plural } from '../../words/dates';
import styles from './calibration.module.css';

type Lead = NonNullable<CalibrationResource['lead']>;

interface Props {
  strikes: Lead['strikes'];
  leftovers: Lead['leftovers'];
  busy: boolean;
  onChange: (strikes: Lead['strikes']) => void;
}

/** Words that are taken out beside what the app took out by itself; the copy below is made anew each time. */
export function Strikes({ strikes, leftovers, busy, onChange }: Props) {
  const [text, setText] = useState('');
  const [as, setAs] = useState('');
  const add = (event: React.FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    onChange([...strikes, { text: text.trim(), as: as.trim() }]);
    setText('');
    setAs('');
  };
  return (
    <section className={`${layout.stack} ${layout.measure}`} aria-labelledby="strikes">
      <h2 id="strikes">What the app could not know</h2>
      {leftovers.length > 0 && (
        <div className={layout.stack}>
          <h3>Look at these twice</h3>
          <p>They begin with a capital letter or are long numbers. Some are harmless, and not every name is among them. Press one to fill it in below.</p>
          <ul className={styles.words}>
            {leftovers.map(({ word, times }) => (
              <li key={word}>
                <Button size="small" disabled={busy} onClick={() => setText(word)}>
                  {word}
                  <span className="hidden">, there {plural(times, 'time')}: fill it in below</span>
                  <span aria-hidden="true">&nbsp;×&nbsp;{times}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form noValidate onSubmit={add} className={styles.strike} aria-label="Take words out">
        <TextField id={fieldId('strike-text')} label="Words to take out" value={text} onChange={setText} />
        <TextField id={fieldId('strike-as')} label="What stands there instead (optional)" hint="For example “the sister”. Otherwise: “removed”." value={as} onChange={setAs} />
        <Button type="submit" disabled={busy || !text.trim()}>
          Take them out everywhere
        </Button>
      </form>
      <p role="status" className="hidden">
        {busy ? 'Making the copy anew' : `${plural(strikes.length, 'phrase')} taken out by you`}
      </p>
      {strikes.length > 0 && (
        <DataTable
          caption="Words that you took out"
          columns={['Words', 'Instead', 'Put back']}
          rows={strikes.map((strike) => ({
            key: strike.text,
            cells: [
              strike.text,
              strike.as || 'removed',
              <PlainButton key="back" onClick={() => onChange(strikes.filter((other) => other !== strike))}>
                Put back<span className="hidden"> “{strike.text}”</span>
              </PlainButton>,
            ],
          }))}
        />
      )}
    </section>
  );
}
