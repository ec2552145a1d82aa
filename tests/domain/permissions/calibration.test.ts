import { calibrationStates } from '../../../src/domain/calibration/types';
import { noStandings, type Standing } from '../../../src/domain/moderation/standing';
import { type PanelTheme, themeStates } from '../../../src/domain/panelThemes/types';
import { decide } from '../../../src/domain/permissions/decide';
import { calibrationActions, themeActions, type CalibrationAction, type ThemeAction } from '../../../src/domain/permissions/types';
import { type Actor, type Role, roles } from '../../../src/domain/people/types';
import { calibration } from '../calibration/builders';
import { person } from '../support/builders';

/** Every action × role × part in it × state, held against sentences written from domain.md §2 and §6. */
type Part = 'none' | 'begun' | 'handedIn' | 'walled';
const parts: readonly Part[] = ['none', 'begun', 'handedIn', 'walled'];
const walled: Actor['standings'] = { get: (): Standing => ({ kind: 'exempt', reason: 'declared' }), walled: 'PIR-2026-07' };
const actorOf = (role: Role, part: Part): Actor => ({ ...person(part === 'begun' || part === 'handedIn' ? 'Kit' : 'Noa', [role]), standings: part === 'walled' ? walled : noStandings });

const leads = (role: Role, part: Part): boolean => role === 'QaLead' && part === 'none';
const takesPart = (part: Part): boolean => part === 'begun' || part === 'handedIn';
const mayDo: Readonly<Record<CalibrationAction, (role: Role, part: Part, state: string) => boolean>> = {
  'calibration.see': () => true,
  'calibration.manage': leads,
  'calibration.prepare': (role, part, state) => leads(role, part) && state === 'draft',
  'calibration.send': (role, part, state) => leads(role, part) && state === 'draft',
  'calibration.close': (role, part, state) => leads(role, part) && state === 'open',
  'calibration.withdraw': (role, part, state) => leads(role, part) && (state === 'draft' || state === 'open'),
  'calibration.grade': (_, part, state) => part === 'begun' && state === 'open',
  'calibration.readResults': (role, part, state) => (leads(role, part) || part === 'handedIn') && state === 'closed',
};

test.each(roles)('%s: every action on a calibration exercise answers as domain.md says', (role) => {
  for (const part of parts)
    for (const state of calibrationStates)
      for (const action of calibrationActions) {
        const seen = leads(role, part) || (takesPart(part) && (state === 'open' || state === 'closed'));
        const { allowed } = decide(actorOf(role, part), { action, calibration: calibration({ state }), handedIn: part === 'handedIn' });
        expect([part, state, action, allowed]).toEqual([part, state, action, seen && mayDo[action](role, part, state)]);
      }
});

const theme = (changes: Partial<PanelTheme>): PanelTheme => ({
  reference: 'T-2026-01', originKey: 'x/1', panelReference: 'P-2026-01', target: 'tools', state: 'open', text: 'Chronologies.', restsOn: ['PIR-2026-07'], mergedInto: '', dropReason: '', recommendation: undefined,
  createdBy: { oid: 'oid-Quinn', name: 'Quinn' }, createdAt: '2026-11-10T10:00:00Z', revision: 1, ...changes,
});
const mayWith = (action: ThemeAction, role: Role, state: string): boolean => action === 'theme.see' || (role === 'QaLead' && state === 'open');

test.each(roles)('%s: every action on a theme of a panel answers as domain.md says', (role) => {
  for (const behindWall of [false, true])
    for (const state of themeStates)
      for (const action of themeActions) {
        const seen = (role === 'QaLead' || role === 'QaCoordinator') && !behindWall;
        const { allowed } = decide(actorOf(role, behindWall ? 'walled' : 'none'), { action, theme: theme({ state }) });
        expect([behindWall, state, action, allowed]).toEqual([behindWall, state, action, seen && mayWith(action, role, state)]);
      }
});

test('what may not be seen answers the same to every question', () => {
  const strangers = calibrationActions.map((action) => decide(person('Noa', ['Reviewer']), { action, calibration: calibration(), handedIn: false }));
  expect(new Set(strangers.map((decision) => JSON.stringify(decision)))).toEqual(new Set([JSON.stringify({ allowed: false, reason: 'cannotSee' })]));
});
