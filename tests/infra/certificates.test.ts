import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorityIsGood } from '../../infra/local/authorityIsGood.cjs';
import { ensureAuthority, serverCertificate } from '../../infra/local/certificates';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'authority-')), 'ca');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const start = new Date('2026-03-01T09:00:00Z');
const daysLater = (days: number) => new Date(start.getTime() + days * 86_400_000);

test('an authority made once is kept', async () => {
  const made = readFileSync(await ensureAuthority(folder, start), 'utf8');
  expect(readFileSync(await ensureAuthority(folder, daysLater(1000)), 'utf8')).toBe(made);
});

test('an authority within thirty days of its end is made again', async () => {
  const made = readFileSync(await ensureAuthority(folder, start), 'utf8');
  const nearlyOver = daysLater(5 * 365 - 20);
  expect(authorityIsGood(folder, nearlyOver)).toBe(false);
  expect(readFileSync(await ensureAuthority(folder, nearlyOver), 'utf8')).not.toBe(made);
});

test('an authority whose file is damaged is made again', async () => {
  const path = await ensureAuthority(folder, start);
  writeFileSync(path, 'not a certificate');
  await ensureAuthority(folder, start);
  expect(authorityIsGood(folder, start)).toBe(true);
});

test('five starts at once end with one authority that signed all their certificates', async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => serverCertificate(folder, start)));
  const authority = new X509Certificate(readFileSync(join(folder, 'ca.pem')));
  expect(made.map(({ cert }) => new X509Certificate(cert).verify(authority.publicKey))).toEqual([true, true, true, true, true]);
});

test('the key of the authority can be read by its owner only', async () => {
  await ensureAuthority(folder, start);
  expect(statSync(join(folder, 'ca.key.pem')).mode & 0o077).toBe(0);
});

test.each(['localhost', '127.0.0.1'])('a client that trusts the authority accepts a server at %s', async (host) => {
  const { key, cert, ca } = await serverCertificate(folder);
  const server = createServer({ key, cert }, (_request, response) => response.end('hello'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const status = await new Promise((resolve, reject) => get({ host, port, ca, agent: false, family: 4 }, (reply) => resolve(reply.resume().statusCode)).on('error', reject));
  server.close();
  expect(status).toBe(200);
});
