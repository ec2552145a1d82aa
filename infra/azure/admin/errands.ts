/** What an administrator does once for each environment (README.md beside the Bicep file). Running one again changes nothing. */
import { z } from 'zod';
import type { Errand, Step } from './steps';

/** Microsoft Graph's own app id, the same in every tenant. */
const graphAppId = '00000003-0000-0000-c000-000000000000';

const WithId = z.object({ id: z.string() });
const ListOf = <Row extends z.ZodType>(row: Row) => z.object({ value: z.array(row) });
const AppRoles = z.object({ id: z.string(), appRoles: z.array(z.object({ id: z.string(), value: z.string().nullable() })) });
const Assignments = ListOf(z.object({ appRoleId: z.string(), resourceId: z.string().optional(), principalId: z.string().optional() }));
const Permissions = ListOf(z.object({ id: z.string(), roles: z.array(z.string()).default([]), grantedToIdentitiesV2: z.array(z.object({ application: WithId.optional() })).default([]) }));

/** Gives the tab's API its registration: identifier, scope, the two Teams clients, and the app roles. `manifest` is tabApi.manifest.json, filled in. */
export function registerTabApi(manifest: Readonly<Record<string, unknown>>): Errand {
  const { id: _id, appId: _appId, ...whole } = manifest;
  // Entra accepts a client for a scope only once the scope is there, so the clients come in a second request.
  const { preAuthorizedApplications: _clients, ...api } = whole['api'] as Record<string, unknown>;
  return {
    scopes: ['Application.ReadWrite.All'],
    steps: [
      { why: 'Set up the registration of the tab API', method: 'PATCH', path: "/applications(appId='{TAB_API_CLIENT_ID}')", body: { ...whole, api } },
      { why: 'Let Teams ask for its tokens without a prompt', method: 'PATCH', path: "/applications(appId='{TAB_API_CLIENT_ID}')", body: { api: whole['api'] } },
      {
        why: 'See whether it has a service principal',
        method: 'GET',
        path: "/servicePrincipals?$filter=appId eq '{TAB_API_CLIENT_ID}'&$select=id",
        keep: (reply) => ({ tabApiPrincipal: ListOf(WithId).parse(reply).value[0]?.id ?? '' }),
      },
      { why: 'Make its service principal', method: 'POST', path: '/servicePrincipals', body: { appId: '{TAB_API_CLIENT_ID}' }, unless: ({ tabApiPrincipal }) => Boolean(tabApiPrincipal) },
    ],
  };
}

/** Consents to the data identity's one application permission: `Sites.Selected`, which by itself opens no site. */
export function grantGraph(): Errand {
  return {
    scopes: ['Application.Read.All', 'AppRoleAssignment.ReadWrite.All'],
    steps: [
      principalOf('the data identity', '{DATA_CLIENT_ID}', 'dataPrincipal'),
      rolesOf('Microsoft Graph', graphAppId, 'Sites.Selected'),
      {
        why: 'See what the data identity may do already',
        method: 'GET',
        path: '/servicePrincipals/{dataPrincipal}/appRoleAssignments',
        keep: (reply, known) => ({ assigned: Assignments.parse(reply).value.some((one) => one.appRoleId === known['appRole']) ? 'yes' : '' }),
      },
      {
        why: 'Let the data identity reach the sites it is granted, and no others',
        method: 'POST',
        path: '/servicePrincipals/{dataPrincipal}/appRoleAssignments',
        body: { principalId: '{dataPrincipal}', resourceId: '{resource}', appRoleId: '{appRole}' },
        unless: ({ assigned }) => Boolean(assigned),
      },
    ],
  };
}

