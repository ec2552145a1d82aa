import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The linter holds which room may import which (ARCHITECTURE.md), and where a package may be imported (DECISIONS.md §1). Were the
 * names of files no longer found, it would find nothing wrong and say nothing: here it is shown wrong lines.
 */
const wrong: readonly (readonly [file: string, line: string])[] = [
  ['src/domain/severally.ts', "import { peopleList } from '../lists';"],
  ['src/lists/people.ts', "import { openGraph } from '../graph';"],
  ['src/graph/openGraph.ts', "import { peopleList } from '../lists';"],
  ['src/contract/app.ts', "import { openStores } from '../stores';"],
  ['src/stores/memory.ts', "import { createServices } from '../services/createServices';"],
  ['src/services/context.ts', "import { createApi } from '../api/createApi';"],
  ['src/api/createApi.ts', "import { openStores } from '../stores';"],
  ['src/jobs/scheduler.ts', "import { createBot } from '../../bot/createBot';"],
  ['bot/createBot.ts', "import { openStores } from '../src/stores';"],
  ['tab/main.tsx', "import { decide } from '../src/domain/permissions/decide';"],
  ['infra/local/graph/index.ts', "import { peopleList } from '../../../src/lists';"],
  ['infra/local/signin/types.ts', "import { cast } from '../demo/people';"],
  ['src/services/context.ts', "import { Client } from '@microsoft/microsoft-graph-client';"],
  ['tab/main.tsx', "import { app } from '@microsoft/teams-js';"],
  ['src/api/createApi.ts', "import { ActivityHandler } from 'botbuilder';"],
  ['src/services/context.ts', "import { PublicClientApplication } from '@azure/msal-node';"],
  ['src/stores/memory.ts', "import fastify from 'fastify';"],
  ['src/stores/memory.ts', "import Database from 'libsql';"],
];
const right: typeof wrong = [
  ['src/lists/people.ts', "import { londonDay } from '../domain/clock';"],
  ['src/graph/openGraph.ts', "import { Client } from '@microsoft/microsoft-graph-client';"],
  ['bot/createBot.ts', "import { ActivityHandler } from 'botbuilder';"],
  ['tab/session/teamsHost.ts', "import { app } from '@microsoft/teams-js';"],
];
const root = join(__dirname, '..');
const rules = ['import-x/no-restricted-paths', 'no-restricted-imports'];

/** Which of the lines the linter refuses, were they in that file; in a process of its own, for its configuration is an ES module. */
function refused(lines: typeof wrong): boolean[] {
  const program = `
    import { ESLint } from 'eslint';
    const linter = new ESLint();
    const verdicts = [];
    for (const [filePath, line] of ${JSON.stringify(lines)}) {
      const [{ messages }] = await linter.lintText(line, { filePath });
      verdicts.push(messages.some(({ ruleId }) => ${JSON.stringify(rules)}.includes(ruleId)));
    }
    console.log(JSON.stringify(verdicts));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as boolean[];
}

test('an import against the arrows, or of a package away from home, is refused, and one along them is not', () => {
  const verdicts = refused([...wrong, ...right]);
  expect([...wrong, ...right].filter((_, index) => verdicts[index]).map((line) => line.join(': '))).toEqual(wrong.map((line) => line.join(': ')));
}, 90_000);
