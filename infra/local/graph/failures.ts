/** Every refusal of the local Graph, with the status and code that Graph gives it. */
export class GraphFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extra: { innerCode?: string; headers?: Record<string, string> } = {},
  ) {
    super(message);
  }
}

export const invalidRequest = (message: string, innerCode?: string) => new GraphFailure(400, 'invalidRequest', message, innerCode ? { innerCode } : {});
export const badRequest = (message: string) => new GraphFailure(400, 'BadRequest', message);
export const notFound = (message = 'The resource could not be found.') => new GraphFailure(404, 'itemNotFound', message);
export const accessDenied = () => new GraphFailure(403, 'accessDenied', 'Access denied');
export const generalException = () => new GraphFailure(500, 'generalException', 'General exception while processing');
export const notSupported = (message: string) => new GraphFailure(501, 'notSupported', message);
export const nameExists = (message: string) => new GraphFailure(409, 'nameAlreadyExists', message);
export const unknownField = (name: string) => invalidRequest(`Field '${name}' is not recognized`);
export const uniqueClash = () => invalidRequest('One or more fields with unique constraints already has the provided value.');
export const invalidFilter = (reason: string) => invalidRequest(`Invalid filter clause: ${reason}`);

export const notIndexed = (name: string) =>
  invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' ` +
      'header to allow this, but be warned that such queries may fail on large lists.',
  );

export const unauthenticated = (message: string) =>
  new GraphFailure(401, 'InvalidAuthenticationToken', message, {
    headers: { 'WWW-Authenticate': 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"' },
  });

/** A stale `If-Match` (412). */
export const staleTag = () => new GraphFailure(412, 'resourceModified', 'ETag does not match current item\'s value', { innerCode: 'entityTagDoesNotMatch' });

/** The conflict that SharePoint now and then reports although nobody else wrote (409). */
export const spuriousConflict = () => new GraphFailure(409, 'resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch');

/** Too many rows for one query: 422 as seen since 2023, or the older 429, which comes without `Retry-After`. */
export const overThreshold = (status: 422 | 429) =>
  status === 429
    ? new GraphFailure(429, 'activityLimitReached', 'The request has been throttled', { innerCode: 'throttledRequest' })
    : new GraphFailure(422, 'notSupported', 'The request is unprocessable because it uses too many resources', { innerCode: 'tooManyResources' });

/** Out of resource units; `retryAfter` in seconds. */
export const throttled = (retryAfter: number, headers: Record<string, string> = {}) =>
  new GraphFailure(429, 'activityLimitReached', 'The request has been throttled', {
    innerCode: 'throttledRequest',
    headers: { 'Retry-After': String(retryAfter), ...headers },
  });

/** Delta token too old, or from another life of the data: the caller starts again at `location` (410). */
export const resync = (location: string) =>
  new GraphFailure(410, 'resyncChangesApplyDifferences', 'The delta token is no longer valid. Start again from the address in the Location header.', { headers: { Location: location } });

/** Graph's error body; `date` carries no zone letter on the wire. */
export function errorBody(failure: GraphFailure, requestId: string, clientRequestId: string, now: Date) {
  return {
    error: {
      code: failure.code,
      message: failure.message,
      innerError: {
        ...(failure.extra.innerCode ? { code: failure.extra.innerCode } : {}),
        date: now.toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': clientRequestId,
      },
    },
  };
}
