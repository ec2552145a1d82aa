import { assignRole, grantGraph, grantSite, publishApp, registerTabApi } from '../../../infra/azure/admin/errands';
import { type Errand, runErrand, showErrand, type Values } from '../../../infra/azure/admin/steps';
import { readAzure } from './bicep';

const values: Values = { TAB_API_CLIENT_ID: 'tab-api', DATA_CLIENT_ID: 'data', SITE_ID: 'host,a,b', MANIFEST_ID: 'manifest', RESOURCE_NAME: 'impact-dev' };

/** Runs an errand against recorded replies, `METHOD path` → reply, and gives the requests that changed something. */
async function run(errand: Errand, replies: Record<string, unknown>) {
  const sent: { request: string; body: unknown; type: string | undefined; bearer: string | undefined }[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => {
    const request = `${init.method} ${(url as string).replace('https://graph.example/v1.0', '')}`;
    const headers = init.headers as Record<string, string>;
    if (init.method !== 'GET') sent.push({ request, body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body, type: headers['content-type'], bearer: headers['authorization'] });
    if (request in replies) return Response.json(replies[request]);
    return init.method === 'GET' ? Response.json({ error: { message: `No reply for ${request}` } }, { status: 404 }) : new Response(null, { status: 204 });
  };
  const end = await runErrand(errand, values, { baseUrl: 'https://graph.example', say: () => undefined, fetch, token: async (scopes) => `for ${scopes.join()}` });
  return { sent, end };
}

const graph = "GET /servicePrincipals(appId='00000003-0000-0000-c000-000000000000')?$select=id,appRoles";
const graphReplies = {
  "GET /servicePrincipals(appId='data')?$select=id": { id: 'data-object' },
  [graph]: { id: 'graph-object', appRoles: [{ id: 'other', value: 'Sites.Read.All' }, { id: 'selected', value: 'Sites.Selected' }] },
};

test('the data identity gets Sites.Selected and nothing else', async () => {
  const { sent } = await run(grantGraph(), { ...graphReplies, 'GET /servicePrincipals/data-object/appRoleAssignments': { value: [] } });

  expect(sent).toEqual([
    { request: 'POST /servicePrincipals/data-object/appRoleAssignments', body: { principalId: 'data-object', resourceId: 'graph-object', appRoleId: 'selected' }, type: 'application/json', bearer: 'Bearer for Application.Read.All,AppRoleAssignment.ReadWrite.All' },
  ]);
});

test('consenting again changes nothing', async () => {
  const { sent } = await run(grantGraph(), { ...graphReplies, 'GET /servicePrincipals/data-object/appRoleAssignments': { value: [{ appRoleId: 'selected' }] } });

  expect(sent).toEqual([]);
});

const site = 'GET /sites/host,a,b/permissions';
const granted = (role: string, app = 'data') => ({ value: [{ id: 'p1', roles: [role], grantedToIdentitiesV2: [{ application: { id: app } }] }] });

test('the site is granted to the application id of the data identity', async () => {
  const { sent } = await run(grantSite('fullcontrol'), { [site]: granted('write', 'somebody else') });

  expect(sent).toMatchObject([{ request: 'POST /sites/host,a,b/permissions', body: { roles: ['fullcontrol'], grantedToIdentities: [{ application: { id: 'data', displayName: 'impact-dev data' } }] } }]);
});

test('after provisioning the same errand brings it down to write', async () => {
  const { sent } = await run(grantSite('write'), { [site]: granted('fullcontrol') });

  expect(sent).toMatchObject([{ request: 'PATCH /sites/host,a,b/permissions/p1', body: { roles: ['write'] } }]);
});

test('a site that is granted already is left alone', async () => {
  expect((await run(grantSite('write'), { [site]: granted('write') })).sent).toEqual([]);
});

test('a role is assigned to a person once', async () => {
  const tabApi = { "GET /servicePrincipals(appId='tab-api')?$select=id,appRoles": { id: 'tab-object', appRoles: [{ id: 'lead', value: 'QaLead' }] } };
  const list = 'GET /servicePrincipals/tab-object/appRoleAssignedTo?$top=999';
  const first = await run(assignRole('QaLead', 'amara'), { ...tabApi, [list]: { value: [{ appRoleId: 'lead', principalId: 'ben' }] } });
  const second = await run(assignRole('QaLead', 'amara'), { ...tabApi, [list]: { value: [{ appRoleId: 'lead', principalId: 'amara' }] } });

  expect(first.sent).toMatchObject([{ body: { principalId: 'amara', resourceId: 'tab-object', appRoleId: 'lead' } }]);
  expect(second.sent).toEqual([]);
});

test('a role that does not exist is refused with the ones that do', async () => {
  const tabApi = { "GET /servicePrincipals(appId='tab-api')?$select=id,appRoles": { id: 'tab-object', appRoles: [{ id: 'lead', value: 'QaLead' }] } };

  await expect(run(assignRole('Boss', 'amara'), tabApi)).rejects.toThrow('There is no app role Boss. Known: QaLead.');
});

const catalogue = "GET /appCatalogs/teamsApps?$filter=externalId eq 'manifest'";

test('a new app is submitted for review as a zip, and its catalogue id is given back', async () => {
  const { sent, end } = await run(publishApp(Buffer.from('zip')), { [catalogue]: { value: [] }, 'POST /appCatalogs/teamsApps?requiresReview=true': { id: 'catalogue-id' } });

  expect(sent).toMatchObject([{ request: 'POST /appCatalogs/teamsApps?requiresReview=true', type: 'application/zip' }]);
  expect(end['TEAMS_APP_ID']).toBe('catalogue-id');
});

test('a known app gets a new version beside the old one', async () => {
  const { sent, end } = await run(publishApp(Buffer.from('zip')), { [catalogue]: { value: [{ id: 'catalogue-id' }] } });

  expect(sent.map(({ request }) => request)).toEqual(['POST /appCatalogs/teamsApps/catalogue-id/appDefinitions?requiresReview=true']);
  expect(end['TEAMS_APP_ID']).toBe('catalogue-id');
});

test('the tab API is given its scope before the clients that may use it, as Entra wants', async () => {
  const { sent } = await run(registerTabApi(JSON.parse(readAzure('tabApi.manifest.json')) as Record<string, unknown>), { "GET /servicePrincipals?$filter=appId eq 'tab-api'&$select=id": { value: [] } });

  expect(sent.map(({ request }) => request)).toEqual(["PATCH /applications(appId='tab-api')", "PATCH /applications(appId='tab-api')", 'POST /servicePrincipals']);
  expect(sent[0]?.body).not.toHaveProperty('api.preAuthorizedApplications');
  expect(sent[1]?.body).toHaveProperty('api.preAuthorizedApplications');
  expect(sent[0]?.body).not.toHaveProperty('appId');
});

test('Graph’s refusal ends the errand in its own words', async () => {
  await expect(run(grantSite('write'), {})).rejects.toThrow(/See what the data identity may do on the site already: Graph answered 404.*No reply/);
});

test('a dry run shows every request and needs neither network nor sign-in', () => {
  const lines: string[] = [];
  showErrand(grantSite('write'), values, (line) => lines.push(line));

  expect(lines.join('\n')).toContain('POST /sites/host,a,b/permissions\n    {"roles":["write"],"grantedToIdentities":[{"application":{"id":"data","displayName":"impact-dev data"}}]}');
  expect(lines[0]).toMatch(/^Nothing is sent/);
});
