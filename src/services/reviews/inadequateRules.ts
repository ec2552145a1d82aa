import { type InadequateRules, readInadequateRules } from '../../domain/reviews/inadequate';
import { type Stores } from '../../stores';

/** The key under which the QA lead's rules for an Inadequate overall grade are kept. */
export const INADEQUATE_RULES = 'inadequateRules';

/** What an Inadequate overall grade starts in this council (domain.md §3.4); as usual where nothing is set. */
export function inadequateRules({ settings }: Pick<Stores, 'settings'>): InadequateRules {
  return readInadequateRules(settings.get(INADEQUATE_RULES)?.value.value);
}
