/** `npm run cli -- COMMAND`: what an administrator does from a terminal, on the world or tenant that the environment names. */
import { Command, CommanderError } from 'commander';
import { AppError } from '../../src/domain/errors';
import { ConfigError } from '../../src/config';
import { auditCommand } from './cli/audit';
import { importCommand } from './cli/import';
import { peopleCommand } from './cli/people';
import { provisionCommand } from './cli/provision';
import { worldCommand } from './cli/world';
import { endWhenTold } from './endWhenTold';

async function main(): Promise<void> {
  endWhenTold();
  const program = new Command('cli').description('Administration of Practice and Impact. Works on the world (LOCAL_DATA_DIR) or tenant (TENANT_ID, SITE_ID…) that the environment names.').exitOverride();
  for (const command of [worldCommand(), provisionCommand(), importCommand(), auditCommand(), peopleCommand()]) program.addCommand(command);
  await program.parseAsync(process.argv);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    if (error instanceof CommanderError) process.exit(error.exitCode);
    if (error instanceof AppError || error instanceof ConfigError) console.error(error.message);
    else console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof AppError) for (const { path, message } of error.details.faults ?? []) console.error(`  ${path}: ${message}`);
    process.exit(1);
  },
);
