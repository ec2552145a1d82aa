import { AppError } from '../domain/errors';
import { type TemplateVersion } from '../domain/templates/versions';
import { type Store } from './types';

/** What may still happen to a version that was published. */
const mayChange: ReadonlySet<string> = new Set<keyof TemplateVersion>(['state', 'retiredAt', 'retiredBy', 'retireReason']);

/**
 * The last guard of a rule that the domain holds already (domain.md §3.8): whatever asks, a version that was ever
 * published keeps every word, and never becomes a draft again. Throws `stateForbids`.
 */
export function guardVersions(store: Store<TemplateVersion>): Store<TemplateVersion> {
  const guarded: Pick<Store<TemplateVersion>, 'update'> = {
    update: async (stored, change, options) => {
      const names = Object.keys(change);
      const reopens = change.state === 'draft' && stored.value.state !== 'draft';
      if (stored.value.state !== 'draft' && (reopens || names.some((name) => !mayChange.has(name)))) {
        throw new AppError('stateForbids', `Version ${stored.value.version} is ${stored.value.state}: it can never change.`);
      }
      return store.update(stored, change, options);
    },
  };
  return Object.create(store, Object.getOwnPropertyDescriptors(guarded)) as Store<TemplateVersion>;
}
