import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import { type TrackerGroup, trackerGroups } from '../../../src/contract/trackerGroups';
import { groupNames } from './groupWords';
import styles from './TrackerPage.module.css';

interface Props {
  value: TrackerGroup | undefined;
  onChange: (group: TrackerGroup | undefined) => void;
}

/** What stands together in the rows. */
export function GroupSelect({ value, onChange }: Props) {
  const id = useId();
  return (
    <span className={styles.groupBy}>
      <label htmlFor={id}>Group by</label>
      <Select id={id} size="small" value={value ?? ''} onChange={(_, data) => onChange(trackerGroups.find((each) => each === data.value))}>
        <option value="">Nothing</option>
        {trackerGroups.map((group) => (
          <option key={group} value={group}>
            {groupNames[group]}
          </option>
        ))}
      </Select>
    </span>
  );
}
