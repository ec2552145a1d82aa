import fc from 'fast-check';
import { AppError } from '../../../src/domain/errors';
import { decideMoveDueDate, decideOverride, decideReopen, decideSignOffDone, decideUpdate } from '../../../src/domain/recommendations/decisions';
import { courseAfter, coloursOn } from '../../../src/domain/recommendations/course';
import { daysBetween, ragOf } from '../../../src/domain/recommendations/rag';
import { decideTolerate } from '../../../src/domain/recommendations/settle';
import { ownerFlags, type Recommendation } from '../../../src/domain/recommendations/types';
import { later } from '../../../src/services/support/later';
import { person, recommendation } from '../support/builders';

const quinn = person('Quinn', ['QaLead']);
const first = '2026-01-05';
const dayAt = (index: number): string => later(`${first}T12:00:00Z`, index * 86_400).slice(0, 10);

type Step = (it: Recommendation, now: string, today: string) => Partial<Recommendation>;
const steps: Readonly<Record<string, Step>> = {
  inProgress: (it, now, today) => decideUpdate(it, { ...told, status: 'inProgress', flag: 'onTrack' }, now, today),
  atRisk: (it, now, today) => decideUpdate(it, { ...told, status: 'inProgress', flag: 'atRisk' }, now, today),
  blocked: (it, now, today) => decideUpdate(it, { ...told, status: 'inProgress', flag: ownerFlags[2] }, now, today),
  done: (it, now, today) => decideUpdate(it, { ...told, status: 'done', flag: 'onTrack' }, now, today),
  moved: (it, now, today) => decideMoveDueDate(it, { dueDay: later(now, 40 * 86_400).slice(0, 10), reason: 'Leave.', agreedBy: 'Quinn' }, now, today),
  red: (_, now) => decideOverride('red', 'It will be late.', quinn, now),
  green: (_, now) => decideOverride('green', 'It is in hand.', quinn, now),
  tolerated: (_, now, today) => decideTolerate({ until: later(now, 20 * 86_400).slice(0, 10), reason: 'No place before.' }, quinn, now, today),
  signedOff: (it, now, today) => decideSignOffDone(it, { evidence: 'Seen.', evidenceDay: today, noEvidenceReason: '' }, quinn, now, today),
  reopened: (it, now) => decideReopen(it, 'It stopped.', now),
};
const told = { progress: 'Met him.', impactAchieved: '', evidence: '', evidenceDay: '', nextStep: '' };
const story = fc.array(fc.record({ after: fc.integer({ min: 0, max: 30 }), step: fc.constantFrom(...Object.keys(steps)) }), { maxLength: 8 });

/** A step that is refused changes nothing. */
function tryStep(step: string, before: Recommendation, today: string): Partial<Recommendation> {
  try {
    return steps[step]?.(before, `${today}T12:00:00Z`, today) ?? {};
  } catch (error) {
    if (error instanceof AppError) return {};
    throw error;
  }
}

/** It at the end of each day of the story and of 60 more. */
function lived(plan: { after: number; step: string }[]): Recommendation[] {
  const fresh = recommendation({ createdAt: `${first}T09:00:00Z`, lastUpdateAt: undefined, lastUpdateBy: undefined, status: 'notStarted', dueDay: dayAt(30), firstDueDay: dayAt(30) });
  const days: Recommendation[] = [{ ...fresh, course: courseAfter(fresh, first) }];
  for (const { after, step } of plan) {
    for (let skipped = 0; skipped < after; skipped += 1) days.push(days.at(-1) ?? fresh);
    const [before, today] = [days.at(-1) ?? fresh, dayAt(days.length - 1)];
    const next = { ...before, ...tryStep(step, before, today) };
    days[days.length - 1] = { ...next, course: courseAfter(next, today) };
  }
  return [...days, ...Array.from({ length: 60 }, () => days.at(-1) ?? fresh)];
}

test('on every day since it began, the course tells the colour that it had that day', () => {
  fc.assert(
    fc.property(story, (plan) => {
      const days = lived(plan);
      const last = days.at(-1) ?? recommendation();
      expect(coloursOn(last, days.map((_, index) => dayAt(index)))).toEqual(days.map((it, index) => ragOf(it, dayAt(index)).rag));
    }),
  );
});

test('before it was there it had no colour, and of several changes in a day the last one holds', () => {
  fc.assert(
    fc.property(story, (plan) => {
      const it = lived(plan).at(-1) ?? recommendation();
      expect(coloursOn(it, ['2025-12-31'])).toEqual([undefined]);
      const days = it.course.split(';').map((entry) => entry.slice(0, 10));
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.every((day) => daysBetween(first, day) >= 0)).toBe(true);
    }),
  );
});

test('of one that came from elsewhere it is known how it began and how it stands', () => {
  const imported = recommendation({ course: '', createdAt: '2026-01-05T09:00:00Z', firstDueDay: '2026-02-01', dueDay: '2026-06-30', flag: 'blocked', lastUpdateAt: '2026-03-10T09:00:00Z' });
  expect(coloursOn(imported, ['2026-01-04', '2026-01-05', '2026-02-28', '2026-03-31'])).toEqual([undefined, 'green', 'red', 'red']);
});
