import { type Column } from './column';

/** Names that SharePoint keeps for itself (graph-lists §2.3); compared without regard to case. */
const reserved = new Set(
  ['Title', 'ID', 'Author', 'Editor', 'Created', 'Modified', 'ContentType', 'Attachments', 'Edit', 'LinkTitle', 'LinkTitleNoMenu', 'ItemChildCount', 'FolderChildCount', 'AppAuthor', 'AppEditor', 'FileRef', 'FileLeafRef', 'GUID', 'Order'].map((name) => name.toLowerCase()),
);
const INDEX_LIMIT = 20;
/** 8,000 bytes a row less 300 reserved (graph-lists §2.4), and what each column type takes of it. */
const ROW_BYTES = 7_700;
const bytes: Record<Column['type'], number> = { text: 30, note: 22, number: 14, dateTime: 14, boolean: 7 };

/** Everything that SharePoint would refuse in a list of these columns, one sentence each; empty when it is sound. */
export function checkList(list: { name: string; keyColumn: string; columns: readonly Column[] }): string[] {
  const names = list.columns.map((column) => column.name);
  const lower = names.map((name) => name.toLowerCase());
  const indexes = list.columns.filter((column) => column.indexed).length;
  const size = list.columns.reduce((sum, column) => sum + bytes[column.type], 0);
  const keyColumn = list.columns.find((column) => column.name === list.keyColumn);
  return [
    ...names.filter((name) => !/^[a-z][A-Za-z0-9]{0,31}$/.test(name)).map((name) => `${name} is not camelCase ASCII of at most 32 characters`),
    ...names.filter((name) => reserved.has(name.toLowerCase())).map((name) => `${name} is a name that SharePoint keeps for itself`),
    ...names.filter((name, index) => lower.indexOf(name.toLowerCase()) !== index).map((name) => `${name} is declared twice`),
    // A text column `<person>Id` hijacks writes to the person column (graph-lists §2.3).
    ...names.filter((name) => name.endsWith('LookupId')).map((name) => `${name} would be taken for a lookup`),
    ...list.columns.filter((column) => column.unique && !column.indexed).map((column) => `${column.name} is unique and must be indexed`),
    ...list.columns.filter((column) => column.indexed && column.type === 'note').map((column) => `${column.name} is multi-line and cannot be indexed`),
    ...(keyColumn?.unique ? [] : [`${list.keyColumn} is the key and must be a unique column`]),
    ...(indexes > INDEX_LIMIT ? [`${indexes} indexes are more than ${INDEX_LIMIT}`] : []),
    ...(size > ROW_BYTES ? [`a row takes ${size} bytes of ${ROW_BYTES}`] : []),
  ].map((fault) => `${list.name}: ${fault}`);
}
