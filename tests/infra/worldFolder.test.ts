import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimWorld, holderOf } from '../../infra/local/claim';
import { makeWorld } from '../../infra/local/makeWorld';
import { newTenant, readTenant, writeTenant } from '../../infra/local/tenantFile';
import { worldOf } from '../../infra/local/world';
import { standingOf } from '../../infra/local/worldFolder';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'folder-'));
  folder = join(parent, 'world');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const silent = () => undefined;
const failing = () => {
  throw new Error('The disk is full.');
};
const make = (tell: () => void = silent) => makeWorld(worldOf({ LOCAL_DATA_DIR: folder }), 'empty', tell);
const hold = (...files: string[]) => {
  mkdirSync(folder, { recursive: true });
  for (const file of files) writeFileSync(join(folder, file), `This is ${file}.`);
};

test('a folder that holds something and no world is refused, and nothing in it is touched', async () => {
  hold('notes.txt', 'graph.sqlite');
  await expect(make()).rejects.toThrow('is not empty and holds no world (graph.sqlite, notes.txt). Nothing in it was touched.');
  expect(readdirSync(folder)).toEqual(['graph.sqlite', 'notes.txt']);
  expect(readFileSync(join(folder, 'graph.sqlite'), 'utf8')).toBe('This is graph.sqlite.');
});

test('a file in the place of the folder is refused', async () => {
  writeFileSync(folder, 'A list of things to do.');
  await expect(make()).rejects.toThrow('is a file. Name a folder in LOCAL_DATA_DIR.');
});

test('a making that fails takes away what it made, and the folder if it made that', async () => {
  await expect(make(failing)).rejects.toThrow('The disk is full.');
  expect(readdirSync(parent)).toEqual([]);
  mkdirSync(folder);
  await expect(make(failing)).rejects.toThrow('The disk is full.');
  expect(readdirSync(folder)).toEqual([]);
});

test('a world that lost its data file and cannot be made anew keeps its tenant and what else lies there', async () => {
  hold('notes.txt');
  writeTenant(folder, newTenant());
  await expect(make(failing)).rejects.toThrow('The disk is full.');
  expect(readdirSync(folder).filter((name) => name !== 'signing-key.pem')).toEqual(['notes.txt', 'tenant.json']);
  expect(standingOf(folder)).toBe('withoutData');
});

test('a world that lost its data file is made anew with the tenant and people that it had', async () => {
  hold('notes.txt', 'graph.sqlite-wal');
  const tenant = newTenant();
  writeTenant(folder, tenant);
  await make();
  expect(readTenant(folder)).toEqual({ ...tenant, kind: 'empty' });
  expect([standingOf(folder), readFileSync(join(folder, 'notes.txt'), 'utf8')]).toEqual(['whole', 'This is notes.txt.']);
}, 30_000);

test.each(['', '{"kind":"demo","fresh":true}'])('a making that was cut short is known as such and made anew, when it had noted “%s”', async (note) => {
  hold('graph.sqlite', 'signing-key.pem.7.draft');
  writeTenant(folder, newTenant());
  writeFileSync(join(folder, 'half-made.json'), note);
  expect(standingOf(folder)).toBe('half');
  await make();
  expect(standingOf(folder)).toBe('whole');
}, 30_000);

test('a world is not made over another', async () => {
  hold('graph.sqlite');
  writeTenant(folder, newTenant());
  await expect(make()).rejects.toThrow(`There is a world in ${folder} already.`);
  expect(readFileSync(join(folder, 'graph.sqlite'), 'utf8')).toBe('This is graph.sqlite.');
});

test('a world that another command works on is refused to a second one, by its process', async () => {
  const claim = claimWorld(folder);
  await expect(make()).rejects.toThrow(`Another command is at work on the world in ${folder}, or just starting it (process ${process.pid}).`);
  claim.announce({ graphUrl: 'https://localhost:1', signInUrl: 'http://localhost:2', tabUrl: 'http://localhost:3' });
  await expect(make()).rejects.toThrow(`The world in ${folder} is running already, at http://localhost:3 (process ${process.pid}).`);
  claim.release();
  expect(readdirSync(parent)).toEqual([]);
});

test('what a killed process claimed, and what came along with a copied folder, is nobody’s', () => {
  const claim = claimWorld(folder);
  cpSync(folder, join(parent, 'copy'), { recursive: true });
  expect([holderOf(folder)?.pid, holderOf(join(parent, 'copy'))]).toEqual([process.pid, undefined]);
  claim.release();

  // Larger than any process id of this kind of machine.
  hold('in-use.json');
  writeFileSync(join(folder, 'in-use.json'), JSON.stringify({ pid: 99_999_999, folder }));
  expect(holderOf(folder)).toBeUndefined();
  claimWorld(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});
