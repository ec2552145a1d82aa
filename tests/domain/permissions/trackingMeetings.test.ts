import { type Role, roles } from '../../../src/domain/people/types';
import { decide } from '../../../src/domain/permissions/decide';
import { trackingActions, type TrackingMeetingAction } from '../../../src/domain/permissions/types';
import { type TrackingMeetingState, trackingMeetingStates } from '../../../src/domain/trackingMeetings/types';
import { person } from '../support/builders';
import { meeting } from '../trackingMeetings/meetingBuilder';

/** Where somebody stands to a meeting: Sam is invited, Quinn chairs, Noa is neither. */
const places = { chair: 'Quinn', invited: 'Sam', elsewhere: 'Noa' } as const;
type Place = keyof typeof places;

const office = (role: Role): boolean => role === 'QaLead' || role === 'QaCoordinator';
const runs = (role: Role, place: Place): boolean => office(role) || place === 'chair';
const may: Readonly<Record<TrackingMeetingAction, (role: Role, place: Place, state: TrackingMeetingState) => boolean>> = {
  'tracking.see': () => true,
  'tracking.change': (role, _, state) => office(role) && (state === 'planned' || state === 'running'),
  'tracking.move': (role, _, state) => office(role) && state === 'planned',
  'tracking.cancel': (role, _, state) => office(role) && state === 'planned',
  'tracking.start': (role, place, state) => runs(role, place) && state === 'planned',
  'tracking.capture': (_, __, state) => state === 'running',
  'tracking.record': (role, place, state) => runs(role, place) && state === 'running',
  'tracking.finish': (role, place, state) => runs(role, place) && state === 'running',
  'tracking.followAction': (role, place, state) => runs(role, place) && state === 'finished',
  'tracking.planNext': (role, _, state) => office(role) && state === 'finished',
  'tracking.minutes': (role, place, state) => runs(role, place) && state === 'finished',
};

test.each(roles)('%s: every action on a tracking meeting, place and state answers as domain.md says', (role) => {
  for (const [place, name] of Object.entries(places) as [Place, string][])
    for (const state of trackingMeetingStates)
      for (const action of trackingActions) {
        const sees = office(role) || place !== 'elsewhere';
        expect([action, place, state, decide(person(name, [role]), { action, trackingMeeting: meeting({ state }) }).allowed]).toEqual([action, place, state, sees && may[action](role, place, state)]);
      }
});

test('to whoever is neither of the office nor asked to come, a meeting does not exist', () => {
  for (const action of trackingActions) expect(decide(person('Noa', ['Manager']), { action, trackingMeeting: meeting() })).toEqual({ allowed: false, reason: 'cannotSee' });
});

test('who is invited is told that the chair runs it', () => {
  expect(decide(person('Sam', ['Manager']), { action: 'tracking.finish', trackingMeeting: meeting({ state: 'running' }) })).toEqual({ allowed: false, reason: 'notMeetingChair' });
});

test('the office plans meetings, and nobody else', () => {
  for (const role of roles) expect(decide(person('Noa', [role]), { action: 'app.planTrackingMeetings' }).allowed).toBe(office(role));
});
