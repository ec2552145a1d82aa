import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { checkAppPackage } from '../../infra/azure/checkAppPackage';
import { colourIcon, outlineIcon } from '../../infra/azure/drawIcons';
import { fillPlaceholders, readEnvironment } from '../../infra/azure/environmentFile';
import { appPackageFiles, packApp, zipPackage } from '../../infra/azure/packApp';

const root = resolve(__dirname, '../..');
const environments = ['dev', 'test', 'prod'] as const;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(environments)('the package for %s is whole and right', async (environment) => {
  const { file } = await packApp(environment, folder);
  const packed = unzipSync(readFileSync(file));

  expect(Object.keys(packed)).toEqual(['manifest.json', 'color.png', 'outline.png']);
  await expect(checkAppPackage(packed)).resolves.toEqual([]);
});

test('packing again gives the same bytes, because no file carries the moment it was packed', () => {
  const [first, second] = [1, 2].map(() => Buffer.from(zipPackage(appPackageFiles(readEnvironment('prod')))));
  const startOf1980 = Buffer.from([0x00, 0x00, 0x21, 0x00]);

  expect(second?.equals(first ?? Buffer.of())).toBe(true);
  expect(first?.subarray(10, 14)).toEqual(startOf1980);
});

test('an environment with a value missing is not packed, and every fault is named', async () => {
  const { HOST_NAME: _host, ...values } = readEnvironment('dev');

  const faults = await checkAppPackage(appPackageFiles(values));

  expect(faults).toContainEqual('${{HOST_NAME}}: no value was filled in.');
});

test('an unknown environment is refused', async () => {
  await expect(packApp('staging', folder)).rejects.toThrow('no environment "staging"');
  await expect(packApp('../env/.env.dev', folder)).rejects.toThrow('There is no environment');
  expect(readdirSync(folder)).toEqual([]);
});

test('the environments share no id, because apps that share one break each other', () => {
  const names = ['MANIFEST_ID', 'TAB_API_CLIENT_ID', 'BOT_APP_ID', 'DATA_CLIENT_ID', 'HOST_NAME'];
  const ids = environments.flatMap((environment) => names.map((name) => readEnvironment(environment)[name]));

  expect(new Set(ids).size).toBe(environments.length * names.length);
});

test('every environment has the same variables', () => {
  const [dev, ...others] = environments.map((environment) => Object.keys(readEnvironment(environment)));

  for (const other of others) expect(other).toEqual(dev);
});

test('an own file beside the environment wins', () => {
  writeFileSync(join(folder, '.env.dev'), 'HOST_NAME=shared.example\nTENANT_ID=one\n');
  writeFileSync(join(folder, '.env.dev.user'), 'HOST_NAME=mine.example\n');

  expect(readEnvironment('dev', folder)).toEqual({ HOST_NAME: 'mine.example', TENANT_ID: 'one' });
});

test('a value with quotation marks stays a JSON string', () => {
  expect(JSON.parse(fillPlaceholders('{"name":"${{NAME}}"}', { NAME: 'The "Best" \\ Council' }))).toEqual({ name: 'The "Best" \\ Council' });
});

test('the icons in the package are the ones that the script draws', () => {
  expect(colourIcon().equals(readFileSync(join(root, 'appPackage/color.png')))).toBe(true);
  expect(outlineIcon().equals(readFileSync(join(root, 'appPackage/outline.png')))).toBe(true);
});
