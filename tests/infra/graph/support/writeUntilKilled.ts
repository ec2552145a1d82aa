/** A program for the durability test: serves a local Graph on the file named, adds items to it, and prints each key that was answered. */
import { clientFor } from './client';
import { startGraph, tokenFor } from './localGraph';

async function main(): Promise<void> {
  const running = await startGraph({ dataFile: String(process.argv[2]) });
  const { id } = running.graph.createSite({ path: '/sites/quality', displayName: 'Quality' });
  const graph = clientFor(`${running.origin}/v1.0`, tokenFor({ appid: 'writer', roles: ['Sites.FullControl.All'] }));
  const columns = [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }];
  const list = `/sites/${id}/lists/${(await graph.post(`/sites/${id}/lists`, { displayName: 'Reviews', columns })).body.id}`;
  for (let number = 1; ; number += 1) {
    const { status } = await graph.post(`${list}/items`, { fields: { Key: `key-${number}`, Title: 'x'.repeat(200) } });
    if (status === 201) process.stdout.write(`${number}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exit(1);
});
