import { type FileReply } from '../../contract/access';
import { type ExportedFile } from '../../services/reviews/accessTypes';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file in a reply. */
export function presentFile({ name, bytes }: ExportedFile): FileReply {
  return { name, mediaType: WORD, base64: Buffer.from(bytes).toString('base64') };
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An Excel file in a reply. */
export function presentExcel({ name, bytes }: ExportedFile): FileReply {
  return { name, mediaType: EXCEL, base64: Buffer.from(bytes).toString('base64') };
}
