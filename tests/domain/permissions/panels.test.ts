import { newItem } from '../../../src/domain/moderation/item';
import { type Standing } from '../../../src/domain/moderation/standing';
import { itemStates, panelStates, type ItemState, type PanelState } from '../../../src/domain/moderation/states';
import { type Panel, type PanelItem } from '../../../src/domain/moderation/types';
import { type Actor, type Role, roles } from '../../../src/domain/people/types';
import { decide } from '../../../src/domain/permissions/decide';
import { alertActions, panelActions, panelItemActions, recommendationActions, reviewActions, type PanelAction, type PanelItemAction } from '../../../src/domain/permissions/types';
import { reviewStates } from '../../../src/domain/reviews/types';
import { alert, person, recommendation, review } from '../support/builders';
import { panel as somePanel } from '../moderation/panelBuilder';

/** Where somebody stands to a review on a panel: beside it, on it in every way, and its author who does not sit on it. */
const places = ['elsewhere', 'undeclared', 'cleared', 'chair', 'declared', 'pinned', 'authorOnPanel', 'author'] as const;
type Place = (typeof places)[number];
const nameAt: Readonly<Record<Place, string>> = { elsewhere: 'Noa', undeclared: 'Una', cleared: 'Cle', chair: 'Cara', declared: 'Del', pinned: 'Pia', authorOnPanel: 'Robin', author: 'Kit' };
const standingAt: Readonly<Record<Place, Standing | undefined>> = {
  elsewhere: undefined,
  undeclared: { kind: 'undeclared' },
  cleared: { kind: 'cleared' },
  chair: { kind: 'cleared' },
  declared: { kind: 'exempt', reason: 'declared' },
  pinned: { kind: 'exempt', reason: 'pinned' },
  authorOnPanel: { kind: 'exempt', reason: 'author' },
  author: undefined,
};

const reviewed = review({ state: 'panel', submittedAt: '2026-11-16T15:00:00Z', formerReviewers: [{ oid: 'oid-Kit', name: 'Kit' }] });
function at(place: Place, held: readonly Role[], standing = standingAt[place]): Actor {
  return person(nameAt[place], held, { standings: { get: (reference) => (reference === reviewed.reference ? standing : undefined), walled: '' } });
}
function on(state: PanelState, itemState: ItemState = 'reading'): { panel: Panel; item: PanelItem } {
  const panel = somePanel({ state, agenda: [reviewed.reference], members: ['Una', 'Cle', 'Cara', 'Del', 'Pia', 'Robin'].map((name) => ({ oid: `oid-${name}`, name, role: 'member' as const })), chair: { oid: 'oid-Cara', name: 'Cara' } });
  return { panel, item: { ...newItem(panel, reviewed.reference), state: itemState } };
}

const office = (role: Role): boolean => role === 'QaLead' || role === 'QaCoordinator';
const maySit = (role: Role): boolean => role === 'PanelMember' || role === 'PanelChair' || role === 'QaLead';
const sits = (role: Role, place: Place): boolean => maySit(role) && place !== 'elsewhere' && place !== 'author';
const isOut = (place: Place): boolean => place === 'declared' || place === 'pinned' || place === 'authorOnPanel' || place === 'author';
const cleared = (role: Role, place: Place): boolean => sits(role, place) && (place === 'cleared' || place === 'chair');
const drives = (role: Role, place: Place): boolean => office(role) || (sits(role, place) && place === 'chair');

const mayPanel: Readonly<Record<PanelAction, (role: Role, place: Place, state: PanelState) => boolean>> = {
  'panel.see': () => true,
  'panel.change': (role, _, state) => office(role) && state === 'planned',
  'panel.postpone': (role, _, state) => office(role) && state === 'planned',
  'panel.cancel': (role, _, state) => office(role) && state === 'planned',
  'panel.setAgenda': (role, _, state) => office(role) && state === 'planned',
  'panel.start': (role, place, state) => drives(role, place) && state === 'planned',
  'panel.attend': (role, place, state) => drives(role, place) && state === 'inSession',
  'panel.move': (role, place, state) => drives(role, place) && state === 'inSession',
  'panel.finish': (role, place, state) => drives(role, place) && state === 'inSession',
  'panel.minutes': (role, place, state) => drives(role, place) && (state === 'inSession' || state === 'closed'),
};

test.each(roles)('%s: every action on a panel, place and state answers as domain.md says', (role) => {
  for (const place of places)
    for (const state of panelStates)
      for (const action of panelActions) {
        const expected = (office(role) || sits(role, place)) && mayPanel[action](role, place, state);
        expect([place, state, action, decide(at(place, [role]), { action, panel: on(state).panel }).allowed]).toEqual([place, state, action, expected]);
      }
});

interface Where {
  panel: PanelState;
  item: ItemState;
}
type ItemRule = (role: Role, place: Place, where: Where) => boolean;
const running = ({ panel }: Where): boolean => panel === 'planned' || panel === 'inSession';
/** Members say first whether they have a conflict, also those who work on it anyway. */
const pending = (role: Role, place: Place): boolean => sits(role, place) && !cleared(role, place);
const inMeeting =
  (...states: ItemState[]): ItemRule =>
  (role, place, { panel, item }) =>
    panel === 'inSession' && states.includes(item) && !pending(role, place) && (role === 'QaLead' || (sits(role, place) && place === 'chair'));
