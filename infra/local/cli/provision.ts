import { Command } from 'commander';
import { type ProvisionReport, provisionSite } from '../../provision';
import { openDoor } from '../openDoor';
import { adminCredential } from '../upgradeWorld';
import { formatOption, withSession } from './session';

/** `provision`: brings the site to the declared lists; a second run changes nothing. In a real tenant run it as an identity that may make lists. */
export function provisionCommand(): Command {
  return new Command('provision')
    .description('make the lists and columns that are missing; drops nothing')
    .addOption(formatOption())
    .action(async ({ format }: { format: string }) => {
      const report = await withSession(({ config, local }) => provisionSite(openDoor(config, local && adminCredential(local, `${config.authorityHost}/${config.tenantId}`))));
      console.log(format === 'json' ? JSON.stringify(report) : describe(report));
      if (report.problems.length > 0) throw new Error('An administrator must mend the problems above by hand; then run this again.');
    });
}

function describe({ changes, problems }: ProvisionReport): string {
  const lines = changes.length === 0 ? ['The site is as declared: nothing to change.'] : changes;
  return [...lines, ...problems.map((problem) => `Problem: ${problem}`)].join('\n');
}
