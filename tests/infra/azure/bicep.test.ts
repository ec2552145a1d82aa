import { serverFlags } from '../../../infra/serverFlags';
import { readEnvironment } from '../../../infra/azure/environmentFile';
import { declaredIn, nodesOf, readAzure, syntaxFaults, usedIn } from './bicep';

const files = ['main.bicep', 'watch.bicep'];
const main = readAzure('main.bicep');
/** Functions and loop variables that the files use: everything else must be declared in them. */
const given = ['tenant', 'union', 'resourceGroup', 'description', 'minLength', 'maxLength', 'minValue', 'maxValue', 'alarm', 'address', 'index'];

test.each(files)('%s has no syntax fault', async (file) => {
  await expect(syntaxFaults(readAzure(file))).resolves.toEqual([]);
});

test.each([
  ['a brace that is not closed', main.replace(/\}\s*\n\nresource plan/, '\n\nresource plan')],
  ['a text that is not ended', main.replace("'uksouth'", "'uksouth")],
  ['a keyword that does not exist', main.replace('resource web ', 'resorce web ')],
])('the syntax check sees %s', async (_, text) => {
  expect(text).not.toBe(main);
  expect(await syntaxFaults(text)).not.toEqual([]);
});

/** Names that are used and not declared, and parameters and variables that are declared and not used. */
async function looseEnds(text: string): Promise<string[]> {
  const [declared, used] = [await declaredIn(text), await usedIn(text)];
  const needed = [...declared].filter(([, kind]) => kind === 'parameter_declaration' || kind === 'variable_declaration').map(([name]) => name);
  return [...used.filter((name) => !declared.has(name) && !given.includes(name)), ...needed.filter((name) => !used.includes(name))];
}

test.each(files)('in %s every name that is used is declared, and every parameter and variable is used', async (file) => {
  await expect(looseEnds(readAzure(file))).resolves.toEqual([]);
});

test.each([
  ['a misspelt name', main.replace('plan.id', 'plam.id'), 'plam'],
  ['a parameter without use', `param forgotten string\n${main}`, 'forgotten'],
  ['a name in a text', main.replace("'https://${hostName}", "'https://${hostname}"), 'hostname'],
])('the name check sees %s', async (_, text, name) => {
  expect(await looseEnds(text)).toContain(name);
});

test('the server is given exactly the settings that the product reads, and none of them is a secret', async () => {
  const settings = [...main.matchAll(/\{ name: '([A-Z_]+)', value:/g)].map(([, name]) => name);
  const product = ['HOST_NAME', 'TENANT_ID', 'TAB_API_CLIENT_ID', 'BOT_APP_ID', 'DATA_CLIENT_ID', 'GRAPH_BASE_URL', 'AUTHORITY_HOST', 'SITE_ID', 'TEAMS_APP_ID', 'TEAM_ID', 'CHANNEL_ID', 'PORT', 'TZ'];

  expect(settings).toEqual([...product, 'NODE_ENV', 'SCM_DO_BUILD_DURING_DEPLOYMENT']);
});

test('Node runs the server there with the flags that it has here', () => {
  expect(main).toContain(`appCommandLine: 'node ${serverFlags.join(' ')} server.cjs'`);
});

test('no parameter, setting or output can carry a secret', () => {
  for (const file of files) expect(readAzure(file)).not.toMatch(/listKeys\(|listCredentials\(|@secure|ConnectionString:|instrumentationKey|clientSecret/i);
});

test.each([
  ['no plain HTTP', 'httpsOnly: true'],
  ['no old TLS', "minTlsVersion: '1.2'"],
  ['no FTP', "ftpsState: 'Disabled'"],
  ['no deployment by password', "name: 'scm'\n  properties: { allow: false }"],
  ['no FTP password', "name: 'ftp'\n  properties: { allow: false }"],
  ['no deployment from anywhere', "scmIpSecurityRestrictionsDefaultAction: 'Deny'"],
  ['no keys for the bot', 'disableLocalAuth: true'],
  ['a bot that is a managed identity', "msaAppType: 'UserAssignedMSI'"],
  ['a health check', "healthCheckPath: '/healthz'"],
  ['a supported Node', "linuxFxVersion: 'NODE|22-lts'"],
])('the server has %s', (_, line) => {
  expect(main).toContain(line);
});

test('addresses, which may hold a search for a child, are not logged', async () => {
  const categories = (await nodesOf(main)).filter((node) => node.type === 'string').map(({ text }) => text);

  expect(categories).toContain("'AppServiceConsoleLogs'");
  expect(categories).not.toContain("'AppServiceHTTPLogs'");
});

test('the parameter file gives every parameter that has no default, none that does not exist, and only from the environment file', async () => {
  const { parameters } = JSON.parse(readAzure('main.parameters.json')) as { parameters: Record<string, { value: string }> };
  const all = [...main.matchAll(/^param (\w+) \w+( =)?/gm)];
  const environment = readEnvironment('prod');

  expect(all.filter(([, name = '', byDefault]) => !byDefault && !(name in parameters))).toEqual([]);
  expect(Object.keys(parameters).filter((name) => !all.some(([, each]) => each === name))).toEqual([]);
  for (const { value } of Object.values(parameters)) expect(Object.keys(environment)).toContain(/^\$\{\{(\w+)\}\}$/.exec(value)?.[1]);
});
