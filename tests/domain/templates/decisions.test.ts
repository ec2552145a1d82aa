import { decideImport, decidePublish, decideRetire, decideSave, decideStart, publishFaults } from '../../../src/domain/templates/decisions';
import { template2025 } from '../../../src/domain/templates/template2025';
import { activeVersion, isActive } from '../../../src/domain/templates/versions';
import { person } from '../support/builders';
import { draft, version } from './samples';

const quinn = person('Quinn', ['QaLead']);
const now = '2026-03-10T10:00:00Z';
const refused = (code: string) => expect.objectContaining({ code }) as Error;
const published = version();

test('a draft begins as a copy of a version, named after the year', () => {
  expect(decideStart(published, [published], undefined, quinn, now)).toMatchObject({ key: 'practice-and-impact', version: '2026', state: 'draft', basedOn: 'practice-and-impact/2025', document: { version: '2026', sections: template2025.sections } });
});

test('a second version in one year has a running number', () => {
  expect(decideStart(published, [published, version({ version: '2026' })], undefined, quinn, now).version).toBe('2026-2');
});

test('a template has one draft at a time', () => {
  expect(() => decideStart(published, [published, draft()], undefined, quinn, now)).toThrow(refused('stateForbids'));
});

test('a copy under a name of its own is another template, and its key must be free', () => {
  const as = { key: 'early-help-review', title: 'Early help review' };
  expect(decideStart(published, [published], as, quinn, now)).toMatchObject({ key: as.key, heading: as.title, document: as });
  expect(() => decideStart(published, [published], { ...as, key: 'practice-and-impact' }, quinn, now)).toThrow(refused('invalid'));
});

test.each(['published', 'retired'] as const)('a %s version takes no new words and is not published again', (state) => {
  const fixed = version({ state });
  expect(() => decideSave(fixed, fixed.document, quinn, now)).toThrow(refused('stateForbids'));
  expect(() => decidePublish(fixed, [fixed], quinn, now)).toThrow(refused('stateForbids'));
});

test('a draft keeps its key and its version, whatever is saved', () => {
  expect(() => decideSave(draft(), { ...template2025, version: '2027' }, quinn, now)).toThrow(refused('invalid'));
});

test('a draft with a fault is saved but not published, and every fault is told', () => {
  const faulty = { ...template2025, version: '2026', title: '', sections: [] };
  const saved = { ...draft(), ...decideSave(draft(), faulty, quinn, now) };
  expect(() => decidePublish(saved, [published], quinn, now)).toThrow(expect.objectContaining({ code: 'incomplete', details: { faults: [expect.objectContaining({ path: 'title' }), expect.objectContaining({ path: 'sections' })] } }));
});

test('a grade scale in other words needs a version of its own', () => {
  const scale = { ...template2025.scale, from: '2026-04-01' };
  const faults = (changed: typeof scale) => publishFaults({ ...template2025, version: '2026', scale: changed }, [published]).map(({ path }) => path);
  expect([faults(template2025.scale), faults(scale), faults({ ...scale, version: '2026' })]).toEqual([[], ['scale.version'], []]);
});

test('new reviews begin with what was published last; when it is retired, with the one before', () => {
  const newer = version({ version: '2026', publishedAt: now });
  expect([activeVersion([published, newer])?.version, activeVersion([published, { ...newer, state: 'retired' }])?.version, isActive(published, [published, newer]), isActive(newer, [published, newer])]).toEqual(['2026', '2025', false, true]);
});

test('the last form that reviews could begin with is not retired, and a reason is needed for any', () => {
  const newer = version({ version: '2026', publishedAt: now });
  expect(() => decideRetire(published, [published, draft({ version: '2026-2' })], 'Old.', quinn, now)).toThrow(refused('stateForbids'));
  expect(() => decideRetire(published, [published, newer], ' ', quinn, now)).toThrow(refused('invalid'));
  expect(decideRetire(published, [published, newer], 'Old.', quinn, now)).toMatchObject({ state: 'retired', retireReason: 'Old.' });
});

test('what is imported again in the same words is unchanged; in other words its version is taken', () => {
  const again = decideImport(template2025, published, [published], quinn, now);
  expect(again).toBe('unchanged');
  expect(() => decideImport({ ...template2025, title: 'Other' }, published, [published], quinn, now)).toThrow(refused('invalid'));
  expect(decideImport({ ...template2025, version: '2030' }, undefined, [published], quinn, now)).toMatchObject({ state: 'draft', version: '2030' });
});
