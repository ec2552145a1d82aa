import { type Role, roles } from '../../../src/domain/people/types';
import { decide } from '../../../src/domain/permissions/decide';
import { reportActions, type ReportAction } from '../../../src/domain/permissions/types';
import { type ReportState } from '../../../src/domain/reports/types';
import { report } from '../reports/reportBuilder';
import { person } from '../support/builders';

/** A report that was withdrawn before anybody read it is another thing than one that had stood. */
const lives = { draft: report(), published: report({ state: 'published', publishedAt: '2026-04-02T10:00:00Z' }), withdrawn: report({ state: 'withdrawn', publishedAt: '2026-04-02T10:00:00Z' }), dropped: report({ state: 'withdrawn' }) };
type Life = keyof typeof lives;
const stateOf = (life: Life): ReportState => lives[life].state;

const office = (role: Role): boolean => role === 'QaLead' || role === 'QaCoordinator';
const sees = (role: Role, life: Life): boolean => office(role) || (role === 'SeniorLeader' && (life === 'published' || life === 'withdrawn'));
const may: Readonly<Record<ReportAction, (role: Role, life: Life) => boolean>> = {
  'report.see': () => true,
  'report.change': (role, life) => office(role) && stateOf(life) === 'draft',
  'report.publish': (role, life) => role === 'QaLead' && stateOf(life) === 'draft',
  'report.withdraw': (role, life) => (role === 'QaLead' && stateOf(life) !== 'withdrawn') || (role === 'QaCoordinator' && life === 'draft'),
  'report.export': (_, life) => stateOf(life) !== 'withdrawn',
};

test.each(roles)('%s: every action on a report, in every state, answers as domain.md says', (role) => {
  for (const life of Object.keys(lives) as Life[])
    for (const action of reportActions) expect([action, life, decide(person('Noa', [role]), { action, report: lives[life] }).allowed]).toEqual([action, life, sees(role, life) && may[action](role, life)]);
});

test('to whoever may not see it a report does not exist', () => {
  for (const action of reportActions) expect(decide(person('Robin', ['Reviewer', 'Manager']), { action, report: lives.published })).toEqual({ allowed: false, reason: 'cannotSee' });
});
