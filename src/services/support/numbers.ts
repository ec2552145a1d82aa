import { AppError } from '../../domain/errors';
import { type FollowUp, type Store, type Stored } from '../../stores';
import { type ServiceContext } from '../context';

/** The next number after the highest among references that begin with `prefix`, as a reference padded to so many digits. */
export function nextReference(references: Iterable<string>, prefix: string, digits: number): string {
  let highest = 0;
  for (const reference of references) if (reference.startsWith(prefix)) highest = Math.max(highest, Number(reference.slice(prefix.length)) || 0);
  return `${prefix}${String(highest + 1).padStart(digits, '0')}`;
}

/** Other servers may be numbering at the same moment: so many numbers are tried. */
const NUMBERS_TRIED = 20;

interface Numbered {
  reference: string;
  /** What it was made of: making it twice gives the one that is there. */
  originKey: string;
}

export interface Numbering<Row extends Numbered> {
  /** `ACT-2026-`. */
  prefix: string;
  wanted: Omit<Row, 'reference'>;
  followUpsOf: (row: Row) => readonly FollowUp[];
  /** What is being made, for whoever has to wait: `activities are being started`. */
  what: string;
}

/** Creates a row under the next free number of two digits or more. Throws `busy` when others are always quicker. */
export async function createNumbered<Row extends Numbered>({ committer }: Pick<ServiceContext, 'committer'>, store: Store<Row>, { prefix, wanted, followUpsOf, what }: Numbering<Row>): Promise<Stored<Row>> {
  const isSame = ({ originKey }: Numbered): boolean => originKey === wanted.originKey;
  for (let tries = 0; tries < NUMBERS_TRIED; tries += 1) {
    const reference = nextReference(Array.from(store.values(), ({ value }) => value.reference), prefix, 2);
    const row = { ...wanted, reference } as Row;
    try {
      return await committer.create(store, row, followUpsOf(row), { sameIfExists: isSame });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
      const there = error.details.current as Stored<Row>;
      if (isSame(there.value)) return there;
      // Another has this number: it is in memory now, and the next one is tried.
    }
  }
  throw new AppError('busy', `Many ${what} just now. Try again in a moment.`, { retryAfterSeconds: 5 });
}
