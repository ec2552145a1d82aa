import { Select } from '@fluentui/react-components';
import { memo, type ReactNode, useMemo, useRef } from 'react';
import type { RecommendationRow } from '../../../src/contract/recommendations';
import { inList, listed } from '../../../src/contract/trackerFilter';
import { SearchBox } from '../../components/SearchBox';
import { levelNames, ragNames, statusNames } from '../../words/labels';
import { themeChoices, themeInWords } from '../../words/themes';
import type { TrackerFilters } from './trackerAddress';
import styles from './TrackerPage.module.css';
import { useNarrow } from './useNarrow';

interface Props {
  filters: TrackerFilters;
  /** Every row, once the tab holds them: themes and teams are chosen among those that occur. Before, any theme of the taxonomy. */
  held: readonly RecommendationRow[] | undefined;
  onChange: (change: Partial<TrackerFilters>) => void;
}

type Options = readonly (readonly [value: string, label: string])[];

/** Below this the filters would fill the first screen. */
const FOLDED_BELOW = 560;

/** What narrows the tracker down. */
export const TrackerFilterBar = memo(function TrackerFilterBar({ filters, held, onChange }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const folded = useNarrow(bar, FOLDED_BELOW);
  const themes = useMemo(() => (held ? optionsOf(held, ({ theme }) => theme, themeInWords) : themeChoices), [held]);
  const teams = useMemo(() => optionsOf(held ?? [], ({ team }) => team), [held]);
  const inUse = filterNames.filter((name) => filters[name]).length;
  return (
    <div ref={bar} className={styles.filters} role="search" aria-label="Recommendations">
      <SearchBox label="Search by words or reference" value={filters.q ?? ''} onChange={(q) => onChange({ q })} />
      <Fold folded={folded} inUse={inUse}>
        <Filter name="status" label="Status" value={filters.status} options={statusOptions} onChange={onChange} />
        <Filter name="rag" label="Colour" value={filters.rag} options={ragOptions} onChange={onChange} />
        <Filter name="level" label="Level" value={filters.level} options={levelOptions} onChange={onChange} />
        <Filter name="theme" label="Theme" value={filters.theme} options={themes} onChange={onChange} />
        <Filter name="team" label="Team" value={filters.team} options={teams} onChange={onChange} />
      </Fold>
    </div>
  );
});

/** On a narrow screen the filters lie under a word that says how many are in use. */
function Fold({ folded, inUse, children }: { folded: boolean; inUse: number; children: ReactNode }) {
  if (!folded) return <div className={styles.selects}>{children}</div>;
  return (
    <details className={styles.fold}>
      <summary>Filters{inUse > 0 && ` (${inUse} in use)`}</summary>
      <div className={styles.selects}>{children}</div>
    </details>
  );
}

const filterNames = ['status', 'rag', 'level', 'theme', 'team'] as const;
const statusOptions: Options = Object.entries(statusNames);
const ragOptions: Options = Object.entries(ragNames);
const levelOptions: Options = Object.entries(levelNames);

interface FilterProps {
  name: (typeof filterNames)[number];
  label: string;
  value: string | undefined;
  options: Options;
  onChange: (change: Partial<TrackerFilters>) => void;
}

/** Left alone while the search is typed. An address can ask for several at once: they are one more choice, in words. */
const Filter = memo(function Filter({ name, label, value = '', options, onChange }: FilterProps) {
  const known = value === '' || options.some(([option]) => option === value);
  const several = listed(value).map((code) => options.find(([option]) => option === inList(code))?.[1] ?? (name === 'theme' ? themeInWords(code) : code)).join(', ');
  return (
    <label className={styles.filter} data-filter={name}>
      <span>{label}</span>
      <Select value={value} onChange={(_, data) => onChange({ [name]: data.value })} {...(known ? {} : { title: several })}>
        <option value="">Any</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
        {!known && <option value={value}>{several}</option>}
      </Select>
    </label>
  );
});

function optionsOf(rows: readonly RecommendationRow[], value: (row: RecommendationRow) => string, inWords = (each: string) => each): Options {
  const values = [...new Set(rows.map(value).filter(Boolean))].map((each) => [inList(each), inWords(each)] as const);
  return values.sort(([, a], [, b]) => a.localeCompare(b));
}
