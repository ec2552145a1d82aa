/** Internal column names: fixed at creation, encoded, and cut at 32 characters. */
import { invalidRequest } from './failures';

const encoded = (character: string) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;
const longest = 32;

/** The internal name SharePoint makes of what was asked for. 400 if nothing was asked for. */
export function internalName(asked: unknown): string {
  if (typeof asked !== 'string' || asked.trim() === '') throw invalidRequest('Unable to determine the name of provided column definition');
  return asked
    .replace(/[^A-Za-z0-9_]/g, encoded)
    .replace(/^[0-9_](?!x[0-9a-f]{4}_)/, encoded)
    .slice(0, longest);
}

/** Names that SharePoint keeps for itself, beside the columns that every list brings along. */
export const reservedNames: ReadonlySet<string> = new Set(['FileRef', 'FileLeafRef', 'GUID', 'Order', '_ModerationStatus', 'fields'].map((name) => name.toLowerCase()));
