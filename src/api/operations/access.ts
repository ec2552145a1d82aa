import { type AccessEntry } from '../../contract/access';
import { type AccessView } from '../../services/reviews/accessTypes';
import { type Services } from '../../services/types';
import { presentFile } from '../presenters/files';
import { presentPerson } from '../presenters/recommendations';
import { type Operations } from './types';

/** Who reads a review, and taking one out. */
export function accessOperations({ access }: Services): Pick<Operations, 'getReviewAccess' | 'exportReview'> {
  return {
    // Read from Graph each time: no list in memory tells whether it has changed.
    getReviewAccess: { run: async (actor, { params }) => ({ entries: (await access.of(actor, params.reference)).map(presentAccess) }) },
    exportReview: { run: async (actor, { params }) => presentFile(await access.export(actor, params.reference)) },
  };
}

function presentAccess({ at, by, kind }: AccessView): AccessEntry {
  return { at, by: presentPerson(by), kind };
}
