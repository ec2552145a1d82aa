import { exemptByData, chairOf, isWalled } from '../moderation/standing';
import { itemAfter, panelAfter, type ItemVerb, type PanelVerb } from '../moderation/states';
import { type Panel, type PanelItem } from '../moderation/types';
import { type Actor } from '../people/types';
import { type Review } from '../reviews/types';
import { holds, isOffice, isReviewer, sitsOn } from './relations';
import { type Decision, type DenyReason, type PanelAction, type PanelItemAction } from './types';

const allow: Decision = { allowed: true };
const deny = (reason: DenyReason): Decision => ({ allowed: false, reason });
const when = (condition: boolean, reason: DenyReason): Decision => (condition ? allow : deny(reason));

type PanelRule = (actor: Actor, panel: Panel) => Decision;

/** One item with what is asked about it: its panel and its review. */
interface Case {
  panel: Panel;
  item: PanelItem;
  review: Review;
}
type ItemRule = (actor: Actor, about: Case) => Decision;

const planned: PanelRule = (_, { state }) => when(state === 'planned', 'wrongState');
const inSession: PanelRule = (_, { state }) => when(state === 'inSession', 'wrongState');
const atStage =
  (verb: PanelVerb): PanelRule =>
  (_, { state }) =>
    when(panelAfter(verb, state) !== undefined, 'wrongState');

/** The office plans panels (domain.md §2). */
const asOffice =
  (stage: PanelRule): PanelRule =>
  (actor, panel) =>
    isOffice(actor) ? stage(actor, panel) : deny('roleMayNot');

/** Whoever runs the meeting: its chair, or the office that records it. */
const asDriver =
  (stage: PanelRule): PanelRule =>
  (actor, panel) =>
    isOffice(actor) || (sitsOn(actor, panel) && panel.chair.oid === actor.oid) ? stage(actor, panel) : deny('roleMayNot');

const panelRules: Readonly<Record<PanelAction, PanelRule>> = {
  'panel.see': (actor, panel) => when(isOffice(actor) || sitsOn(actor, panel), 'cannotSee'),
  'panel.change': asOffice(planned),
  'panel.postpone': asOffice(atStage('postpone')),
  'panel.cancel': asOffice(atStage('cancel')),
  'panel.setAgenda': asOffice(planned),
  'panel.start': asDriver(atStage('start')),
  'panel.attend': asDriver(inSession),
  'panel.move': asDriver(inSession),
  'panel.finish': asDriver(atStage('finish')),
  'panel.minutes': asDriver((_, { state }) => when(state === 'inSession' || state === 'closed', 'wrongState')),
};

/** Exempt means out: no reading, no vote, no sight of the discussion (domain.md §6.2), whatever else somebody is. */
const isOut = (actor: Actor, review: Review): boolean => isWalled(actor.standings.get(review.reference)) || exemptByData(actor.oid, review) !== undefined;

const isClearedOn = (actor: Actor, { panel, review }: Case): boolean => sitsOn(actor, panel) && actor.standings.get(review.reference)?.kind === 'cleared';
/** Neither declared nor out: whoever sits on the panel declares first, also where their office would show them more. */
const declaresFirst = (actor: Actor, about: Case): boolean => sitsOn(actor, about.panel) && !isClearedOn(actor, about);

const running: ItemRule = (_, { panel: { state } }) => when(state === 'planned' || state === 'inSession', 'wrongState');
const inItsState =
  (verb: ItemVerb): ItemRule =>
  (actor, about) =>
    itemAfter(verb, about.item.state) === undefined ? deny('wrongState') : running(actor, about);
const inTheMeeting =
  (verb: ItemVerb): ItemRule =>
  (actor, about) =>
    about.panel.state === 'inSession' ? inItsState(verb)(actor, about) : deny('wrongState');

const asLead =
  (stage: ItemRule): ItemRule =>
  (actor, about) =>
    holds(actor, 'QaLead') ? stage(actor, about) : deny('roleMayNot');
const asOfficeOf =
  (stage: ItemRule): ItemRule =>
  (actor, about) =>
    isOffice(actor) ? stage(actor, about) : deny('roleMayNot');

const chairs = (actor: Actor, { panel, item }: Case): boolean => sitsOn(actor, panel) && chairOf(panel, item).oid === actor.oid;
/** In the meeting the chair of the review leads, or a QA lead records for them. */
const asItsChair =
  (stage: ItemRule): ItemRule =>
  (actor, about) => {
    if (!chairs(actor, about) && !holds(actor, 'QaLead')) return deny('notItsChair');
    return declaresFirst(actor, about) ? deny('declareFirst') : stage(actor, about);
  };

const itemRules: Readonly<Record<PanelItemAction, ItemRule>> = {
  'item.see': (actor, { panel, review }) => when(!isOut(actor, review) && (isOffice(actor) || sitsOn(actor, panel)), 'cannotSee'),
  'item.readContent': (actor, about) => (declaresFirst(actor, about) ? deny('declareFirst') : allow),
  'item.declare': (actor, about) => (sitsOn(actor, about.panel) ? inItsState('declare')(actor, about) : deny('notOnPanel')),
  // A conflict that comes to light late is a conflict all the same.
  'item.pin': asLead((_, { panel: { state } }) => when(state !== 'cancelled', 'wrongState')),
  'item.lift': asLead((_, { panel: { state } }) => when(state !== 'cancelled', 'wrongState')),
  'item.replaceChair': asOfficeOf(inItsState('replaceChair')),
  'item.hideGrades': asOfficeOf(inItsState('hideGrades')),
  'item.read': (actor, about) => {
    if (!sitsOn(actor, about.panel)) return deny('notOnPanel');
    return isClearedOn(actor, about) ? inItsState('read')(actor, about) : deny('declareFirst');
  },
  'item.open': asItsChair(inTheMeeting('open')),
  'item.decide': asItsChair(inTheMeeting('decide')),
  'item.decideAsChair': (actor, about) => (chairs(actor, about) ? asItsChair(inTheMeeting('decide'))(actor, about) : deny('chairOnly')),
  'item.setActions': asItsChair(inTheMeeting('decide')),
  'item.markQuality': asItsChair(inTheMeeting('decide')),
  'item.conclude': asItsChair(inTheMeeting('conclude')),
  'item.defer': asItsChair(inTheMeeting('defer')),
  'item.resume': asItsChair(inTheMeeting('resume')),
  'item.readModeration': (actor, about) => (declaresFirst(actor, about) && !isOffice(actor) ? deny('declareFirst') : when(about.item.state === 'decided', 'wrongState')),
};

/** Its reviewer is exempt from the panel and reads its record once it is concluded (domain.md §6). */
const readsAsReviewer = (actor: Actor, { item, review }: Case): boolean => isReviewer(actor, review) && item.state === 'decided' && !isWalled(actor.standings.get(review.reference));

/** One question about a panel. */
export function decidePanel(actor: Actor, action: PanelAction, panel: Panel): Decision {
  return panelRules['panel.see'](actor, panel).allowed ? panelRules[action](actor, panel) : deny('cannotSee');
}

/** One question about a review on a panel; to whoever is out of it, it is not there. */
export function decideItem(actor: Actor, action: PanelItemAction, about: Case): Decision {
  if (action === 'item.readModeration' && readsAsReviewer(actor, about)) return allow;
  return itemRules['item.see'](actor, about).allowed ? itemRules[action](actor, about) : deny('cannotSee');
}
