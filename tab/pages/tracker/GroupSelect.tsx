import { Select } from '@fluentui/react-components';
import { type TrackerGroup, trackerGroups } from '../../../src/contract/trackerGroups';
import { groupNames } from './groupWords';
import styles from './TrackerPage.module.css';

interface Props {
  value: TrackerGroup | undefined;
  onChange: (group: TrackerGroup | undefined) => void;
}

/** What stands together in the rows. */
export function GroupSelect({ value, onChange }: Props) {
  return (
    <label className={styles.groupBy}>
      <span>Group by</span>
      <Select size="small" value={value ?? ''} onChange={(_, data) => onChange(trackerGroups.find((each) => each === data.value))}>
        <option value="">Nothing</option>
        {trackerGroups.map((group) => (
          <option key={group} value={group}>
            {groupNames[group]}
          </option>
        ))}
      </Select>
    </label>
  );
}
