import fc from 'fast-check';
import { createAutosaver } from '../../../tab/autosave/autosaver';
import { isUnsaved, type SavingEvent, type Stored } from '../../../tab/autosave/machine';
import { same } from '../../../tab/autosave/merge';

interface Words {
  strengths: string;
  areas: string;
}
type Move = { kind: 'type'; field: keyof Words; text: string } | { kind: 'wait'; for: number } | { kind: 'answer'; how: 'saved' | 'offline' | 'stale' };

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), field: fc.constantFrom('strengths' as const, 'areas' as const), text: fc.string({ maxLength: 4 }) }),
  fc.record({ kind: fc.constant('wait' as const), for: fc.integer({ min: 1, max: 12_000 }) }),
  fc.record({ kind: fc.constant('answer' as const), how: fc.constantFrom('saved' as const, 'offline' as const, 'stale' as const) }),
);
const problem = (status: number, code: string) => ({ type: 'about:blank', title: '', detail: '', status, code });

/** A server with one colleague who adds strengths, and a clock that the moves push on. */
function world() {
  let now = 0;
  let server: Stored<Words> = { answers: { strengths: '', areas: '' }, revision: 0 };
  const timers = new Set<{ at: number; action: () => void }>();
  const waiting: { version: Stored<Words>; reply: (event: SavingEvent<Words>) => void }[] = [];
  let atOnce = 0;
  const saver = createAutosaver<Words>(server, undefined, {
    now: () => now,
    later: (action, wait) => {
      const timer = { at: now + wait, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    save: (version) => {
      atOnce = Math.max(atOnce, waiting.length + 1);
      return new Promise((reply) => waiting.push({ version, reply }));
    },
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
    for (const timer of [...timers].filter(({ at }) => at <= now)) if (timers.delete(timer)) timer.action();
  };
  const answer = async (how: 'saved' | 'offline' | 'stale') => {
    const first = waiting.shift();
    if (!first) return;
    if (how === 'stale') server = { answers: { ...server.answers, strengths: `${server.answers.strengths}+` }, revision: server.revision + 1 };
    if (how === 'offline') first.reply({ type: 'refused', problem: problem(0, 'offline'), current: undefined });
    else if (first.version.revision !== server.revision) first.reply({ type: 'refused', problem: problem(409, 'stale'), current: server });
    else first.reply({ type: 'saved', stored: (server = { answers: first.version.answers, revision: server.revision + 1 }), savedAt: '2026-03-02T14:03:00Z', spacing: 0 });
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { saver, pass, answer, server: () => server, atOnce: () => atOnce };
}

test('whatever happens: one save at a time, and once the network is back everything typed is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 30 }), async (moves) => {
      const { saver, pass, answer, server, atOnce } = world();
      const typed: Words = { strengths: '', areas: '' };
      for (const each of moves) {
        if (each.kind === 'wait') pass(each.for);
        if (each.kind === 'answer') await answer(each.how);
        if (each.kind === 'type') saver.handle({ type: 'edited', answers: { ...saver.state().mine, [each.field]: (typed[each.field] = each.text) } });
        const { conflicts, mine } = saver.state();
        if (conflicts.length > 0) saver.handle({ type: 'resolved', answers: mine });
        expect(saver.state().mine.areas).toBe(typed.areas);
      }
      for (let round = 0; round < 6; round += 1) {
        pass(60_000);
        await answer('saved');
        if (saver.state().conflicts.length > 0) saver.handle({ type: 'resolved', answers: saver.state().mine });
      }
      expect(atOnce()).toBeLessThanOrEqual(1);
      expect(isUnsaved(saver.state())).toBe(false);
      expect(same(server().answers, saver.state().mine)).toBe(true);
      expect(server().answers.areas).toBe(typed.areas);
    }),
    { numRuns: 200 },
  );
});
