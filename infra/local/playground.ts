/**
 * The Microsoft 365 Agents Playground in front of the app's bot: a chat and a channel that look like Teams, with the world's
 * own people. The tool is made for one developer's machine: it asks nobody for credentials and listens on every address, so it
 * is started with `listenOnLoopback.cjs`; its configuration and what it writes stay in the world's directory.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Somebody of the world, as the Playground shows them. */
export interface PlaygroundPerson {
  oid: string;
  name: string;
  upn: string;
}

export interface PlaygroundOptions {
  /** The world's directory; a folder `playground` is made in it. */
  dataDir: string;
  /** 0 takes a free one. */
  port: number;
  /** The app's `/api/messages`. */
  botUrl: string;
  botId: string;
  tenantId: string;
  /** Who sits in front of it. */
  currentUser: PlaygroundPerson;
  /** Who else is there; the first five are taken. */
  others: readonly PlaygroundPerson[];
}

export interface Playground {
  url: string;
  /** Where the conversations of one person and of the channel are, in its REST interface. */
  ids: typeof playgroundIds;
  close(): Promise<void>;
}

/** Fixed, so that a stored conversation reference still holds after a restart. */
export const playgroundIds = { personalChat: 'a:practice-and-impact', groupChat: '19:practice-group@thread.v2', team: '19:practice-team@thread.tacv2', teamGroup: '7d1f5a30-0000-4000-8000-000000000001', channel: '19:practice-channel@thread.tacv2' } as const;
/** The tool refuses any other number of users, and says nothing about it. */
const USERS = 5;
const READY_WITHIN_MS = 30_000;

/** The id by which the Playground knows a person: as in Teams, not their directory id. */
export const playgroundUserId = (oid: string): string => `29:${oid}`;

function userLines({ oid, name, upn }: PlaygroundPerson) {
  const [givenName = name, ...rest] = name.split(' ');
  return { id: playgroundUserId(oid), name, userPrincipleName: upn, aadObjectId: oid, givenName, surname: rest.join(' ') || givenName, email: upn };
}

const stranger = (number: number): PlaygroundPerson => ({ oid: `00000000-0000-4000-8000-00000000000${number}`, name: `Nobody Number${number}`, upn: `nobody${number}@example.invalid` });

/** The tool's configuration; JSON is YAML. */
export function playgroundConfig({ tenantId, botId, currentUser, others }: Pick<PlaygroundOptions, 'tenantId' | 'botId' | 'currentUser' | 'others'>): object {
  const padded = [...others.filter(({ oid }) => oid !== currentUser.oid), ...Array.from({ length: USERS }, (_, index) => stranger(index + 1))];
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: botId, name: 'Practice and impact' },
    currentUser: userLines(currentUser),
    users: padded.slice(0, USERS).map(userLines),
    personalChat: { id: playgroundIds.personalChat },
    groupChat: { id: playgroundIds.groupChat, name: 'Quality assurance chat' },
    team: { id: playgroundIds.team, name: 'Quality assurance', aadGroupId: playgroundIds.teamGroup, channels: [{ id: playgroundIds.channel, name: 'Tracker' }] },
  };
}

/** A free port, or the one asked for; throws when that is taken, because the tool would quietly move to another. */
async function claimPort(port: number): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', () => reject(new Error(`Port ${port} is taken. Set PLAYGROUND_PORT to another one.`)));
    probe.listen(port, '127.0.0.1', resolve);
  });
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}

async function untilReady(url: string, tool: ChildProcess, logFile: string): Promise<void> {
  for (const began = performance.now(); performance.now() - began < READY_WITHIN_MS; await delay(100)) {
    if (tool.exitCode !== null || tool.signalCode !== null) throw new Error(`The Agents Playground stopped at once. Its log: ${logFile}`);
    const pong = await fetch(`${url}/_debug/ping`).then((response) => response.ok, () => false);
    if (pong) return;
  }
  throw new Error(`The Agents Playground did not start. Its log: ${logFile}`);
}

/** Starts the Playground; resolves when it answers. Throws when the port is taken or it does not start. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const directory = join(options.dataDir, 'playground');
  mkdirSync(directory, { recursive: true });
  const configFile = join(directory, 'playground.yml');
  writeFileSync(configFile, JSON.stringify(playgroundConfig(options), null, 2));
  const port = await claimPort(options.port);
  const logFile = join(directory, 'playground.log');
  const program = join(__dirname, '../../node_modules/@microsoft/m365agentsplayground/cli.js');
  const tool = spawn(process.execPath, ['--require', join(__dirname, 'listenOnLoopback.cjs'), program, 'start', '-e', options.botUrl, '-c', 'msteams', '-p', String(port), '--dt'], {
    cwd: directory,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => tool.kill());
  const log = createWriteStream(logFile);
  tool.stdout.pipe(log, { end: false });
  tool.stderr.pipe(log, { end: false });
  const close = async () => {
    const gone = tool.exitCode === null && tool.signalCode === null ? new Promise((resolve) => tool.once('exit', resolve)) : Promise.resolve();
    tool.kill();
    await gone;
    log.end();
  };
  const url = `http://localhost:${port}`;
  try {
    await untilReady(url, tool, logFile);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, ids: playgroundIds, close };
}
