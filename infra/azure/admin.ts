/**
 * The administrator's errands for one environment of infra/env. With --dry-run each shows its requests, signs nobody in and sends nothing.
 *
 *   node --import tsx infra/azure/admin.ts --help
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command } from 'commander';
import { adminToken } from './admin/adminToken';
import { assignRole, grantGraph, grantSite, publishApp, registerTabApi } from './admin/errands';
import { runErrand, showErrand, type Errand, type Values } from './admin/steps';
import { fillPlaceholders, readEnvironment } from './environmentFile';
import { packApp } from './packApp';

type Filled = Record<string, string>;
const say = (line: string) => console.log(line);

const filled = (file: string, values: Filled): Record<string, unknown> =>
  JSON.parse(fillPlaceholders(readFileSync(join(__dirname, file), 'utf8'), values, ['APP_NAME_SUFFIX', 'TAB_API_OBJECT_ID', 'SITE_ID', 'TEAMS_APP_ID', 'TEAM_ID', 'CHANNEL_ID'])) as Record<string, unknown>;

async function perform(errand: Errand, values: Filled, dryRun: boolean): Promise<Values | undefined> {
  if (dryRun) {
    showErrand(errand, values, say);
    return undefined;
  }
  const baseUrl = values['GRAPH_BASE_URL'] ?? 'https://graph.microsoft.com';
  return runErrand(errand, values, { baseUrl, say, fetch: globalThis.fetch, token: (scopes) => adminToken(values['TENANT_ID'] ?? '', scopes, say) });
}

const program = new Command('admin').description('Sets up one environment in a Microsoft 365 tenant.').showHelpAfterError();

function errandCommand(name: string, description: string): Command {
  return program.command(name).description(description).argument('<environment>', 'dev, test or prod').option('--dry-run', 'show the requests and send nothing', false);
}

interface DryRun {
  dryRun: boolean;
}

errandCommand('register-tab-api', 'set up the app registration that tab tokens are for').action(async (environment: string, { dryRun }: DryRun) => {
  const values = readEnvironment(environment);
  await perform(registerTabApi(filled('tabApi.manifest.json', values)), values, dryRun);
});
errandCommand('grant-graph', 'consent to Sites.Selected for the data identity').action(async (environment: string, { dryRun }: DryRun) => {
  await perform(grantGraph(), readEnvironment(environment), dryRun);
});
errandCommand('grant-site', 'let the data identity write to the one site')
  .addArgument(new Argument('[role]', 'what it may do').choices(['write', 'fullcontrol']).default('write'))
  .action(async (environment: string, role: 'write' | 'fullcontrol', { dryRun }: DryRun) => {
    await perform(grantSite(role), readEnvironment(environment), dryRun);
  });
errandCommand('assign-role', 'give a person or group a role in the app')
  .argument('<role>', 'such as QaLead')
  .argument('<objectId>', 'of the person or group in Entra')
  .action(async (environment: string, role: string, objectId: string, { dryRun }: DryRun) => {
    await perform(assignRole(role, objectId), readEnvironment(environment), dryRun);
  });
errandCommand('publish', 'put the app package into the catalogue of the organisation').action(async (environment: string, { dryRun }: DryRun) => {
  const { file } = await packApp(environment);
  const values = await perform(publishApp(readFileSync(file)), readEnvironment(environment), dryRun);
  if (values) say(`Set TEAMS_APP_ID=${values['TEAMS_APP_ID']} in infra/env/.env.${environment}, and deploy again.`);
});
program
  .command('parameters')
  .description('print the parameters of main.bicep for an environment')
  .argument('<environment>', 'dev, test or prod')
  .action((environment: string) => say(JSON.stringify(filled('main.parameters.json', readEnvironment(environment)), null, 2)));

program.parseAsync().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
