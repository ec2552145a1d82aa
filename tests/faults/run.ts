import { crashVerbs } from '../services/crashVerbs';
import { crashEverywhere, type CrashOutcome, isHarmless } from '../support/crash';
import { openServer } from '../support/services';
import { everybodySignsIn } from '../support/story';
import { startTestTenant } from '../support/tenant';

/**
 * `npm run faults`: every verb, with the server dying before and after each of its Graph calls. Prints how many places
 * were tried, and how many rows were lost or doubled; both must be 0, or it exits with 1. `npm run faults -- agree share`
 * tries those verbs only.
 */
async function main(): Promise<void> {
  const totals = { tried: 0, lost: 0, doubled: 0, findings: 0 };
  console.log(row('verb', 'tried', 'lost', 'doubled', 'audit findings'));
  const only = process.argv.slice(2);
  for (const verb of crashVerbs.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const tenant = await startTestTenant();
    try {
      await everybodySignsIn(await openServer(tenant));
      const outcomes = await crashEverywhere(tenant, verb);
      const [lost, doubled, findings] = [count(outcomes, 'lost'), count(outcomes, 'doubled'), count(outcomes, 'findings')];
      console.log(row(verb.name, outcomes.length, lost, doubled, findings));
      for (const outcome of outcomes) if (!isHarmless(outcome)) console.log(outcome);
      totals.tried += outcomes.length;
      totals.lost += lost;
      totals.doubled += doubled;
      totals.findings += findings;
    } finally {
      await tenant.close();
    }
  }
  console.log(row('all', totals.tried, totals.lost, totals.doubled, totals.findings));
  if (totals.tried === 0 || totals.lost + totals.doubled + totals.findings > 0) process.exitCode = 1;
}

function count(outcomes: readonly CrashOutcome[], what: 'lost' | 'doubled' | 'findings'): number {
  return outcomes.reduce((sum, outcome) => sum + outcome[what].length, 0);
}

function row(name: string, ...values: readonly (string | number)[]): string {
  return name.padEnd(16) + values.map((value) => String(value).padStart(16)).join('');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
