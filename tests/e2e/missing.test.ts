import { missing } from '../../src/domain/reviews/completeness';
import { emptyProposal } from '../../src/domain/reviews/empty';
import { type PartAnswers } from '../../src/domain/reviews/types';
import { template2025 } from '../../src/domain/templates/template2025';
import { fieldId } from '../../tab/components/fieldId';
import { completeParts, entry, review } from '../domain/support/builders';
import { sampleParts, sampleReview } from '../tab/support/sampleReview';
import { type OpenTab, openTab } from './openTab';

/** A form in which as much as possible is missing, and all of it in view: begun entries, attempts and recommendations. */
const untold = { obtained: false, day: '', method: undefined, said: '', attempts: [{ id: 't1', day: '', how: undefined, byWhom: '', outcome: 'notAppropriate' as const, why: '' }] };
const begun: Record<string, PartAnswers> = {
  standards: { kind: 'standards', standards: { visits: { outcome: 'notMet', action: '', reason: '' }, chronology: { outcome: 'notApplicable', action: '', reason: '' } } },
  journey: { kind: 'graded', graded: { strengths: [entry('', { evidence: '' })], areas: [entry('', { id: 'a1', evidence: '' })], impact: '', grade: 'inadequate', notApplicableReason: '' } },
  needs: { kind: 'graded', graded: { strengths: [], areas: [], impact: '', grade: 'notApplicable', notApplicableReason: '' } },
  feedback: { kind: 'feedback', feedback: { family: untold, worker: { ...untold, attempts: [] }, manager: { ...untold, obtained: true } } },
  childRecommendations: { kind: 'recommendations', recommendations: { items: [emptyProposal('p1')], noneReason: '' } },
};
const parts = sampleParts(true).map((part) => ({ ...part, answers: JSON.parse(JSON.stringify(begun[part.part] ?? part.answers)) as typeof part.answers }));
const written = completeParts().map((part) => ({ ...part, answers: parts.find((each) => each.part === part.part)?.answers as PartAnswers }));
const faults = missing(template2025, written, review().child, '2026-03-24');

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
  tab.server.world.review = sampleReview({ parts, missing: faults });
});
afterAll(() => tab.close());

test('many things are missing, in every part', () => {
  expect(faults.length).toBeGreaterThan(30);
  expect(new Set(faults.map(({ path }) => path.split('.')[0]))).toEqual(new Set(parts.map(({ part }) => part)));
});

test.each(parts.map(({ part }) => part))('each thing that is missing in “%s” has its field on the page', async (part) => {
  await tab.open(`/reviews/PIR-2026-07/parts/${part}?missing`);
  await tab.page.locator('[data-save-status]').waitFor();
  for (const { path } of faults.filter((fault) => fault.path.startsWith(`${part}.`))) expect({ path, there: await tab.page.locator(`#${fieldId(path)}`).count() }).toEqual({ path, there: 1 });
});

test('a thing that is missing leads to the very field, and the field says what to do', async () => {
  await tab.open('/reviews/PIR-2026-07/answers');
  await tab.page.getByRole('link', { name: /^Area for development 1 of “Journey of the child”: say where in the record/ }).click();
  await tab.page.locator('#field-journey-areas-0-evidence:focus').waitFor();

  expect(await tab.page.locator('#field-journey-areas-0-evidence-error').innerText()).toContain('say where in the record it can be seen');
});
