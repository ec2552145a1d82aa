import fc from 'fast-check';
import { AppError } from '../../../src/domain/errors';
import { decidePublish, decideRetire, decideSave, decideStart } from '../../../src/domain/templates/decisions';
import { formFor, isAskedOf } from '../../../src/domain/templates/formFor';
import { partsOf } from '../../../src/domain/templates/parts';
import { readDocument } from '../../../src/domain/templates/readDocument';
import { shippedVersions } from '../../../src/domain/templates/shipped';
import { childStatuses, type TemplateDocument } from '../../../src/domain/templates/types';
import { type TemplateVersion, versionId } from '../../../src/domain/templates/versions';
import { emptyAnswers } from '../../../src/domain/reviews/empty';
import { missing } from '../../../src/domain/reviews/completeness';
import { reviewPartsList } from '../../../src/lists';
import { answers } from '../../lists/rows';
import { completeParts, person, review } from '../support/builders';
import { documents, editedTemplates } from './samples';

const quinn = person('Quinn', ['QaLead']);

test('what is written to a file and read again is the same document', () => {
  fc.assert(fc.property(documents, (document) => expect(readDocument(JSON.parse(JSON.stringify(document))).document).toEqual(document)));
});

interface Step {
  verb: 'start' | 'save' | 'publish' | 'retire';
  at: number;
  document: TemplateDocument;
}
const steps = fc.array(fc.record({ verb: fc.constantFrom<Step['verb'][]>('start', 'save', 'publish', 'retire'), at: fc.nat({ max: 9 }), document: documents }), { maxLength: 25 });

/** The versions after a step; as they were when it is refused. */
function after(versions: readonly TemplateVersion[], { verb, at, document }: Step, now: string): readonly TemplateVersion[] {
  const target = versions[at % versions.length];
  if (!target) return versions;
  const changed = (change: Partial<TemplateVersion>) => versions.map((each) => (each === target ? { ...each, ...change } : each));
  try {
    if (verb === 'start') return [...versions, decideStart(target, versions, undefined, quinn, now)];
    if (verb === 'save') return changed(decideSave(target, { ...document, key: target.key, version: target.version }, quinn, now));
    return changed(verb === 'publish' ? decidePublish(target, versions, quinn, now) : decideRetire(target, versions, 'Old.', quinn, now));
  } catch (error) {
    if (error instanceof AppError) return versions;
    throw error;
  }
}

test('no sequence of steps alters a version that was published, nor leaves reviews without a form', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      let versions = shippedVersions;
      taken.forEach((step, index) => {
        const before = versions;
        versions = after(before, step, `2026-03-10T10:00:${String(index).padStart(2, '0')}Z`);
        for (const { publishedAt, document, ...known } of before) if (publishedAt) expect(versions.find((each) => versionId(each) === versionId(known))?.document).toBe(document);
        expect(versions.some(({ form, state }) => form === 'review' && state === 'published')).toBe(true);
      });
    }),
    { numRuns: 200 },
  );
});

test('a child is asked exactly what is asked of their status, in the order of the form', () => {
  fc.assert(
    fc.property(editedTemplates, fc.constantFrom(...childStatuses), (template, status) => {
      const form = formFor(template, status);
      expect(form.standards.map(({ key }) => key)).toEqual(template.standards.filter((each) => isAskedOf(each, status)).map(({ key }) => key));
      expect(partsOf(form).filter(({ kind }) => kind === 'graded').map(({ key }) => key)).toEqual(template.sections.filter((each) => isAskedOf(each, status)).map(({ key }) => key));
      expect(formFor(form, status)).toEqual(form);
    }),
  );
});

test('nothing is missing from what is not asked: every fault names a part that the child’s form has', () => {
  fc.assert(
    fc.property(editedTemplates, fc.constantFrom(...childStatuses), (template, status) => {
      const form = formFor(template, status);
      const keys = partsOf(form).map(({ key }) => key);
      expect(missing(form, [], review().child, '2026-03-10').every(({ path }) => keys.includes(path.split('.')[0] ?? ''))).toBe(true);
      expect(Object.keys((emptyAnswers('standards', form) as { standards: object }).standards)).toEqual(form.standards.map(({ key }) => key));
    }),
  );
});

const [written] = completeParts();
if (!written) throw new Error('A form has parts.');

test('every answer to whatever a template asks survives being stored', () => {
  fc.assert(
    fc.property(editedTemplates, fc.constantFrom(...childStatuses), answers, (template, status, sample) => {
      for (const { key, kind } of partsOf(formFor(template, status))) {
        const part = { ...written, part: key, answers: kind === sample.kind ? sample : emptyAnswers(kind, template) };
        expect(reviewPartsList.decode(JSON.parse(JSON.stringify(reviewPartsList.encode(part))) as ReturnType<typeof reviewPartsList.encode>).row).toEqual(part);
      }
    }),
    { numRuns: 60 },
  );
});
