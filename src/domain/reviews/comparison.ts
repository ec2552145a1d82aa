import { difference, type Piece } from '../text/difference';
import { type Template } from '../templates/types';
import { type PartAnswers } from './types';
import { textsOf } from './wording';

/** One answer that is not as it was, word by word. */
export interface ChangedAnswer {
  field: string;
  pieces: Piece[];
}

/** What changed in a part from one handing-in to the next; an answer that is gone is shown as removed. */
export function changedAnswers(before: PartAnswers | undefined, after: PartAnswers, template: Template): ChangedAnswer[] {
  const earlier = new Map(before ? textsOf(before, template).map((answer) => [answer.id, answer] as const) : []);
  const now = textsOf(after, template);
  const kept = new Set(now.map(({ id }) => id));
  const gone = [...earlier.values()].filter(({ id }) => !kept.has(id)).map(({ field, text }): ChangedAnswer => ({ field, pieces: [{ kind: 'removed', text }] }));
  const changed = now.filter(({ id, text }) => earlier.get(id)?.text !== text).map(({ id, field, text }) => ({ field, pieces: difference(earlier.get(id)?.text ?? '', text) }));
  return [...changed, ...gone];
}
