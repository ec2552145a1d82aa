import { type Fault } from '../errors';

/** Reads a value of unknown shape at a path; what is wrong with it is told to `tell`, and then what comes back is not to be used. */
export type Shape<Value> = (value: unknown, path: string, tell: (fault: Fault) => void) => Value;

type Fields<Value> = { readonly [Name in keyof Value]-?: Shape<Value[Name]> };

const wrong = (path: string, message: string): Fault => ({ path, code: 'wrongType', message });
const below = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

export const text: Shape<string> = (value, path, tell) => {
  if (typeof value !== 'string') tell(wrong(path, value === undefined ? 'This is missing.' : 'This must be text.'));
  return value as string;
};

export const yesNo: Shape<boolean> = (value, path, tell) => {
  if (typeof value !== 'boolean') tell(wrong(path, value === undefined ? 'This is missing.' : 'This must be true or false.'));
  return value as boolean;
};

/** One of these words and no other. */
export function oneOf<Code extends string>(codes: readonly Code[]): Shape<Code> {
  return (value, path, tell) => {
    if (!codes.some((code) => code === value)) tell({ path, code: 'unknown', message: `This must be one of: ${codes.join(', ')}.` });
    return value as Code;
  };
}

export function listOf<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  return (value, path, tell) => {
    if (Array.isArray(value)) return value.map((each: unknown, index) => item(each, below(path, index), tell));
    tell(wrong(path, value === undefined ? 'This is missing.' : 'This must be a list.'));
    return [];
  };
}

/** May be left out. */
export function optional<Value>(shape: Shape<Value>): Shape<Value | undefined> {
  return (value, path, tell) => (value === undefined ? undefined : shape(value, path, tell));
}

/** An object of these fields, in this order, and of no others; a field that was left out stays out. */
export function record<Value extends object>(fields: Fields<Value>): Shape<Value> {
  const entries: [string, Shape<unknown>][] = Object.entries(fields);
  return (value, path, tell) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      tell(wrong(path, value === undefined ? 'This is missing.' : 'This must be an object.'));
      return value as Value;
    }
    for (const name of Object.keys(value)) if (!Object.hasOwn(fields, name)) tell({ path: below(path, name), code: 'unknown', message: `“${name}” is not known here.` });
    const read = entries.map(([name, shape]) => [name, shape((value as Record<string, unknown>)[name], below(path, name), tell)] as const);
    return Object.fromEntries(read.filter(([, each]) => each !== undefined)) as Value;
  };
}
