import { Input } from '@fluentui/react-components';
import { DateField, TextField } from '../../../components/Fields';
import { fieldId, FormField } from '../../../components/FormField';
import forms from '../../review/forms/forms.module.css';
import type { PanelDraft } from './panelDraft';

type When = Pick<PanelDraft, 'day' | 'time' | 'minutes'>;

interface Props {
  draft: When;
  today: string;
  hint: string;
  onChange: (change: Partial<When>) => void;
  errorAt: (id: string) => string | undefined;
  /** Left out where only the day moves. */
  withMinutes?: boolean;
}

/** Day, time and length; in London time. */
export function WhenFields({ draft, today, hint, onChange, errorAt, withMinutes = true }: Props) {
  const [day, time, minutes] = [fieldId('day'), fieldId('time'), fieldId('minutes')];
  return (
    <div className={forms.grid}>
      <div className={forms.whole}>
        <DateField id={day} label="Day" hint={hint} min={today} value={draft.day} onChange={(value) => onChange({ day: value })} error={errorAt(day)} />
      </div>
      <FormField id={time} label="Begins at" error={errorAt(time)}>
        {(tied) => <Input {...tied} type="time" size="large" value={draft.time} onChange={(_, { value }) => onChange({ time: value.slice(0, 5) })} />}
      </FormField>
      {withMinutes && <TextField id={minutes} label="Minutes" type="number" width="short" value={draft.minutes} onChange={(value) => onChange({ minutes: value })} error={errorAt(minutes)} />}
    </div>
  );
}
