import { type FileReply } from '../../contract/access';
import { type ExportedFile } from '../../services/reviews/accessTypes';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file in a reply. */
export function presentFile({ name, bytes }: ExportedFile): FileReply {
  return { name, mediaType: WORD, base64: Buffer.from(bytes).toString('base64') };
}
