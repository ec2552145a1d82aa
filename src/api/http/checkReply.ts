import { isDeepStrictEqual } from 'node:util';
import { type z } from 'zod/mini';

/** An answer that is not what the contract says: a defect, logged by route, and a 500 to the caller. */
export class WrongReply extends Error {
  constructor(readonly where: readonly string[]) {
    super('The reply does not match its schema.');
    this.name = 'WrongReply';
  }
}

/**
 * Holds an answer against the contract: what is missing or wrong, and what is in it and should not be. Dear for long
 * lists, so it is done in tests and on local machines; elsewhere the types and the presenters' allow-lists stand alone.
 */
export function checkReply(schema: z.ZodMiniType, reply: unknown): void {
  const sent: unknown = JSON.parse(JSON.stringify(reply));
  const parsed = schema.safeParse(sent);
  if (!parsed.success) throw new WrongReply(parsed.error.issues.map((issue) => issue.path.join('.')));
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(parsed.data)), sent)) throw new WrongReply(['something that the contract does not have']);
}
