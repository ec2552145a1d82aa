/**
 * What Microsoft's offline tools let through (tooling.md §3 lists what they miss) and Teams or a security review would not.
 * Each check gives its faults as sentences; an app package is good when all give none.
 */
import { AppManifestUtils } from '@microsoft/app-manifest';
import { z } from 'zod';
import { checkIcons } from './checkIcons';

const guid = z.guid().refine((id) => id !== '00000000-0000-0000-0000-000000000000');
const host = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** Hosts under which anybody can have a name: a wildcard or a forgotten name there lets strangers into the app. */
const tunnels = /(^|\.)(ngrok\.io|ngrok-free\.app|devtunnels\.ms|loca\.lt|trycloudflare\.com|localhost)$/;

/** The parts of a manifest that the checks read; what the schema says of the rest is Microsoft's package's business. */
const Manifest = z.looseObject({
  id: z.string(),
  version: z.string(),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  staticTabs: z.array(z.looseObject({ entityId: z.string(), contentUrl: z.string().optional(), scopes: z.array(z.string()) })).default([]),
  bots: z.array(z.looseObject({ botId: z.string(), scopes: z.array(z.string()), commandLists: z.array(z.looseObject({ scopes: z.array(z.string()) })).default([]) })).default([]),
  validDomains: z.array(z.string()).default([]),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string().default('') }).optional(),
});
type Manifest = z.infer<typeof Manifest>;

/** The files of an app package by name: what is at the root of the zip. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

type Check = (manifest: Manifest, files: PackageFiles) => string[];
const checks: readonly Check[] = [checkPlaceholders, checkIds, checkAddresses, checkVersion, checkTabs, checkBots, checkDomains, checkSignIn, checkFiles, checkIcons];

/** Every fault of an app package, by Microsoft's schema and by our own checks. */
export async function checkAppPackage(files: PackageFiles): Promise<string[]> {
  const text = new TextDecoder().decode(files['manifest.json'] ?? new Uint8Array());
  const json = parseJson(text);
  if (json === undefined) return ['manifest.json: it is missing or not JSON.'];
  const schemaFaults = await AppManifestUtils.validateAgainstSchema(json as Parameters<typeof AppManifestUtils.validateAgainstSchema>[0]);
  const manifest = Manifest.safeParse(json);
  return [...schemaFaults.map((fault) => `schema: ${fault}`), ...(manifest.success ? checks.flatMap((check) => check(manifest.data, files)) : ['manifest.json: a required part is missing.'])];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkPlaceholders(_: Manifest, files: PackageFiles): string[] {
  const left = [...new TextDecoder().decode(files['manifest.json']).matchAll(/\$\{\{[^}]*\}?\}?/g)];
  return left.map(([placeholder]) => `${placeholder}: no value was filled in.`);
}

function checkIds({ id, bots, webApplicationInfo }: Manifest): string[] {
  const ids = new Map([['id', id], ...bots.map(({ botId }) => ['botId', botId] as const), ...(webApplicationInfo ? [['webApplicationInfo.id', webApplicationInfo.id] as const] : [])]);
  const wrong = [...ids].filter(([, value]) => !guid.safeParse(value).success).map(([name, value]) => `${name}: "${value}" is not the id of anything.`);
  // A user's tab token must never be one that the bot's endpoint could take for its own.
  const shared = new Set(ids.values()).size < ids.size ? ['ids: the app, its bot and its tab API must have three different ids.'] : [];
  return [...wrong, ...shared];
}

function checkAddresses(manifest: Manifest): string[] {
  return addresses(manifest).flatMap(([name, value]) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const good = url?.protocol === 'https:' && !url.username && !url.password && host.test(url.hostname) && !tunnels.test(url.hostname);
    return good ? [] : [`${name}: "${value}" is not an https address of a host of ours.`];
  });
}

/** Every string whose name ends in Url, however deep. */
function addresses(value: unknown, name = ''): [name: string, value: string][] {
  if (typeof value === 'string') return /Url$/i.test(name) ? [[name, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => addresses(inner, key));
}

function checkVersion({ version }: Manifest): string[] {
  return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version) ? [] : [`version: "${version}" is not of the form 1.2.3.`];
}

function checkTabs({ staticTabs }: Manifest): string[] {
  const twice = staticTabs.filter(({ entityId }, index) => staticTabs.findIndex((tab) => tab.entityId === entityId) !== index);
  return twice.map(({ entityId }) => `staticTabs: "${entityId}" is there twice, so links to it are ambiguous.`);
}

function checkBots({ bots }: Manifest): string[] {
  return bots.flatMap(({ scopes, commandLists }) => {
    const listed = commandLists.flatMap((list) => list.scopes);
    return scopes.filter((scope) => !listed.includes(scope)).map((scope) => `bots: nobody is shown what to ask in the scope "${scope}".`);
  });
}

const tabHosts = ({ staticTabs }: Manifest) => [...new Set(staticTabs.flatMap(({ contentUrl = '' }) => (URL.canParse(contentUrl) ? [new URL(contentUrl).hostname] : [])))];

function checkDomains(manifest: Manifest): string[] {
  const wrong = manifest.validDomains.filter((domain) => !host.test(domain) || tunnels.test(domain)).map((domain) => `validDomains: "${domain}" is not one exact host of ours.`);
  const missing = tabHosts(manifest).filter((each) => !manifest.validDomains.includes(each));
  return [...wrong, ...missing.map((each) => `validDomains: the tab's host "${each}" is missing.`)];
}

function checkSignIn(manifest: Manifest): string[] {
  const info = manifest.webApplicationInfo;
  if (!info) return ['webApplicationInfo: it is missing, so nobody can be signed in.'];
  const hosts = tabHosts(manifest);
  const fits = hosts.length === 1 && info.resource === `api://${hosts[0]}/${info.id}`;
  return fits ? [] : [`webApplicationInfo.resource: "${info.resource}" is not api://{the tabs' one host}/{id}, so Teams would refuse to sign anybody in.`];
}

function checkFiles({ icons }: Manifest, files: PackageFiles): string[] {
  const named = new Set(['manifest.json', icons.color, icons.outline]);
  return Object.keys(files).filter((name) => !named.has(name)).map((name) => `${name}: the manifest does not name this file.`);
}
