import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const kept = join(root, '.local', 'test-tenants');

/** What decides how a provisioned tenant looks on disk. */
const makers = ['src/domain', 'src/lists', 'src/graph', 'infra/local/graph', 'infra/provision.ts', 'infra/local/tenant.ts', 'infra/local/tenantFile.ts'];

function versionOfMakers(): string {
  const inFolder = (path: string): string[] => readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  const files = makers.flatMap((path) => (path.endsWith('.ts') ? [path] : inFolder(path).filter((name) => name.endsWith('.ts'))));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Read with the lists themselves, not when a test asks: they may have been saved anew in between. */
const version = versionOfMakers();

/**
 * Puts a provisioned tenant without people into the directory: a copy of one that `make` made, once for each version of the
 * lists and of the local Graph, however many tests ask and in however many processes.
 */
export async function copyProvisionedTenant(dataDir: string, make: (dataDir: string) => Promise<void>): Promise<void> {
  const master = join(kept, version);
  if (!existsSync(master)) {
    mkdirSync(kept, { recursive: true });
    const draft = mkdtempSync(join(kept, 'draft-'));
    await make(draft);
    try {
      renameSync(draft, master);
    } catch (error) {
      // Another process was quicker: its tenant is as good.
      if (!existsSync(master)) throw error;
      rmSync(draft, { recursive: true, force: true });
    }
  }
  cpSync(master, dataDir, { recursive: true });
}
