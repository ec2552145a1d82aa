import { Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import styles from './SearchBox.module.css';

/** A search that works while it is typed. */
export function SearchBox({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className={styles.search}>
      <span>{label}</span>
      <Input type="search" value={value} onChange={(_, data) => onChange(data.value)} contentBefore={<Search20Regular aria-hidden="true" />} autoComplete="off" spellCheck={false} />
    </label>
  );
}
