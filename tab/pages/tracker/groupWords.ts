import { ownerOfKey, type TrackerGroup } from '../../../src/contract/trackerGroups';
import { levelNames, ragNames, sectionInWords, sourceKindNames, statusNames } from '../../words/labels';
import { themeInWords } from '../../words/themes';

/** What rows can be grouped by, as the list names it. */
export const groupNames: Readonly<Record<TrackerGroup, string>> = { theme: 'Theme', owner: 'Owner', source: 'Where it comes from', sourceKind: 'Kind of source', section: 'Section', rag: 'Colour', team: 'Team', status: 'Status', level: 'Level' };

const none: Readonly<Record<TrackerGroup, string>> = { theme: 'No theme', owner: 'Owner not shown', source: 'No source', sourceKind: 'No source', section: 'No section', rag: 'No colour', team: 'No team', status: 'No status', level: 'No level' };

const named = (names: Readonly<Record<string, string>>) => (key: string) => names[key] ?? key;
const words: Readonly<Record<TrackerGroup, (key: string) => string>> = { theme: themeInWords, owner: ownerOfKey, source: (key) => key, sourceKind: named(sourceKindNames), section: sectionInWords, rag: named(ragNames), team: (key) => key, status: named(statusNames), level: named(levelNames) };

/** What the rows of a group have in common. */
export function groupInWords(group: TrackerGroup, key: string): string {
  return key === '' ? none[group] : words[group](key);
}