const mayItem: Readonly<Record<PanelItemAction, ItemRule>> = {
  'item.see': () => true,
  'item.readContent': (role, place) => !pending(role, place),
  'item.declare': (role, place, where) => sits(role, place) && running(where) && where.item !== 'decided',
  'item.pin': (role, _, { panel }) => role === 'QaLead' && panel !== 'cancelled',
  'item.lift': (role, _, { panel }) => role === 'QaLead' && panel !== 'cancelled',
  'item.replaceChair': (role, _, where) => office(role) && running(where) && where.item !== 'decided',
  'item.hideGrades': (role, _, where) => office(role) && running(where) && (where.item === 'reading' || where.item === 'deferred'),
  'item.read': (role, place, where) => cleared(role, place) && running(where) && (where.item === 'reading' || where.item === 'discussing'),
  'item.open': inMeeting('reading'),
  'item.decide': inMeeting('discussing'),
  'item.decideAsChair': (role, place, where) => place === 'chair' && sits(role, place) && inMeeting('discussing')(role, place, where),
  'item.setActions': inMeeting('discussing'),
  'item.markQuality': inMeeting('discussing'),
  'item.conclude': inMeeting('discussing'),
  'item.defer': inMeeting('reading', 'discussing'),
  'item.resume': inMeeting('deferred'),
  'item.readModeration': (role, place, { item }) => item === 'decided' && (office(role) || cleared(role, place)),
};

test.each(roles)('%s: every action on a review on a panel, place, panel state and item state answers as domain.md says', (role) => {
  for (const place of places)
    for (const panelState of panelStates)
      for (const itemState of itemStates)
        for (const action of panelItemActions) {
          const sees = !isOut(place) && (office(role) || sits(role, place));
          const itsReviewer = action === 'item.readModeration' && place === 'authorOnPanel' && itemState === 'decided';
          const expected = itsReviewer || (sees && mayItem[action](role, place, { panel: panelState, item: itemState }));
          const { panel, item } = on(panelState, itemState);
          expect([place, panelState, itemState, action, decide(at(place, [role]), { action, panel, item, onReview: reviewed }).allowed]).toEqual([place, panelState, itemState, action, expected]);
        }
});

test.each(roles)('%s: a member reads the review once cleared, and nothing of it before, whatever its state', (role) => {
  for (const state of reviewStates) {
    const subject = review({ ...reviewed, state });
    const sees = (place: Place): boolean => decide(at(place, [role]), { action: 'review.readContent', review: subject }).allowed;
    const asMember = maySit(role) && ['panel', 'agreed', 'shared', 'closed'].includes(state);
    expect([state, sees('undeclared'), sees('cleared')]).toEqual([state, office(role), office(role) || asMember]);
  }
});

test.each(['declared', 'pinned'] as const)('a %s conflict takes the review, its alerts and its recommendations from every role there is, and from all of them together', (place) => {
  for (const held of [...roles.map((role) => [role]), [...roles]]) {
    const actor = { ...at(place, held), team: 'North' };
    for (const action of reviewActions) for (const state of reviewStates) expect(decide(actor, { action, review: review({ ...reviewed, state, worker: { oid: actor.oid, name: '' } }) })).toEqual({ allowed: false, reason: 'cannotSee' });
    for (const action of alertActions) expect(decide(actor, { action, alert: alert({ raisedBy: { oid: actor.oid, name: '' } }), about: reviewed })).toEqual({ allowed: false, reason: 'cannotSee' });
    for (const action of recommendationActions) expect(decide(actor, { action, recommendation: recommendation() })).toEqual({ allowed: false, reason: 'cannotSee' });
  }
});

test('what is their own to do stays theirs, wherever it comes from', () => {
  const actor = at('declared', ['Manager']);
  expect(decide(actor, { action: 'recommendation.update', recommendation: recommendation({ owner: { oid: actor.oid, name: actor.name } }) })).toEqual({ allowed: true });
});

test('whoever is exempt by what they are keeps what they see otherwise, and nothing of the panel’s item', () => {
  const robin = at('authorOnPanel', ['Reviewer', 'PanelMember']);
  const { panel, item } = on('inSession', 'discussing');
  expect([decide(robin, { action: 'review.readContent', review: reviewed }), decide(robin, { action: 'item.see', panel, item, onReview: reviewed })]).toEqual([{ allowed: true }, { allowed: false, reason: 'cannotSee' }]);
});

test('grades are hidden from whoever sees the review as a member alone, and the check with them', () => {
  const blind = { kind: 'cleared', gradesHidden: true } as const;
  const may = (held: readonly Role[], action: 'review.readGrades' | 'review.readCheck', standing: Standing = blind) => decide(at('cleared', held, standing), { action, review: reviewed });
  expect([may(['PanelMember'], 'review.readGrades'), may(['PanelMember'], 'review.readCheck').allowed]).toEqual([{ allowed: false, reason: 'gradesHidden' }, false]);
  expect([may(['PanelMember'], 'review.readGrades', { kind: 'cleared' }).allowed, may(['QaLead'], 'review.readGrades').allowed]).toEqual([true, true]);
});
