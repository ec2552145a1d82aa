/** An administrator's errand as data: requests to Graph, one after the other, that can be shown without being sent. */

/** Ids and other texts that later steps need; `{name}` in a step stands for the value of that name. */
export type Values = Readonly<Record<string, string>>;

/** One request. `keep` takes what later steps need from the reply; `unless` leaves the step out when what it makes is already there. */
export interface Step {
  why: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  /** The content of a file, sent as a zip instead of `body`. */
  file?: Uint8Array;
  keep?: (reply: unknown, values: Values) => Values;
  unless?: (values: Values) => boolean;
}

/** What an errand needs, and its steps. Graph's scopes are those of the person who runs it. */
export interface Errand {
  scopes: readonly string[];
  steps: readonly Step[];
}

export interface Surroundings {
  baseUrl: string;
  say: (line: string) => void;
  fetch: typeof globalThis.fetch;
  /** Asked only when something is really sent. */
  token: (scopes: readonly string[]) => Promise<string>;
}

/** Prints every request of an errand and sends nothing. Values that only a reply can give stay in braces. */
export function showErrand(errand: Errand, values: Values, say: Surroundings['say']): void {
  say(`Nothing is sent. It would need the permissions ${errand.scopes.join(', ')}.`);
  for (const step of errand.steps) say(describe(step, values));
}

/** Sends the requests of an errand and gives all values at its end. Throws at the first refusal, with Graph's own words. */
export async function runErrand(errand: Errand, values: Values, { baseUrl, say, fetch, token }: Surroundings): Promise<Values> {
  const bearer = await token(errand.scopes);
  let known = values;
  for (const step of errand.steps) {
    if (step.unless?.(known)) {
      say(`- ${step.why}: already done`);
      continue;
    }
    say(describe(step, known));
    const reply = await send(step, known, baseUrl, bearer, fetch);
    known = { ...known, ...step.keep?.(reply, known) };
  }
  return known;
}

async function send(step: Step, values: Values, baseUrl: string, bearer: string, fetch: typeof globalThis.fetch): Promise<unknown> {
  const path = fill(step.path, values);
  const unknown = /\{\w+\}/.exec(path);
  if (unknown) throw new Error(`${step.why}: ${unknown[0]} is not known.`);
  const content = step.file ? { 'content-type': 'application/zip' } : { 'content-type': 'application/json' };
  const body = step.file ? new Uint8Array(step.file) : step.body === undefined ? null : fill(JSON.stringify(step.body), values);
  const answer = await fetch(`${baseUrl}/v1.0${path}`, { method: step.method, headers: { authorization: `Bearer ${bearer}`, ...(body && content) }, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${step.why}: Graph answered ${answer.status}. ${text}`);
  return text ? JSON.parse(text) : undefined;
}

function describe(step: Step, values: Values): string {
  const body = step.file ? `\n    (${step.file.length} bytes of zip)` : step.body === undefined ? '' : `\n    ${fill(JSON.stringify(step.body), values)}`;
  return `- ${step.why}\n    ${step.method} ${fill(step.path, values)}${body}`;
}

/** Values are ids and names of ours, so they need no escaping in a path; quotation marks are refused to keep it so. */
function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (name, key: string) => {
    const value = values[key];
    if (value && /["\\]/.test(value)) throw new Error(`${key} holds a quotation mark.`);
    return value || name;
  });
}
