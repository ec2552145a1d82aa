import { type Instant } from '../domain/clock';
import { type PersonRef } from '../domain/people/types';
import { defineList } from './define';
import { json } from './document';
import { instant, key, number, person } from './fields';
import { type JsonValue } from './json';

/** One setting: a key and its JSON. */
export interface Setting {
  key: string;
  value: JsonValue;
  updatedAt: Instant | undefined;
  updatedBy: PersonRef | undefined;
  revision: number;
}

/** What the QA lead sets; templates have a list of their own. */
export const settingsList = defineList<Setting>('Settings', {
  description: 'Settings and published documents, by key.',
  keyColumn: 'key',
  keyOf: (setting) => setting.key,
  committable: true,
  fields: {
    key: key(),
    value: json<JsonValue>(null, { notes: 6 }),
    updatedAt: instant(),
    updatedBy: person(),
    revision: number(),
  },
});
