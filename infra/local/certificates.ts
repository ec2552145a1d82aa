/**
 * The local tenant speaks HTTPS, because the Graph client sends its token over nothing else. Its certificates come
 * from an authority of this checkout's own, kept in `.local/ca` and trusted only by the processes that
 * `bootstrap.mjs` starts; no browser or system store learns of it.
 */
import { createPrivateKey, webcrypto } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { authorityIsGood } from './authorityIsGood.cjs';

const day = 86_400_000;
const authorityLife = 5 * 365 * day;
const serverLife = 365 * day;
const lockGoesStaleAfter = 10_000;
const signing = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Where this checkout keeps its certificate authority. */
export const authorityFolder = resolve(__dirname, '../../.local/ca');

/** A server's key and certificate, and the authority that signed it, all as PEM text. */
export interface ServerCertificate {
  key: string;
  cert: string;
  ca: string;
}

const certificateFile = (folder: string) => join(folder, 'ca.pem');
const keyFile = (folder: string) => join(folder, 'ca.key.pem');

/** Makes the authority if it is missing, broken or within 30 days of its end; two processes may call it at once. Gives the path of `ca.pem`. */
export async function ensureAuthority(folder = authorityFolder, now = new Date()): Promise<string> {
  while (!authorityIsGood(folder, now)) {
    const unlock = tryLock(folder);
    if (!unlock) {
      await pause(25);
      continue;
    }
    try {
      if (!authorityIsGood(folder, now)) await makeAuthority(folder, now);
    } finally {
      unlock();
    }
  }
  return certificateFile(folder);
}

/** Makes a fresh key and certificate for `localhost` and `127.0.0.1`, signed by the authority and valid for a year at most. */
export async function serverCertificate(folder = authorityFolder, now = new Date()): Promise<ServerCertificate> {
  const ca = readFileSync(await ensureAuthority(folder, now), 'utf8');
  const x509 = await loadX509();
  const authority = new x509.X509Certificate(ca);
  const keys = await webcrypto.subtle.generateKey(signing, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer: authority.subject,
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(Math.min(now.getTime() + serverLife, authority.notAfter.getTime())),
    publicKey: keys.publicKey,
    signingKey: await readSigningKey(folder),
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }, { type: 'ip', value: '127.0.0.1' }]),
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  return { key: await privateKeyPem(keys.privateKey), cert: certificate.toString('pem'), ca };
}

async function makeAuthority(folder: string, now: Date): Promise<void> {
  const x509 = await loadX509();
  const keys = await webcrypto.subtle.generateKey(signing, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Local tenant of this checkout',
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + authorityLife),
    keys,
    signingAlgorithm: signing,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  // The key goes first: a good certificate on disk then always has its key beside it.
  replaceFile(keyFile(folder), await privateKeyPem(keys.privateKey), 0o600);
  replaceFile(certificateFile(folder), `${certificate.toString('pem')}\n`, 0o644);
}

/** x509 is loaded only when something must be made, so that a start with a good authority stays fast. */
async function loadX509() {
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  x509.cryptoProvider.set(webcrypto as Crypto);
  return x509;
}

async function readSigningKey(folder: string) {
  const der = createPrivateKey(readFileSync(keyFile(folder))).export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', der, signing, false, ['sign']);
}

async function privateKeyPem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }).toString();
}

function replaceFile(path: string, content: string, mode: number): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, content, { mode });
  renameSync(fresh, path);
}

/** Takes the lock, or gives undefined while another process holds it; a lock left by a killed process is broken after ten seconds. */
function tryLock(folder: string): (() => void) | undefined {
  const lock = `${folder}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  mkdirSync(folder, { recursive: true });
  try {
    closeSync(openSync(lock, 'wx'));
    return () => rmSync(lock, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && Date.now() - made > lockGoesStaleAfter) rmSync(lock, { force: true });
    return undefined;
  }
}
