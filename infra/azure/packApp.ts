/**
 * Makes the app package that an administrator uploads: fills the manifest from an environment file, checks everything, and zips it
 * so that the same content always gives the same bytes.
 *
 *   node --import tsx infra/azure/packApp.ts prod      → appPackage/build/appPackage.prod.zip
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { checkAppPackage, type PackageFiles } from './checkAppPackage';
import { fillPlaceholders, readEnvironment } from './environmentFile';

const root = resolve(__dirname, '../..');
const source = join(root, 'appPackage');
/** The oldest date a zip can hold: no file carries the moment it was packed. */
const noTime = new Date(1980, 0, 1);

/** The files of the app package for these values, not yet checked. */
export function appPackageFiles(values: Readonly<Record<string, string>>): PackageFiles {
  const manifest = fillPlaceholders(readFileSync(join(source, 'manifest.json'), 'utf8'), values, ['APP_NAME_SUFFIX']);
  return { 'manifest.json': Buffer.from(manifest), 'color.png': readFileSync(join(source, 'color.png')), 'outline.png': readFileSync(join(source, 'outline.png')) };
}

/** The files as a zip without folders; the same files always give the same bytes. */
export function zipPackage(files: PackageFiles): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, [new Uint8Array(content), { mtime: noTime, level: 9 as const }]])));
}

/** Packs the app for an environment. Throws, listing every fault, instead of writing a package that Teams would refuse. */
export async function packApp(environment: string, folder = join(source, 'build')): Promise<{ file: string; sha256: string }> {
  const files = appPackageFiles(readEnvironment(environment));
  const faults = await checkAppPackage(files);
  if (faults.length > 0) throw new Error(`The app package for "${environment}" is not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  const zip = zipPackage(files);
  const file = join(folder, `appPackage.${environment}.zip`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, zip);
  return { file, sha256: createHash('sha256').update(zip).digest('hex') };
}

async function main(): Promise<void> {
  const [environment] = process.argv.slice(2);
  if (!environment) throw new Error('Say which environment to pack: dev, test or prod.');
  const { file, sha256 } = await packApp(environment);
  console.log(`${relative(process.cwd(), file)}  sha256 ${sha256}`);
  if (readEnvironment(environment)['HOST_NAME']?.endsWith('.example')) console.error('This package still has example values: good for checking, not for a tenant.');
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
