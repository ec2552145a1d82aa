/** The control page: plain HTML that works without a script, by keyboard and with a screen reader. */
import type { CallCount, CallRecord } from './calls';
import { type Faults } from './faults';
import type { MeterReading } from './meter';

interface ShownState {
  sites: { id: string; path: string; displayName: string; lists: { displayName: string; items: number; changes: number }[] }[];
  faults: Readonly<Faults>;
  atStart: Readonly<Faults>;
  calls: { total: CallCount; byApp: Record<string, CallCount>; byVerb: Record<string, CallCount> };
  meter: MeterReading[];
}

const labels: Record<keyof Faults, string> = {
  threshold: 'Most rows a query may touch',
  thresholdStatus: 'Status when a query touches more (422 or 429)',
  indexChangeLimit: 'Most items a list may hold while an index is added or removed',
  shortPages: 'Share of pages that come short (0 to 1)',
  conflictRate: 'Share of changes answered 409 and not made (0 to 1)',
  strictLookupString: 'Refuse a person or lookup number that is not sent as text',
  postDateBug: 'Answer a new item with dates in the site’s time, wrongly marked Z',
  expireDeltaTokens: 'Expire every delta token given out before this was ticked (410)',
  ruPerMinute: 'Resource units an app may spend in a minute (0 is no limit)',
  commitThen504Every: 'Lose the answer of every n-th write that was made (0 is never)',
  commitThen504Rate: 'Share of writes made whose answer is lost (0 to 1)',
  commitThenStatus: 'Status in place of a lost answer (503 or 504)',
  failNext: 'Refuse the next n calls',
  failRate: 'Share of calls refused (0 to 1)',
  failStatus: 'Status of a refused call (429, 500, 502, 503 or 504)',
  failRetryAfter: 'Seconds a refused caller is told to wait',
  lagMs: 'Milliseconds by which list, filter and delta reads lag behind',
  webhookChaos: 'Share of notifications dropped, and of the rest sent twice (0 to 1)',
  away: 'Be away: cut every connection',
  latencyMs: 'Milliseconds added to every call',
  hangAfterCalls: 'From the n-th call on, do nothing and never answer (0 is never)',
  commitThenHangAt: 'Make the n-th call and never answer it (0 is never)',
  hangCountsWrites: 'Count only writes for the two above',
  seed: 'Seed of chance',
};

const escape = (value: unknown) =>
  String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const cells = (tag: 'td' | 'th', values: readonly unknown[]) => values.map((value) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escape(value)}</${tag}>`).join('');

function table(caption: string, heads: readonly string[], rows: readonly (readonly unknown[])[]): string {
  if (rows.length === 0) return `<h3>${escape(caption)}</h3><p>None yet.</p>`;
  return `<table><caption>${escape(caption)}</caption><thead><tr>${cells('th', heads)}</tr></thead><tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table>`;
}

function switchField(name: keyof Faults, { faults, atStart }: Pick<ShownState, 'faults' | 'atStart'>): string {
  const value = faults[name];
  const input =
    typeof value === 'boolean'
      ? `<input type="checkbox" id="${name}" name="${name}"${value ? ' checked' : ''}>`
      : `<input type="number" id="${name}" name="${name}" value="${value}" min="0" step="any">`;
  const changed = value === atStart[name] ? '' : ' <strong>(changed)</strong>';
  return `<p><label for="${name}">${escape(labels[name])} <code>${name}</code>${changed}</label> ${input}</p>`;
}

const countRows = (counts: Record<string, CallCount>) => Object.entries(counts).map(([name, { calls, units }]) => [name, calls, units]);

function callRows(calls: readonly CallRecord[]) {
  return calls.toReversed().map((call) => [call.at, call.app, call.method, call.path.slice(0, 160), call.status || 'no answer', call.units, call.requestHeaders['user-agent'] ?? '']);
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;color:#0b0c0c;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;font-weight:700}
th,td{border-bottom:1px solid #b1b4b6;text-align:left;padding:.25rem .5rem;overflow-wrap:anywhere}
label{display:inline-block;min-width:min(36rem,100%)}input[type=number]{width:9rem;font:inherit}button{font:inherit;padding:.4rem .9rem}
.error{border:4px solid #d4351c;padding:.5rem 1rem}:focus-visible{outline:3px solid #0b0c0c;outline-offset:2px}`;

/** The whole page; `error` says what was wrong with the form that was sent. */
export function controlPage(state: ShownState, calls: readonly CallRecord[], error?: string): string {
  const limit = state.faults.ruPerMinute || 'no limit';
  const lists = state.sites.flatMap((site) => site.lists.map((list) => [`/${site.path}`, list.displayName, list.items, list.changes]));
  const switches = (Object.keys(labels) as (keyof Faults)[]).map((name) => switchField(name, state)).join('');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${error ? 'Error: ' : ''}Local Graph control</title><style>${style}</style></head>
<body><main><h1>Local Graph control</h1>
${error ? `<div class="error" role="alert"><h2>There is a problem</h2><p>${escape(error)}</p></div>` : ''}
<h2>What it holds</h2>
${table('Sites', ['Path', 'Name', 'Id'], state.sites.map((site) => [`/${site.path}`, site.displayName, site.id]))}
${table('Lists', ['Site', 'List', 'Items', 'Changes'], lists)}
<h2>Resource units</h2>
${table(`Units spent in the current minute (${limit})`, ['Application', 'Spent', 'Seconds left'], state.meter.map(({ app, used, reset }) => [app, used, reset]))}
<h2>Calls</h2>
<p>${state.calls.total.calls} calls, ${state.calls.total.units} resource units.</p>
${table('By application', ['Application', 'Calls', 'Units'], countRows(state.calls.byApp))}
${table('By verb', ['Verb', 'Calls', 'Units'], countRows(state.calls.byVerb))}
${table('Last calls', ['When', 'Application', 'Verb', 'Path', 'Status', 'Units', 'User agent'], callRows(calls))}
<form method="post" action="/_control/form"><button name="action" value="forget-calls">Forget the calls</button></form>
<h2>Switches</h2>
<form method="post" action="/_control/form">${switches}<p><button name="action" value="set">Set the switches</button> <button name="action" value="reset">Reset all switches</button></p></form>
</main></body></html>`;
}
