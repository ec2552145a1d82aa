import { Command } from 'commander';
import { formatOption, withConnection } from './session';

/** `people`: everybody the app knows, with the roles last seen. */
export function peopleCommand(): Command {
  return new Command('people')
    .description('list everybody the app knows')
    .addOption(formatOption())
    .action(async ({ format }: { format: string }) => {
      const people = await withConnection(({ stores }) => Promise.resolve([...stores.people.values()].map(({ value }) => value)));
      const sorted = people.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
      console.log(format === 'json' ? JSON.stringify(sorted) : sorted.map(({ name, roles, team, upn }) => `${name}  ${roles.join(', ') || 'no role'}  ${team}  ${upn}`).join('\n'));
    });
}
