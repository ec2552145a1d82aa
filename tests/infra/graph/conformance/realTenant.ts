/** A real tenant that the suite is pointed at. */
export interface RealTenant {
  /** `https://graph.microsoft.com/v1.0`. */
  base: string;
  token: string;
  siteId: string;
}

const names = { base: 'GRAPH_CONFORMANCE_BASE_URL', token: 'GRAPH_CONFORMANCE_TOKEN', siteId: 'GRAPH_CONFORMANCE_SITE_ID' } as const;
const formOf: Readonly<Record<keyof RealTenant, string>> = {
  base: 'the address of Graph, such as https://graph.microsoft.com/v1.0',
  token: 'an app’s access token for Graph, without the word "Bearer"',
  siteId: 'the id of the site, of three parts: council.sharepoint.com,GUID,GUID',
};
const isRight: Readonly<Record<keyof RealTenant, (value: string) => boolean>> = {
  base: (value) => /^https:\/\/[^/]+(\/v1\.0)?\/?$/.test(value),
  token: (value) => /^[\w.~+/=-]+$/.test(value),
  siteId: (value) => /^[^,\s/]+,[\da-f-]{36},[\da-f-]{36}$/i.test(value),
};

/**
 * The tenant that the environment names; none where it names nothing, and then the local Graph is meant. Throws what is
 * missing or wrong: a suite that is half pointed at a tenant would test neither.
 */
export function readRealTenant(environment: Readonly<Record<string, string | undefined>>): RealTenant | undefined {
  const given = { base: '', token: '', siteId: '' };
  for (const part of keys) given[part] = (environment[names[part]] ?? '').trim();
  if (keys.every((part) => given[part] === '')) return undefined;
  const faults = keys.filter((part) => !isRight[part](given[part])).map((part) => `${names[part]} ${given[part] === '' ? 'is missing' : 'is not right'}: give ${formOf[part]}.`);
  if (faults.length > 0) throw new Error(`The conformance suite cannot be pointed at a tenant:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\nTo run it against the local Graph, set none of the three.`);
  return { ...given, base: given.base.replace(/\/$/, '').replace(/(\/v1\.0)?$/, '/v1.0') };
}
const keys = ['base', 'token', 'siteId'] as const;
