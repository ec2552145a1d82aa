/** The text of a file with what its owner should know about how it was read, or why it cannot be read. */
export type Decoded = { text: string; notes: string[] } | { fault: string };

const SAVE_AS_UTF8 = 'In Excel choose File, Save As, and the type “CSV UTF-8 (Comma delimited)”.';
const WORKBOOKS: readonly (readonly number[])[] = [[0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0]];
const BYTE_ORDER_MARKS: readonly { mark: readonly number[]; encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** What Windows-1252 has in place of Latin-1's control signs; some versions of Node take the one for the other. Five places are empty. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/;

/**
 * The text of a file as Excel and case systems write it: UTF-8, UTF-16 with its mark (Excel's "Unicode Text") and Windows-1252.
 * The last is what Excel writes under the first type of its list, plain "CSV", and nobody can see that in Excel; so it is read
 * rather than refused, and the report says so and where to look. What is neither is refused: a guess would misspell names.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (WORKBOOKS.some((mark) => beginsWith(bytes, mark))) return { fault: `This is an Excel workbook and not a CSV file. ${SAVE_AS_UTF8}` };
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => beginsWith(bytes, mark));
  const text = strictly(marked?.encoding ?? 'utf-8', bytes);
  if (text !== undefined) return NOT_TEXT.test(text) ? notText(text) : { text, notes: [] };
  if (marked) return { fault: `The file begins as ${marked.encoding.toUpperCase()} and does not go on as such: a part of it is damaged. Take it out of the case system again, or open it there and save it again. ${SAVE_AS_UTF8}` };
  return asWindows(bytes);
}

function asWindows(bytes: Uint8Array): Decoded {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  // Letters that are whole in UTF-8 beside bytes that are none: two files of different kinds were put together.
  if (/[^\p{ASCII}\uFFFD]/u.test(lossy)) return { fault: `Letters with accents are written in two different ways in this file (UTF-8 and another); line ${lineOf(lossy, /\uFFFD/)} holds one of the other kind. ${SAVE_AS_UTF8} Then look at those names again.` };
  const text = new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
  if (NOT_TEXT.test(text)) return notText(text);
  return { text, notes: [`The file is not UTF-8; it was read as Windows-1252, which is Excel’s plain “CSV”. See whether letters with accents are right, first on line ${lineOf(text, /\P{ASCII}/u)}. If they are not: ${SAVE_AS_UTF8}`] };
}

function notText(text: string): Decoded {
  return { fault: `Line ${lineOf(text, NOT_TEXT)} holds signs that no text holds, so this is no CSV file, or one of an unknown kind. ${SAVE_AS_UTF8}` };
}

/** The text without its mark; nothing where the bytes are not what they are said to be, the one thing for which a decoder throws. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function lineOf(text: string, sign: RegExp): number {
  return text.slice(0, text.search(sign)).split(/\r\n|\r|\n/).length;
}
