import { Command } from 'commander';
import { makeWorld } from '../makeWorld';
import { worldOf } from '../world';
import { damageOf } from '../worldFolder';

/** `world new --empty|--demo`: makes a local world in LOCAL_DATA_DIR. */
export function worldCommand(): Command {
  const command = new Command('world').description('local worlds');
  command
    .command('new')
    .description('make a world in LOCAL_DATA_DIR (default .local/world)')
    .option('--empty', 'people, and nothing else')
    .option('--demo', 'twelve months of invented reviews and recommendations')
    .action(async ({ empty, demo }: { empty?: boolean; demo?: boolean }) => {
      if (Boolean(empty) === Boolean(demo)) throw new Error('Choose one of --empty and --demo.');
      const world = worldOf(process.env);
      const damage = damageOf(world.dataDir);
      if (damage) console.error(`${damage} It is made anew.`);
      await makeWorld(world, demo ? 'demo' : 'empty', (line) => console.error(line));
      console.log(`Made a world in ${world.dataDir}`);
    });
  return command;
}
