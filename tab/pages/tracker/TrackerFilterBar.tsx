import { Select } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import type { RecommendationRow } from '../../../src/contract/recommendations';
import { SearchBox } from '../../components/SearchBox';
import { levelNames, ragNames, statusNames, themeInWords } from '../../words/labels';
import type { TrackerFilters } from './trackerAddress';
import styles from './TrackerPage.module.css';

interface Props {
  filters: TrackerFilters;
  /** Every row, once the tab holds them: themes and teams are chosen among those that occur. */
  held: readonly RecommendationRow[] | undefined;
  onChange: (change: Partial<TrackerFilters>) => void;
}

type Options = readonly (readonly [value: string, label: string])[];

/** What narrows the tracker down. */
export function TrackerFilterBar({ filters, held, onChange }: Props) {
  const themes = useMemo(() => valuesOf(held, ({ theme }) => theme).map(([key]) => [key, themeInWords(key)] as const), [held]);
  const teams = useMemo(() => valuesOf(held, ({ team }) => team), [held]);
  return (
    <div className={styles.filters} role="search" aria-label="Recommendations">
      <SearchBox label="Search by any words or a reference" value={filters.q ?? ''} onChange={(q) => onChange({ q })} />
      <Filter name="status" label="Status" value={filters.status} options={statusOptions} onChange={onChange} />
      <Filter name="rag" label="Colour" value={filters.rag} options={ragOptions} onChange={onChange} />
      <Filter name="level" label="Level" value={filters.level} options={levelOptions} onChange={onChange} />
      <Filter name="theme" label="Theme" value={filters.theme} options={themes} onChange={onChange} />
      <Filter name="team" label="Team" value={filters.team} options={teams} onChange={onChange} />
    </div>
  );
}

const statusOptions: Options = Object.entries(statusNames);
const ragOptions: Options = Object.entries(ragNames);
const levelOptions: Options = Object.entries(levelNames);

interface FilterProps {
  name: 'status' | 'rag' | 'level' | 'theme' | 'team';
  label: string;
  value: string | undefined;
  options: Options;
  onChange: (change: Partial<TrackerFilters>) => void;
}

/** Left alone while the search is typed. */
const Filter = memo(function Filter({ name, label, value = '', options, onChange }: FilterProps) {
  const known = value === '' || options.some(([option]) => option === value);
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      <Select value={value} onChange={(_, data) => onChange({ [name]: data.value })}>
        <option value="">Any</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
        {!known && <option value={value}>{value}</option>}
      </Select>
    </label>
  );
});

function valuesOf(rows: readonly RecommendationRow[] | undefined, value: (row: RecommendationRow) => string): Options {
  const values = new Set((rows ?? []).map(value).filter(Boolean));
  return [...values].sort((a, b) => a.localeCompare(b)).map((each) => [each, each] as const);
}
