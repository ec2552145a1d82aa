import { type z } from 'zod/mini';

export type Method = 'GET' | 'POST' | 'PUT';

/** One operation of the API as data: the server mounts it, the client calls it, and no path is written anywhere else. */
export interface Route {
  method: Method;
  /** `/api/reviews/:reference`: `:name` is a path parameter. */
  path: string;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  reply: z.ZodMiniType;
}

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}` ? Name | ParamNames<Rest> : Path extends `${string}:${infer Name}` ? Name : never;
export type Params<R extends Route> = { [Name in ParamNames<R['path']>]: string };
export type Query<R extends Route> = R['query'] extends z.ZodMiniType ? z.input<R['query']> : undefined;
export type ParsedQuery<R extends Route> = R['query'] extends z.ZodMiniType ? z.output<R['query']> : undefined;
export type Body<R extends Route> = R['body'] extends z.ZodMiniType ? z.output<R['body']> : undefined;
export type Reply<R extends Route> = z.output<R['reply']>;

/** Keeps the literal types of a route. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}

/** The path with its parameters filled in and encoded, and the query appended (empty and undefined values left out). */
export function pathOf(target: Route, params: Record<string, string>, query: Record<string, unknown> = {}): string {
  const path = target.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    search.append(name, Array.isArray(value) ? value.join(',') : `${value as string | number | boolean}`);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
