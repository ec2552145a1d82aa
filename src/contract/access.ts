import { z } from 'zod/mini';
import { route } from './route';
import { instant, PersonRef } from './shapes';

/** Somebody opened a review, the first time that day; or took it out as a file. */
export const AccessEntry = z.object({ at: instant, by: PersonRef, kind: z.enum(['opened', 'exported']) });
export type AccessEntry = z.infer<typeof AccessEntry>;

/** A file in a reply: small, and behind the same door and checks as everything else. */
export const FileReply = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });
export type FileReply = z.infer<typeof FileReply>;

/** Who reads a review, and taking one out. */
export const accessRoutes = {
  getReviewAccess: route({ method: 'GET', path: '/api/reviews/:reference/access', reply: z.object({ entries: z.array(AccessEntry) }) }),
  /** Not a GET: each one is recorded before the file is given. */
  exportReview: route({ method: 'POST', path: '/api/reviews/:reference/export', body: z.object({}), reply: FileReply }),
} as const;
