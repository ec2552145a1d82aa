import { simulateYear, type YearReport } from './year';

/** Working days between two deaths of a server. */
const KILL_EVERY = 11;

/**
 * `npm run simulate`: a year of a large council (domain.md §13) on two servers with random faults, in some minutes. Prints
 * what was missing or sent twice; both must be 0, and nothing else may have been sent, or it exits with 1.
 * `npm run simulate -- --days 90 --seed 7` tries a part of it, and other chances.
 */
async function main(): Promise<void> {
  const { days, reviews, recommendations, people, seed } = readArguments(process.argv.slice(2));
  console.log(`${days} days, ${reviews} reviews, ${reviews * recommendations} recommendations, ${people} people, two servers, seed ${seed}`);
  const report = await simulateYear({ days, reviews, recommendations, people, seed, killEvery: KILL_EVERY, progress: (line) => console.log(line) });
  for (const [name, value] of linesOf(report)) console.log(name.padEnd(28) + value);
  const { missing, duplicates, unexpected } = report.verdict;
  for (const [what, which] of Object.entries({ missing, duplicates, unexpected })) for (const one of which.slice(0, 10)) console.log(`${what}: ${one}`);
  if (missing.length + duplicates.length + unexpected.length + report.outsideHours > 0 || report.verdict.owed === 0) process.exitCode = 1;
}

function linesOf({ verdict, seconds, graphCalls, teamsCalls, kills, outages, outsideHours, unreachablePeople, done, refused }: YearReport): [string, string][] {
  const { owed, missing, duplicates, unexpected, unreachable, overtaken, messages, reminders, taken, worstDay } = verdict;
  const listed = (counts: Readonly<Record<string, number>>): string => Object.entries(counts).map(([what, times]) => `${what} ${times}`).join(', ');
  return [
    ['reminders due', String(owed)],
    ['missing', String(missing.length)],
    ['duplicates', String(duplicates.length)],
    ['not due, but sent', String(unexpected.length)],
    ['outside hours', String(outsideHours)],
    ['due to people out of reach', `${unreachable} (${unreachablePeople} people are shown to the coordinator)`],
    ['done before it could go out', String(overtaken)],
    ['messages', listed(messages)],
    ['of them with reminders', String(reminders)],
    ['taken by Teams', String(taken)],
    ['worst day', `${worstDay.day}: ${worstDay.messages} messages`],
    ['servers killed, days off', `${kills}, ${outages}`],
    ['calls of Graph, of Teams', `${graphCalls}, ${teamsCalls}`],
    ['done by people', listed(done)],
    ['refused or failed', listed(refused)],
    ['seconds', String(seconds)],
  ];
}

function readArguments(given: readonly string[]): Record<'days' | 'reviews' | 'recommendations' | 'people' | 'seed', number> {
  const values = { days: 365, reviews: 1500, recommendations: 5, people: 1500, seed: 2026 };
  for (let index = 0; index < given.length; index += 2) {
    const name = (given[index] ?? '').replace(/^--/, '');
    const value = Number(given[index + 1]);
    if (!(name in values) || !Number.isInteger(value) || value < 1) throw new RangeError(`Use --days, --reviews, --recommendations, --people or --seed with a whole number, not "${given.slice(index, index + 2).join(' ')}".`);
    values[name as keyof typeof values] = value;
  }
  return values;
}

main().catch((error: unknown) => {
  console.error(error);
  // The thread of the local Graph would keep the process alive.
  process.exit(1);
});
