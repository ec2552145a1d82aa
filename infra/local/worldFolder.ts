/**
 * What may be done with the folder of a world. A making writes `half-made.json` before anything else and takes it away when all
 * is there, so that whatever was cut short (Ctrl+C, a kill) is known for what it is. Only files that this product made are ever
 * removed: a folder that holds anything else is refused before it is touched.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTenant, type WorldKind } from './tenantFile';

/** How a folder stands: nothing there yet; a making that was cut short; a world without its data file; a whole world. */
export type Standing = 'none' | 'half' | 'withoutData' | 'whole';

/** The file that says who works on a world (claim.ts). */
export const IN_USE = 'in-use.json';
const HALF_MADE = 'half-made.json';
const DATA = /^graph\.sqlite(-wal|-shm|-journal)?$/;
const IDENTITY = /^(tenant\.json|signing-key\.pem)(\.\d+\.draft)?$/;

/** How the folder stands. Throws a sentence when it is a file, or holds something and no world. */
export function standingOf(dataDir: string): Standing {
  const names = namesIn(dataDir);
  if (names.includes(HALF_MADE)) return 'half';
  if (names.includes('tenant.json')) return names.includes('graph.sqlite') ? 'whole' : 'withoutData';
  const others = names.filter((name) => !name.startsWith(IN_USE));
  if (others.length === 0) return 'none';
  throw new Error(`The folder ${dataDir} is not empty and holds no world (${others.slice(0, 3).join(', ')}${others.length > 3 ? '…' : ''}). Nothing in it was touched. Name a folder that is empty or does not exist yet in LOCAL_DATA_DIR.`);
}

function namesIn(dataDir: string): string[] {
  try {
    return readdirSync(dataDir);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new Error(code === 'ENOTDIR' ? `${dataDir} is a file. Name a folder in LOCAL_DATA_DIR.` : `The folder ${dataDir} cannot be read. See that you may read it, or name another one in LOCAL_DATA_DIR.`, { cause });
  }
}

/** Whether a world that is made anew gets the demo story: as it was before; a folder that says nothing gets it. */
export function kindOf(dataDir: string): WorldKind {
  const standing = standingOf(dataDir);
  if (standing === 'none') return 'demo';
  return standing === 'half' ? readNote(dataDir).kind : (readTenant(dataDir).kind ?? 'demo');
}

/** What is amiss with a folder in which there was, or was to be, a world: a sentence, or nothing. */
export function damageOf(dataDir: string): string | undefined {
  const standing = standingOf(dataDir);
  if (standing === 'half') return `The world in ${dataDir} is only half made: its making was cut short.`;
  return standing === 'withoutData' ? `The data of the world in ${dataDir} are gone: graph.sqlite was deleted.` : undefined;
}

/** A world that is being made in its folder. */
export interface Making {
  /** All is there. */
  finish: () => void;
  /** Takes away what was made so far, and nothing else. */
  undo: () => void;
}

/** Marks the folder as half made, and clears what an earlier making left. A world that lost its data alone keeps its tenant, people and keys. */
export function beginMaking(dataDir: string, kind: WorldKind): Making {
  const standing = standingOf(dataDir);
  const fresh = standing === 'none' || (standing === 'half' && readNote(dataDir).fresh);
  writeFileSync(join(dataDir, HALF_MADE), JSON.stringify({ kind, fresh }));
  const clear = () => {
    for (const name of namesIn(dataDir)) if (DATA.test(name) || (fresh && IDENTITY.test(name))) rmSync(join(dataDir, name));
  };
  // Last, so that a clearing that is cut short leaves a folder that is still known as half made.
  const finish = () => rmSync(join(dataDir, HALF_MADE), { force: true });
  clear();
  return {
    finish,
    undo: () => {
      clear();
      finish();
    },
  };
}

/** What a making wrote of itself. One killed while it wrote this had done nothing else yet. */
function readNote(dataDir: string): { kind: WorldKind; fresh: boolean } {
  const text = readFileSync(join(dataDir, HALF_MADE), 'utf8');
  return text.endsWith('}') ? (JSON.parse(text) as { kind: WorldKind; fresh: boolean }) : { kind: 'demo', fresh: false };
}
