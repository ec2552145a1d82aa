import { readFileSync } from 'node:fs';
import { type Config } from '../../src/config';
import { systemClock } from '../../src/domain/clock';
import { type Credential, type Graph, openGraph } from '../../src/graph';

/** What a command says of its calls: nothing but warnings. */
export const quiet = { info: () => undefined, warn: (event: string, data?: unknown) => console.error(event, data ?? '') };

/** The door to Graph as the data identity, or as another application of the same tenant. */
export function openDoor(config: Config, credential: Credential = credentialOf(config), unitsPerMinute = config.unitsPerMinute): Graph {
  return openGraph({ baseUrl: config.graphBaseUrl, site: config.site, credential, userAgent: 'NONISV|Council|PracticeAndImpactCli/1.0', clock: systemClock, log: quiet, unitsPerMinute });
}

function credentialOf({ data, authorityHost, tenantId }: Config): Credential {
  const authority = `${authorityHost}/${tenantId}`;
  const { clientId, proof } = data;
  if (proof.kind === 'clientSecret') return { kind: 'clientSecret', clientId, authority, clientSecret: proof.secret };
  if (proof.kind === 'certificate') return { kind: 'certificate', clientId, authority, thumbprintSha256: proof.thumbprintSha256, privateKey: readFileSync(proof.file, 'utf8') };
  return { kind: 'managedIdentity', clientId };
}
