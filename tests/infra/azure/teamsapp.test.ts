import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readEnvironment } from '../../../infra/azure/environmentFile';
import { roles } from '../../../src/domain/people/types';
import { readAzure } from './bicep';

const root = resolve(__dirname, '../../..');
interface Step {
  uses: string;
  with: Record<string, unknown>;
  writeToEnvironmentFile?: Record<string, string>;
}
const text = readFileSync(join(root, 'teamsapp.yml'), 'utf8');
const project = parse(text) as { version: string; environmentFolderPath: string; provision: Step[]; deploy: Step[]; publish: Step[] };
const steps = [...project.provision, ...project.deploy, ...project.publish];
const manifest = JSON.parse(readAzure('tabApi.manifest.json')) as { api: { preAuthorizedApplications: { appId: string }[]; requestedAccessTokenVersion: number }; appRoles: { value: string; id: string }[]; identifierUris: string[] };

test('the project file keeps the order in which one step needs the other', () => {
  expect(project.version).toBe('v1.11');
  expect(project.provision.map(({ uses }) => uses)).toEqual(['aadApp/create', 'teamsApp/create', 'arm/deploy', 'aadApp/update', 'teamsApp/validateManifest', 'teamsApp/zipAppPackage', 'teamsApp/validateAppPackage', 'teamsApp/update']);
  expect(project.publish.at(-1)?.uses).toBe('teamsApp/publishAppPackage');
});

test('every file that a step reads is there', () => {
  const paths = steps.flatMap((step) => JSON.stringify(step.with).match(/\.\/[\w./-]+\.(json|bicep)/g) ?? []).filter((path) => !path.includes('/build/'));

  expect(new Set(paths)).toEqual(new Set(['./infra/azure/main.bicep', './infra/azure/main.parameters.json', './infra/azure/tabApi.manifest.json', './appPackage/manifest.json']));
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(existsSync(join(root, project.environmentFolderPath, '.env.dev'))).toBe(true);
});

test('every variable of the project file, the manifest and the tab API comes from the environment or an earlier step', () => {
  const outputs = [...readAzure('main.bicep').matchAll(/^output (\w+)/gm)].map(([, name]) => name);
  const known = new Set([...Object.keys(readEnvironment('dev')), ...outputs]);
  const everything = [text, readAzure('tabApi.manifest.json'), readFileSync(join(root, 'appPackage/manifest.json'), 'utf8')].join();

  expect([...everything.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name).filter((name) => !known.has(name))).toEqual([]);
});

test('no step makes a secret', () => {
  expect(text).not.toMatch(/generateClientSecret: true|clientSecret|botAadApp/);
});

test('the tab API gives version 2 tokens to the two Teams clients and to nobody else', () => {
  expect(manifest.api.requestedAccessTokenVersion).toBe(2);
  expect(manifest.api.preAuthorizedApplications.map(({ appId }) => appId)).toEqual(['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346']);
  expect(manifest.identifierUris).toEqual(['api://${{HOST_NAME}}/${{TAB_API_CLIENT_ID}}']);
});

test('its app roles are the roles of the product, each with an id of its own', () => {
  expect(manifest.appRoles.map(({ value }) => value)).toEqual([...roles]);
  expect(new Set(manifest.appRoles.map(({ id }) => id)).size).toBe(roles.length);
});
