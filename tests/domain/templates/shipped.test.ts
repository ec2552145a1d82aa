import { createHash } from 'node:crypto';
import { documentFaults } from '../../../src/domain/templates/faults';
import { compareTemplates } from '../../../src/domain/templates/compare';
import { readDocument } from '../../../src/domain/templates/readDocument';
import { shippedDocument, shippedTemplates, shippedVersions } from '../../../src/domain/templates/shipped';
import { template2024 } from '../../../src/domain/templates/template2024';
import { template2025 } from '../../../src/domain/templates/template2025';
import { versionId } from '../../../src/domain/templates/versions';

/** Reviews were written on these: whoever changes a word of them makes old reviews say what they never said. A new wording is a new version. */
const fingerprints: Readonly<Record<string, string>> = {
  'practice-and-impact/2024': '39cf60e39e86199f',
  'practice-and-impact/2025': '040edbc3f6098ad8',
  'learning-activity/2026': 'f196ada9bd6aa9c4',
  'visits-table/2026': '7c2d47f7eba8a60c',
};

test('no word of a version that ships has changed', () => {
  const found = shippedTemplates.map(({ document }) => [versionId(document), createHash('sha256').update(JSON.stringify(readDocument(document).document)).digest('hex').slice(0, 16)]);
  expect(Object.fromEntries(found)).toEqual(fingerprints);
});

test('every version that ships could be published', () => {
  expect(shippedTemplates.flatMap(({ document }) => documentFaults(document))).toEqual([]);
});

test('the template of 2024 has seven standards and one overall grade', () => {
  expect([template2024.standards.map(({ key }) => key).includes('legal-documents'), template2024.standards.length, template2024.summary.overallGrades.map(({ key }) => key)]).toEqual([false, 7, ['overall']]);
});

test('from 2024 to 2025 the legal documents, the two overall grades and the scale are new', () => {
  const changes = compareTemplates(template2024, template2025).map(({ change, id }) => `${change} ${id}`);
  expect(changes).toEqual([
    'added standards.legal-documents', 'added summary.overallGrades.practice', 'added summary.overallGrades.outcomes', 'reworded scale', 'changed scale',
    'changed scale.outstanding', 'changed scale.good', 'changed scale.requiresImprovement', 'changed scale.inadequate', 'removed summary.overallGrades.overall',
  ]);
});

test('what ships is found by its name, and nothing else is', () => {
  expect([shippedDocument('practice-and-impact', '2024'), shippedDocument('practice-and-impact', '2023'), shippedVersions.every(({ state }) => state === 'published')]).toEqual([template2024, undefined, true]);
});
