import { z } from 'zod/mini';
import { AppError, type Fault } from '../domain/errors';

/** The schema that also refuses what it does not know: a misspelt name is an error, never a value left out. */
export function strictly(schema: z.ZodMiniType | undefined): z.ZodMiniType {
  if (!schema) return z.strictObject({});
  return schema instanceof z.ZodMiniObject ? z.strictObject(schema.def.shape) : schema;
}

/** What was sent, as the schema reads it. Throws `invalid` with every fault; paths begin at the thing sent: `answers.graded.grade`. */
export function parse(schema: z.ZodMiniType, sent: unknown): unknown {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, sent));
  throw new AppError('invalid', faults.length === 1 ? (faults[0]?.message ?? '') : `${faults.length} things are wrong with what was sent.`, { faults });
}

function faultsOf(issue: z.core.$ZodIssue, sent: unknown): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'unknown', message: `“${key}” is not known here.` }));
  const missing = valueAt(sent, issue.path) === undefined;
  return [{ path: path.join('.'), code: missing ? 'missing' : issue.code, message: missing ? 'This is missing.' : sentenceOf(issue) }];
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `This must be ${kinds[issue.expected] ?? 'of another kind'}.`;
    case 'invalid_value':
      return `This must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return 'This is not one of the forms that are known here.';
    case 'too_small':
    case 'too_big':
      return /^Invalid|^Too /.test(issue.message) ? `This must be ${issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`}.` : issue.message;
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = { string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object' };

function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), sent);
}
