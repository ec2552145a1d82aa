import { provisionSite } from '../../infra/provision';
import { type AnyList, declarations, type FollowUp } from '../../src/lists';
import { verifyAudit } from '../../src/services/audit/verifyAudit';
import { openStores } from '../../src/stores';
import { movableClock } from '../support/movableClock';
import { actors } from '../support/actors';
import { openServer, usualNow } from '../support/services';
import { allChecks, everybodySignsIn, inProgress, inTracker, revisionOf, soundQuality, submitted, told } from '../support/story';
import { startTestTenant, type TestTenant } from '../support/tenant';

/** What each list has got since its first version, by property, as a row that was written before reads. */
const noGrades = { practice: undefined, outcomes: undefined, overall: undefined };
const newer: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Reviews: {
    declaration: undefined, overallGrade: undefined, reviewerIsLead: false, formerReviewers: [], checkGrades: noGrades, checkGradesReason: '', quality: { complete: undefined, evidenced: undefined, impactFocused: undefined, useful: undefined },
    agreedGrades: noGrades, moderatedByPanel: false, reReviewDay: '', sharedAt: undefined, reflectionDueDay: '', withoutReflectionReason: '', office: { sent: '', uploaded: '', trackingMeeting: '' }, closedAt: undefined, postponedUntil: '', events: [],
  },
  ReviewParts: { round: 0 },
  Recommendations: {
    panelReference: '', doneWhen: '', experience: '', lastUpdateBy: undefined, plan: undefined, planReference: '', mergedInto: '', toleratedUntil: '', toleratedReason: '', toleratedBy: undefined,
    metInTime: undefined, becameAt: undefined, becameReadAt: undefined, course: '',
  },
  Messages: { notBefore: undefined, claimedBy: '' },
  People: { leaves: [] },
};
/** Groups and people are columns that begin with the property's name; one that has grown has numbered ones. */
const isNewer = (list: string, column: string): boolean => Object.keys(newer[list] ?? {}).some((property) => column === property || new RegExp(`^${property}([A-Z]|\\d$)`).test(column)) || (list === 'Messages' && /^items[3-6]$/.test(column));
const older: readonly AnyList[] = declarations.map((list) => ({ ...list, columns: list.columns.filter(({ name }) => !isNewer(list.name, name)) }));

const columnsOf = (lists: readonly AnyList[]): number => lists.reduce((sum, { columns }) => sum + columns.length, 0);

let today: TestTenant;
let site: TestTenant;
/** Reviews and recommendations that were under way when the site was brought to this version. */
const under = { way: '', check: '', tracker: '' };
beforeAll(async () => {
  [today, site] = await Promise.all([startTestTenant(), startTestTenant({ provisioned: false })]);
  const server = await openServer(today);
  await everybodySignsIn(server);
  [under.way, under.check, under.tracker] = [await inProgress(server), await submitted(server), await inTracker(server)];
  await provisionSite(site.connect({ app: 'admin' }), older);
  for (const list of older) await copyRows(list);
}, 60_000);
afterAll(async () => {
  await today.close();
  await site.close();
});

/** The rows of today as the older version would have written them: without what it did not know, and a section as texts alone. */
async function copyRows({ name, columns }: AnyList): Promise<void> {
  const select = columns.map((column) => column.name);
  for await (const page of today.connect().list(name).pages({ select, priority: 'bulk' })) {
    for (const { fields } of page) {
      const asText = fields['answersKind'] === 'graded' ? { document: null } : {};
      await site.connect().list(name).create({ ...Object.fromEntries(select.map((column) => [column, fields[column]])), ...asText }, { priority: 'bulk', select, unique: {} });
    }
  }
}

test('a filled site of the first version is brought to this one, and every row is read, with nothing in what is new', async () => {
  const { changes, problems } = await provisionSite(site.connect({ app: 'admin' }));
  expect([problems, changes.length]).toEqual([[], columnsOf(declarations) - columnsOf(older)]);
  expect(changes).toEqual(expect.arrayContaining(['Reviews: added the column events4', 'ReviewParts: added the column round', 'Recommendations: added the column toleratedByName', 'Messages: added the column items6', 'People: added the column leaves']));
  const [before, after] = await Promise.all([today.openFilled(), site.openFilled()]);
  const filled = await openStores({ graph: site.connect(), clock: movableClock(usualNow), log: { info: () => undefined, warn: () => undefined } }).fill();
  expect(filled.lists.filter(({ unreadable }) => unreadable > 0)).toEqual([]);
  for (const [list, was, is] of [['Reviews', before.reviews, after.reviews], ['ReviewParts', before.parts, after.parts], ['Recommendations', before.recommendations, after.recommendations], ['Messages', before.messages, after.messages], ['People', before.people, after.people]] as const) {
    const rows = [...is.values()] as { value: object; followUps: readonly FollowUp[] }[];
    expect(rows.length).toBe(was.count);
    for (const { value } of rows) expect(value).toMatchObject(newer[list] ?? {});
  }
});

