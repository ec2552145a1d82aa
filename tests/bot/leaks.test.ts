import fc from 'fast-check';
import { cast } from '../../infra/local/demo/people';
import { type OutboxMessage } from '../../src/services/types';
import { startBotWorld, type BotWorld } from './support/botWorld';
import { messageTo } from './support/messages';
import { allMarks, markedAlert, markedRecommendation, marks } from './support/samples';
import { memoryWorld, type MemoryWorld } from './support/memoryServices';

/** A world in which everything that anybody typed, and a child's name, carries a mark. */
function markedWorld(): MemoryWorld {
  const memory = memoryWorld([markedRecommendation(), markedRecommendation({ reference: 'R-2026-032', revision: 1 })]);
  memory.alerts.set('A-2026-003', markedAlert());
  memory.work.set(cast.ola.oid, [{ key: 'k', kind: 'updateRecommendation', reference: 'R-2026-031', title: marks.title, detail: marks.child, dueDay: '2026-03-27', workingDaysLeft: 5 }]);
  const put = (nonce: string, changes: Partial<OutboxMessage>) => memory.outbox.set(nonce, messageTo(nonce, changes.items ?? [{ rule: 'recommended', reference: 'R-2026-031', dueDay: '2026-03-27', state: marks.title }], changes));
  put('one', {});
  put('several', { items: [{ rule: marks.title, reference: 'PIR-2026-07', dueDay: marks.child, state: marks.title }, { rule: 'returned', reference: marks.child, dueDay: '2026-03-27', state: '' }] });
  put('alert', { recipientOid: cast.quinn.oid, rule: 'alertRaised', items: [{ rule: 'alertRaised', reference: 'A-2026-003', dueDay: '2026-03-20', state: marks.title }] });
  put(`monthly/TM-2026-03/${cast.ola.oid}`, { rule: 'monthlyUpdate', items: ['R-2026-031', 'R-2026-032'].map((reference) => ({ rule: 'monthlyUpdate', reference, dueDay: marks.child, state: marks.title })) });
  put('channel', { channel: 'channel', recipientOid: '', items: [{ rule: 'overdue', reference: marks.child, dueDay: '', state: marks.title }] });
  return memory;
}

/** Everything that left the bot: replies to requests, activities, addresses, log lines. */
async function everythingSaid(world: BotWorld): Promise<string> {
  const said: string[] = [];
  const ola = world.as('ola');
  const free = { progress: marks.progress, impactAchieved: marks.impactAchieved, evidence: marks.evidence };
  const dated = { newDueDay: '2026-05-29', moveReason: marks.reason, agreedBy: marks.child };
  const monthly = { verb: 'monthly.save', meeting: 'TM-2026-03', reference: 'R-2026-032', revision: 1, status: 'done', flag: 'blocked', ...free };
  const update = { verb: 'recommendation.update', reference: 'R-2026-031', revision: 3, status: 'inProgress', flag: 'onTrack', ...free };
  await ola.installs();
  await world.as('quinn').installs();
  for (const text of ['my work', 'overdue', 'tracker summary', `find "${marks.child}"`, 'find mark', 'update R-2026-031', `update ${marks.child}`, `sign off ${marks.child}`, 'status R-2026-031', `open ${marks.child}`, marks.child, 'help']) {
    said.push((await ola.says(text)).text, (await ola.saysInChannel(text)).text);
  }
  said.push(JSON.stringify(await world.bot.deliver()));
  for (const data of [update, update, { ...update, revision: 4, status: 'done', evidence: '' }, { ...update, revision: 9, status: marks.title }, { verb: 'recommendation.open', reference: 'R-2026-031' }, { verb: 'work.show', reference: '' }, { verb: 'alert.acknowledge', reference: 'A-2026-003' }, { verb: 'alert.acknowledge', reference: 'A-2026-003' }, monthly, { ...monthly, verb: 'monthly.show', row: 'R-2026-032' }, { ...monthly, revision: 2, evidenceDay: '2026-03-09', ...dated }, { verb: 'recommendation.openSignOff', reference: 'R-2026-032' }, { verb: 'recommendation.signOffDone', reference: 'R-2026-032', revision: 2, grounds: 'notNeeded', noEvidenceReason: marks.reason }, { verb: 'review.decline', reference: 'PIR-2026-07', reason: marks.reason }, { verb: marks.title }, { ...update, reference: marks.child }]) {
    said.push((await ola.presses(data)).text, (await ola.submits(data)).text, (await world.as('quinn').presses(data)).text);
  }
  return [...said, JSON.stringify(world.connector.requests), ...world.logged].join('\n');
}

test('no child’s name and nothing that anybody typed is in any card, reply, address or log line', async () => {
  const world = await startBotWorld({ memory: markedWorld() });
  const said = await everythingSaid(world);
  await world.close();

  expect(world.connector.requests.length).toBeGreaterThan(40);
  expect(said.length).toBeGreaterThan(50_000);
  expect(allMarks.filter((mark) => said.toLowerCase().includes(mark.toLowerCase()))).toEqual([]);
});

test('every mark is in the world that the bot spoke from', () => {
  const { recommendations, alerts, work, outbox } = markedWorld();
  const held = JSON.stringify([...recommendations.values(), ...alerts.values(), ...work.values(), ...outbox.values()]);

  expect(allMarks.filter((mark) => !held.includes(mark))).toEqual([]);
});

test('whatever a person types, none of it comes back', async () => {
  const world = await startBotWorld({ memory: markedWorld() });
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, maxLength: 40 }), async (words) => {
      await world.as('ola').says(`${words} MARK-TYPED ${words}`);
      return !JSON.stringify(world.connector.requests.at(-1)).includes('MARK-TYPED');
    }),
    { numRuns: 30 },
  );
  await world.close();
});
