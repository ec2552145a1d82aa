import { TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { type ErrorOf, newKey } from './fields';
import { ListEditor } from './ListEditor';

interface Option<Code extends string> {
  code: Code;
  label: string;
}

interface Props<Code extends string> {
  path: string;
  label: string;
  hint?: string;
  options: readonly Option<Code>[];
  onChange: (options: readonly Option<Code>[]) => void;
  errorOf: ErrorOf;
}

/** Answers to choose, whose wording and order may change; `free` ones can also be added and removed. */
export function OptionsEditor<Code extends string>({ free = false, ...props }: Props<Code> & { free?: boolean }) {
  const { path, label, options, onChange, errorOf } = props;
  return (
    <ListEditor
      path={path}
      label={label}
      {...(props.hint ? { hint: props.hint } : {})}
      error={errorOf(path)}
      items={options}
      idOf={({ code }) => code}
      nameOf={(option, index) => option.label || `Answer ${index + 1}`}
      onChange={onChange}
      {...(free ? { add: { label: 'Add an answer', make: () => ({ code: newKey('a') as Code, label: '' }) } } : {})}
    >
      {(option, set, index) => <TextField id={fieldId(`${path}.${index}.label`)} label={`Answer ${index + 1}`} value={option.label} onChange={(words) => set({ label: words })} error={errorOf(`${path}.${index}.label`)} />}
    </ListEditor>
  );
}
