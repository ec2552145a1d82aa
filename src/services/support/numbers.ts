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
  /** At least so many; two when not said. */
  digits?: number;
  wanted: Omit<Row, 'reference'>;
  /** Whether a row of the same origin is what is wanted; when not said, it is. */
  isSame?: (row: Row) => boolean;
  /** What whoever used the same attempt for something else is told. */
  refusal?: (there: Stored<Row>) => AppError;
  followUpsOf: (row: Row) => readonly FollowUp[];
  /** What is being made, for whoever has to wait: `activities are being started`. */
  what: string;
}

/** Creates a row under the next free number; the same attempt again gives the row that is there. Throws `busy` when others are always quicker, and the refusal where the attempt made something else. */
export async function createNumbered<Row extends Numbered>({ committer }: Pick<ServiceContext, 'committer'>, store: Store<Row>, { prefix, digits = 2, wanted, isSame = () => true, refusal, followUpsOf, what }: Numbering<Row>): Promise<Stored<Row>> {
  const ofTheAttempt = ({ originKey }: Numbered): boolean => originKey === wanted.originKey;
  const sameIfExists = (row: Row): boolean => ofTheAttempt(row) && isSame(row);
  for (let tries = 0; tries < NUMBERS_TRIED; tries += 1) {
    const reference = nextReference(Array.from(store.values(), ({ value }) => value.reference), prefix, digits);
    const row = { ...wanted, reference } as Row;
    try {
      return await committer.create(store, row, followUpsOf(row), { sameIfExists });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale') throw error;
      const there = error.details.current as Stored<Row>;
      if (sameIfExists(there.value)) return there;
      if (refusal && ofTheAttempt(there.value)) throw refusal(there);
      // Another has this number: it is in memory now, and the next one is tried.
    }
  }
  throw new AppError('busy', `Many ${what} just now. Try again in a moment.`, { retryAfterSeconds: 5 });
}
