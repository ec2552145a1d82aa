import { strFromU8, unzipSync } from 'fflate';

const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** The cells of each sheet of an .xlsx file as texts, empty ones left out; or every formula that is in it. */
export function sheetsOf(bytes: Uint8Array, what: 'formulas'): string[];
export function sheetsOf(bytes: Uint8Array): string[][][];
export function sheetsOf(bytes: Uint8Array, what?: 'formulas'): string[] | string[][][] {
  const files = unzipSync(bytes);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => unescaped([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, part = '']) => part).join('')));
  const sheets = Object.keys(files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort().map(text);
  if (what) return sheets.flatMap((sheet) => [...sheet.matchAll(/<f[ >].*?<\/f>/gs)].map(([formula]) => formula));
  return sheets.map((sheet) => [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => cellsOf(row, shared)));
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  return [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(([, attributes = '', inside = '']) => {
    const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(inside)?.[1];
    if (value === undefined) return [];
    return [attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : unescaped(value)];
  });
}
