import fc from 'fast-check';
import { type RecommendationRow, trackerViews } from '../../src/contract/recommendations';
import { inList, listed, trackerCompare, trackerPredicate, trackerTests, viewHolds } from '../../src/contract/trackerFilter';
import { statuses } from '../../src/domain/recommendations/types';
import { cast } from '../../infra/local/demo/people';

const context = { today: '2026-03-10', actorOid: cast.ola.oid };

function row(reference: string, change: Partial<RecommendationRow> = {}): RecommendationRow {
  return {
    reference,
    level: 'child',
    sourceKind: 'review',
    sourceReference: 'PIR-2026-01',
    section: 'journey',
    theme: 'professionalCuriosity',
    action: 'Hold a network meeting with the school',
    ownerOid: cast.ola.oid,
    owner: cast.ola.name,
    team: cast.ola.team,
    dueDay: '2026-03-20',
    status: 'inProgress',
    flag: 'onTrack',
    rag: 'green',
    impactNotYetSeen: false,
    timesMoved: 0,
    toleratedUntil: '',
    ...change,
  };
}

const found = (rows: RecommendationRow[], filters: Parameters<typeof trackerPredicate>[0]) => rows.filter(trackerPredicate(filters, context)).map(({ reference }) => reference);

test('a list of colours finds rows of any of them', () => {
  const rows = [row('R-2026-001', { rag: 'red' }), row('R-2026-002', { rag: 'amber' }), row('R-2026-003', { rag: 'blue' })];
  expect(found(rows, { rag: 'red,amber' })).toEqual(['R-2026-001', 'R-2026-002']);
});

test('a comma in the name of a team does not end it', () => {
  const rows = [row('R-2026-001', { team: 'Children, young people' }), row('R-2026-002', { team: 'Children' }), row('R-2026-003', { team: 'West' })];
  expect(found(rows, { team: inList('Children, young people') })).toEqual(['R-2026-001']);
  expect(found(rows, { team: `${inList('Children, young people')},West` })).toEqual(['R-2026-001', 'R-2026-003']);
});

test('conditions of different teams have different keys', () => {
  const keys = [inList('A,B'), 'A,B'].map((team) => trackerTests({ team }, context).map(({ key }) => key));
  expect(keys[0]).not.toEqual(keys[1]);
});

test('whatever values are put in a list, the same come out', () => {
  const value = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
  fc.assert(fc.property(fc.uniqueArray(value), (values) => expect(listed(values.map(inList).join(','))).toEqual(values)));
});

test('every word of a search must occur, in any order and case', () => {
  const rows = [row('R-2026-001'), row('R-2026-002', { action: 'Visit the school' })];
  expect(found(rows, { q: 'SCHOOL network' })).toEqual(['R-2026-001']);
});

test('a search finds a row by its reference', () => {
  expect(found([row('R-2026-001'), row('R-2026-002')], { q: 'r-2026-002' })).toEqual(['R-2026-002']);
});

test('open is what still needs its owner, or whoever signs it off', () => {
  const rows = statuses.map((status, index) => row(`R-2026-00${index}`, { status }));
  const open = rows.filter(trackerPredicate({ view: 'open' }, context)).map(({ status }) => status);
  expect(open).toEqual(['notStarted', 'inProgress', 'done']);
});

test('a filter without a view leaves nothing out', () => {
  const rows = statuses.map((status, index) => row(`R-2026-00${index}`, { status }));
  expect(found(rows, {})).toEqual(rows.map(({ reference }) => reference));
});

test.each(trackerViews)('the view %s finds no row of a status that it has no room for', (view) => {
  const rows = statuses.flatMap((status, index) => [row(`R-2026-01${index}`, { status, dueDay: '2026-03-01' }), row(`R-2026-02${index}`, { status, impactNotYetSeen: status === 'signedOff', toleratedUntil: context.today })]);
  const shown = rows.filter(trackerPredicate({ view }, context)).map(({ status }) => status);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((status) => !viewHolds(view, status))).toEqual([]);
});

test('a search finds a theme by the words on screen as by its code', () => {
  const rows = [row('R-2026-001', { theme: 'anti-racist-practice' }), row('R-2026-002')];
  expect([found(rows, { q: 'social graces' }), found(rows, { q: 'anti-racist-practice' })]).toEqual([['R-2026-001'], ['R-2026-001']]);
});

test('what is done is not overdue, however late', () => {
  const rows = [row('R-2026-001', { dueDay: '2026-03-09' }), row('R-2026-002', { dueDay: '2026-03-09', status: 'done' }), row('R-2026-003', { dueDay: '2026-03-10' })];
  expect(found(rows, { view: 'overdue' })).toEqual(['R-2026-001']);
});

test('mine are the rows that the person owns', () => {
  const rows = [row('R-2026-001'), row('R-2026-002', { ownerOid: cast.sam.oid, owner: cast.sam.name }), row('R-2026-003', { ownerOid: '', owner: 'Head of service' })];
  expect(found(rows, { view: 'mine' })).toEqual(['R-2026-001']);
});

test('a role that owns rows is found by its name', () => {
  expect(found([row('R-2026-001'), row('R-2026-002', { ownerOid: '', owner: 'Head of service' })], { owner: 'Head of service' })).toEqual(['R-2026-002']);
});

test('sorted by colour, red comes first, and equal colours stand by reference', () => {
  const rows = [row('R-2026-003', { rag: 'red' }), row('R-2026-002'), row('R-2026-001', { rag: 'red' })];
  expect(rows.sort(trackerCompare('rag')).map(({ reference }) => reference)).toEqual(['R-2026-001', 'R-2026-003', 'R-2026-002']);
});

test('descending turns the order round but leaves equal rows by reference', () => {
  const rows = [row('R-2026-002'), row('R-2026-001'), row('R-2026-003', { dueDay: '2026-04-01' })];
  expect(rows.sort(trackerCompare('dueDay', 'descending')).map(({ reference }) => reference)).toEqual(['R-2026-003', 'R-2026-001', 'R-2026-002']);
});
