import { recommendationsList } from '../../src/lists';
import { type TestTenant } from '../support/tenant';
import { sampleRecommendation } from './sampleRecommendation';

/** Puts so many recommendations into a tenant. Straight to the local Graph, twenty a batch: the door's own pace is for a real tenant's sake. */
export async function seedRecommendations(tenant: TestTenant, count: number): Promise<void> {
  const admin = tenant.connect({ app: 'admin' });
  const [siteId, lists] = await Promise.all([admin.siteId(), admin.structure.lists()]);
  const url = `/sites/${siteId}/lists/${lists.find((list) => list.displayName === recommendationsList.name)?.id}/items`;
  const headers = { authorization: `Bearer ${await tenant.local.signIn.appToken(tenant.file.apps.data.clientId)}`, 'content-type': 'application/json' };
  for (let start = 0; start < count; start += 20) {
    const requests = Array.from({ length: Math.min(20, count - start) }, (_, index) => {
      const cells = Object.entries(recommendationsList.encode(sampleRecommendation(start + index))).filter(([, cell]) => cell !== null);
      return { id: String(index), method: 'POST', url, headers: { 'Content-Type': 'application/json' }, body: { fields: Object.fromEntries(cells) } };
    });
    const reply = await fetch(`${tenant.local.graphUrl}/v1.0/$batch`, { method: 'POST', headers, body: JSON.stringify({ requests }) });
    const { responses } = (await reply.json()) as { responses: { status: number; body: unknown }[] };
    const refused = responses.find((each) => each.status !== 201);
    if (refused) throw new Error(`A row was refused: ${JSON.stringify(refused.body)}`);
  }
}
