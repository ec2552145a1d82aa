/**
 * One process at a time works on a world: two that open its data file would not see each other's changes. Whoever works on it
 * says so in `in-use.json`, with where it can be reached, and touches that file every other second. One that was left by a killed process,
 * or came along when the folder was copied, counts for nothing.
 */
import { linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IN_USE, standingOf } from './worldFolder';

/** Where a running world is reached. */
export interface WorldUrls {
  graphUrl: string;
  signInUrl: string;
  tabUrl: string;
}

/** Who works on a world; with `urls`, it is served by `npm start` and others may join in. */
export interface Holder {
  pid: number;
  folder: string;
  urls?: WorldUrls;
}

export interface Claim {
  /** Says where the world can be reached from now on. */
  announce(urls: WorldUrls): void;
  /** Lets the world go. A folder that was made for the claim and is still empty goes too. */
  release(): void;
}

const BEAT = 2000;
/** A machine under load may miss some beats; process ids are used again only much later. */
const STALE_AFTER = 20_000;

/** Who works on the world in that folder now, or nobody. */
export function holderOf(dataDir: string): Holder | undefined {
  const file = join(dataDir, IN_USE);
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    const beats = Date.now() - statSync(file).mtimeMs < STALE_AFTER;
    return beats && holder.folder === realpathSync(dataDir) && isAlive(holder.pid) ? holder : undefined;
  } catch {
    // Gone, or gone meanwhile: nobody's.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes the folder for this process, making it if need be. Throws a sentence when another process has it, or when it holds something that is no world. */
export function claimWorld(dataDir: string): Claim {
  standingOf(dataDir);
  const madeFolder = mkdirSync(dataDir, { recursive: true }) !== undefined;
  const file = join(dataDir, IN_USE);
  const holder: Holder = { pid: process.pid, folder: realpathSync(dataDir) };
  take(dataDir, file, holder);
  const beat = setInterval(() => touch(file), BEAT).unref();
  const release = () => {
    clearInterval(beat);
    process.off('exit', release);
    if (holderOf(dataDir)?.pid === process.pid) rmSync(file, { force: true });
    if (madeFolder) removeIfEmpty(dataDir);
  };
  process.once('exit', release);
  return { announce: (urls) => replace(file, { ...holder, urls }), release };
}

function take(dataDir: string, file: string, holder: Holder): void {
  const draft = draftOf(file, holder);
  try {
    // A link, unlike a rename, never replaces what another process has put there in the meantime; and it is there whole or not at all.
    linkSync(draft, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    const other = holderOf(dataDir);
    if (other) throw new Error(inUse(dataDir, other), { cause });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

const replace = (file: string, holder: Holder): void => renameSync(draftOf(file, holder), file);

function draftOf(file: string, holder: Holder): string {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify(holder));
  return draft;
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch (error) {
    // Somebody deleted the folder of a running world: nothing is left to claim.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function removeIfEmpty(dataDir: string): void {
  try {
    rmdirSync(dataDir);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Says that somebody else has the world, and what to do about it. */
export function inUse(dataDir: string, { pid, urls }: Holder): string {
  if (!urls) return `Another command is at work on the world in ${dataDir}, or just starting it (process ${pid}). Wait a moment, then run this again.`;
  return `The world in ${dataDir} is running already, at ${urls.tabUrl} (process ${pid}). Use that, or stop it first. For another world, set LOCAL_DATA_DIR to a folder of its own, and its ports.`;
}