/** Grants the data identity a role on the one site: `fullcontrol` while lists are provisioned, `write` afterwards. */
export function grantSite(role: 'write' | 'fullcontrol'): Errand {
  const find: Step = {
    why: 'See what the data identity may do on the site already',
    method: 'GET',
    path: '/sites/{SITE_ID}/permissions',
    keep: (reply, known) => {
      const mine = Permissions.parse(reply).value.find((one) => one.grantedToIdentitiesV2.some(({ application }) => application?.id === known['DATA_CLIENT_ID']));
      return { permission: mine?.id ?? '', granted: mine?.roles.join() ?? '' };
    },
  };
  const grantedTo = [{ application: { id: '{DATA_CLIENT_ID}', displayName: '{RESOURCE_NAME} data' } }];
  return {
    scopes: ['Sites.FullControl.All'],
    steps: [
      find,
      { why: `Grant it ${role} on the site`, method: 'POST', path: '/sites/{SITE_ID}/permissions', body: { roles: [role], grantedToIdentities: grantedTo }, unless: ({ permission }) => Boolean(permission) },
      { why: `Change what it may do to ${role}`, method: 'PATCH', path: '/sites/{SITE_ID}/permissions/{permission}', body: { roles: [role] }, unless: ({ permission, granted }) => !permission || granted === role },
    ],
  };
}

/** Gives a person or group (by object id) an app role of the tab's API. */
export function assignRole(role: string, principalId: string): Errand {
  return {
    scopes: ['Application.Read.All', 'AppRoleAssignment.ReadWrite.All'],
    steps: [
      rolesOf('the tab API', '{TAB_API_CLIENT_ID}', role),
      {
        why: 'See who has roles already',
        method: 'GET',
        path: '/servicePrincipals/{resource}/appRoleAssignedTo?$top=999',
        keep: (reply, known) => ({ assigned: Assignments.parse(reply).value.some((one) => one.appRoleId === known['appRole'] && one.principalId === principalId) ? 'yes' : '' }),
      },
      { why: `Assign ${role}`, method: 'POST', path: '/servicePrincipals/{resource}/appRoleAssignedTo', body: { principalId, resourceId: '{resource}', appRoleId: '{appRole}' }, unless: ({ assigned }) => Boolean(assigned) },
    ],
  };
}

/** Puts the package into the organisation's catalogue, or a new version beside the old one; `TEAMS_APP_ID` of the values is its id there. */
export function publishApp(zip: Uint8Array): Errand {
  return {
    scopes: ['AppCatalog.ReadWrite.All'],
    steps: [
      {
        why: 'See whether the catalogue has the app',
        method: 'GET',
        path: "/appCatalogs/teamsApps?$filter=externalId eq '{MANIFEST_ID}'",
        keep: (reply) => ({ TEAMS_APP_ID: ListOf(WithId).parse(reply).value[0]?.id ?? '', listed: ListOf(WithId).parse(reply).value.length > 0 ? 'yes' : '' }),
      },
      { why: 'Submit the app for review', method: 'POST', path: '/appCatalogs/teamsApps?requiresReview=true', file: zip, keep: (reply) => ({ TEAMS_APP_ID: WithId.parse(reply).id }), unless: ({ listed }) => Boolean(listed) },
      { why: 'Submit the new version for review', method: 'POST', path: '/appCatalogs/teamsApps/{TEAMS_APP_ID}/appDefinitions?requiresReview=true', file: zip, unless: ({ listed, TEAMS_APP_ID }) => !listed || !TEAMS_APP_ID },
    ],
  };
}

function principalOf(what: string, appId: string, name: string): Step {
  return { why: `Find ${what}`, method: 'GET', path: `/servicePrincipals(appId='${appId}')?$select=id`, keep: (reply) => ({ [name]: WithId.parse(reply).id }) };
}

function rolesOf(what: string, appId: string, role: string): Step {
  return {
    why: `Find the app role ${role} of ${what}`,
    method: 'GET',
    path: `/servicePrincipals(appId='${appId}')?$select=id,appRoles`,
    keep: (reply) => {
      const { id, appRoles } = AppRoles.parse(reply);
      const found = appRoles.find(({ value }) => value === role);
      if (!found) throw new Error(`There is no app role ${role}. Known: ${appRoles.map(({ value }) => value ?? '').join(', ')}.`);
      return { resource: id, appRole: found.id };
    },
  };
}
