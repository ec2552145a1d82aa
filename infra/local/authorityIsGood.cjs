/**
 * In plain JavaScript, because `bootstrap.mjs` asks it before anything that reads TypeScript runs: loading the library that makes
 * certificates takes most of a second, and on nearly every start nothing has to be made.
 */
const { createPrivateKey, createPublicKey, X509Certificate } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const RENEW_BEFORE = 30 * 86_400_000;

/** Whether the folder holds an authority whose key fits and which stays valid for at least 30 days from `now`; a damaged file is as good as none. */
function authorityIsGood(folder, now = new Date()) {
  try {
    const certificate = new X509Certificate(readFileSync(join(folder, 'ca.pem')));
    const key = createPublicKey(createPrivateKey(readFileSync(join(folder, 'ca.key.pem'))));
    return certificate.publicKey.equals(key) && Date.parse(certificate.validTo) - now.getTime() > RENEW_BEFORE;
  } catch {
    return false;
  }
}

module.exports = { authorityIsGood };
