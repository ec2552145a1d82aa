import type { PanelItemResource } from '../../../../src/contract/panels';
import { fieldId } from '../../../components/FormField';
import { RadioField } from '../../../components/RadioField';

interface Props {
  item: PanelItemResource;
  name: string;
  value: 'agreement' | 'chair';
  onChange: (value: 'agreement' | 'chair') => void;
}

/** Whether the panel agrees, or its chair has the deciding say: only the chair of this review can record that. */
export function DecidedBy({ item, name, value, onChange }: Props) {
  if (!item.abilities.decideAsChair?.allowed) return null;
  return (
    <RadioField
      id={fieldId(`${name}.by`)}
      label="Who decides?"
      inline
      value={value}
      onChange={onChange}
      choices={[
        { value: 'agreement', label: 'The panel agrees' },
        { value: 'chair', label: 'They do not agree: the chair decides' },
      ]}
    />
  );
}