test('what was under way goes on: a part is saved, a review agreed, a recommendation updated, leave recorded, a message sent', async () => {
  await provisionSite(site.connect({ app: 'admin' }));
  const server = await openServer(site);
  const { services, stores } = server;
  const { robin, quinn, ola, sam } = actors;
  const journey = stores.parts.ofReview(under.check).find(({ value }) => value.part === 'journey')?.value.answers;
  if (journey) await services.reviews.savePart(robin, under.way, 'journey', { revision: 0, answers: journey });
  await services.reviews.agree(quinn, under.check, { revision: revisionOf(server, under.check), checks: allChecks, quality: soundQuality, comment: '' });
  await services.recommendations.update(ola, under.tracker, { revision: 1, ...told }, 'tab');
  await services.leave.addLeave(ola, 'me', { from: '2026-04-01', until: '2026-04-02', coverOid: sam.oid });
  const [message] = services.messages.pending();
  await services.messages.claim(message?.nonce ?? '');
  await services.messages.markSent(message?.nonce ?? '', 'activity');
  await server.committer.idle();
  expect(stores.recommendations.ofSource(under.check)).toHaveLength(1);
  expect([stores.reviews.get(under.check)?.value.state, stores.recommendations.get(under.tracker)?.value.status, stores.people.get(ola.oid)?.value.leaves.length, stores.messages.get(message?.nonce ?? '')?.value.state]).toEqual(['agreed', 'inProgress', 1, 'sent']);
  expect((await verifyAudit((await openServer(site)).stores)).findings).toEqual([]);
}, 30_000);

describe('a column that becomes unique on a list that holds rows', () => {
  const activities = declarations.filter(({ name }) => name === 'Activities');
  const rows = async (list: readonly AnyList[], cells: readonly Readonly<Record<string, string>>[]): Promise<TestTenant> => {
    const tenant = await startTestTenant({ provisioned: false });
    await provisionSite(tenant.connect({ app: 'admin' }), list);
    for (const row of cells) await tenant.connect().list('Activities').create({ ...row, Title: row['reference'] }, { priority: 'bulk', select: ['reference'], unique: {} });
    return tenant;
  };
  const twice = [{ reference: 'ACT-1', originKey: 'same' }, { reference: 'ACT-2', originKey: 'same' }];

  test('is refused, in words for an administrator, while two rows hold the same value; the other lists are provisioned', async () => {
    const tenant = await rows(activities.map((list) => ({ ...list, columns: list.columns.map((column) => (column.name === 'originKey' ? { ...column, unique: false, indexed: false } : column)) })), twice);
    const admin = tenant.connect({ app: 'admin' });
    const { changes, problems } = await provisionSite(admin);
    expect(problems).toEqual(['Activities: column originKey may hold each value once, and some rows hold the same one. Change or delete all but one of those by hand, then run this again.']);
    expect(changes).toHaveLength(declarations.length - 1);
    const [first] = await admin.list('Activities').find('reference', 'ACT-1', { select: ['originKey'], priority: 'bulk' });
    await tenant.connect().list('Activities').patch(first?.id ?? '', first?.etag ?? '', { originKey: 'another' }, { priority: 'bulk', select: ['originKey'] });
    expect(await provisionSite(admin)).toEqual({ changes: ['Activities: indexed the column originKey'], problems: [] });
    await tenant.close();
  });

  test('is added where no row has a value yet: rows without one do not stand in each other’s way', async () => {
    const tenant = await rows(activities.map((list) => ({ ...list, columns: list.columns.filter(({ name }) => name !== 'originKey') })), [{ reference: 'ACT-1' }, { reference: 'ACT-2' }]);
    expect(await provisionSite(tenant.connect({ app: 'admin' }), activities)).toEqual({ changes: ['Activities: added the column originKey'], problems: [] });
    await tenant.close();
  });
});
