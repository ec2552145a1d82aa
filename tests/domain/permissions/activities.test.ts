import { type ActivityState, activityStates } from '../../../src/domain/activities/types';
import { type Role, roles } from '../../../src/domain/people/types';
import { decide } from '../../../src/domain/permissions/decide';
import { activityActions, type ActivityAction } from '../../../src/domain/permissions/types';
import { activity } from '../activities/activityBuilder';
import { person } from '../support/builders';

/** Where somebody stands to an activity: Sam leads it, Noa does not. */
const places = { lead: 'Sam', elsewhere: 'Noa' } as const;
type Place = keyof typeof places;

const office = (role: Role): boolean => role === 'QaLead' || role === 'QaCoordinator';
const works = (role: Role, place: Place): boolean => office(role) || place === 'lead';
const may: Readonly<Record<ActivityAction, (role: Role, place: Place, state: ActivityState) => boolean>> = {
  'activity.see': () => true,
  'activity.readCases': works,
  'activity.change': (role, place, state) => works(role, place) && state === 'draft',
  'activity.finish': (role, place, state) => works(role, place) && state === 'draft',
  'activity.appoint': (role, _, state) => office(role) && state === 'draft',
  'activity.withdraw': (role, _, state) => office(role) && state === 'draft',
  'activity.reopen': (role, _, state) => office(role) && state === 'finished',
  'activity.export': works,
};

test.each(roles)('%s: every action on an activity, place and state answers as domain.md says', (role) => {
  for (const [place, name] of Object.entries(places) as [Place, string][])
    for (const state of activityStates)
      for (const action of activityActions) {
        const sees = works(role, place) || (role === 'SeniorLeader' && state === 'finished');
        expect([action, place, state, decide(person(name, [role]), { action, activity: activity({ state }) }).allowed]).toEqual([action, place, state, sees && may[action](role, place, state)]);
      }
});

test('to somebody from outside an activity does not exist, even if they were named as its lead', () => {
  for (const action of activityActions) expect(decide(person('Sam', ['Reviewer'], { kind: 'external' }), { action, activity: activity() })).toEqual({ allowed: false, reason: 'cannotSee' });
});

test('somebody from outside is shown no way to activities', () => {
  expect(decide(person('Eden', ['Reviewer'], { kind: 'external' }), { action: 'app.seeActivities' }).allowed).toBe(false);
});
