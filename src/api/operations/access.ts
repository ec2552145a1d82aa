import { type AccessEntry, type FileReply } from '../../contract/access';
import { type AccessView, type ExportedFile } from '../../services/reviews/accessTypes';
import { type Services } from '../../services/types';
import { presentPerson } from '../presenters/recommendations';
import { type Operations } from './types';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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

function presentFile({ name, bytes }: ExportedFile): FileReply {
  return { name, mediaType: WORD, base64: Buffer.from(bytes).toString('base64') };
}
