import { type PanelItemResource } from '../../contract/panels';
import { type Actor } from '../../domain/people/types';
import { type ServiceContext } from '../context';
import { type AccessServices } from '../reviews/accessTypes';
import { changePanel, cancelPanel, postponePanel, setAgenda } from './course';
import { seePanel } from './case';
import { declareConflict, liftConflict, pinConflict } from './declare';
import { listCandidates, listPanels } from './list';
import { hideGrades, replaceChair } from './preside';
import { saveReading, submitReading } from './readings';
import { schedulePanel } from './schedule';
import { type PanelServices, type PlanningServices } from './types';
import { showItem } from './viewItem';
import { viewPanel } from './viewPanel';

/** Planning, declaring and reading, over one context. */
export function planningServices(context: ServiceContext): PlanningServices {
  return {
    list: (actor) => listPanels(context, actor),
    candidates: (actor) => listCandidates(context, actor),
    schedule: (actor, input) => schedulePanel(context, actor, input),
    get: (actor, panel) => viewPanel(context, actor, seePanel(context, actor, panel).value),
    change: (actor, panel, input) => changePanel(context, actor, panel, input),
    postpone: (actor, panel, input) => postponePanel(context, actor, panel, input),
    cancel: (actor, panel, input) => cancelPanel(context, actor, panel, input),
    setAgenda: (actor, panel, input) => setAgenda(context, actor, panel, input),
    item: (actor, panel, review) => showItem(context, actor, panel, review),
    replaceChair: (actor, panel, review, input) => replaceChair(context, actor, panel, review, input),
    hideGrades: (actor, panel, review, input) => hideGrades(context, actor, panel, review, input),
    declare: (actor, panel, review, input) => declareConflict(context, actor, panel, review, input),
    pin: (actor, panel, review, oid, input) => pinConflict(context, actor, panel, review, oid, input),
    lift: (actor, panel, review, oid, input) => liftConflict(context, actor, panel, review, oid, input),
    saveReading: (actor, panel, review, input) => saveReading(context, actor, panel, review, input),
    submitReading: (actor, panel, review, input) => submitReading(context, actor, panel, review, input),
  };
}

/** The same verbs; to read what an item holds of its review, alone or in the meeting, is recorded as reading the review. */
export function recordingItems(panels: PanelServices, access: Pick<AccessServices, 'opened'>): PanelServices {
  const opened = (actor: Actor, item: PanelItemResource | undefined): void => {
    if (item && item.standing !== 'undeclared') access.opened(actor, item.reviewReference);
  };
  return {
    ...panels,
    async item(actor, panel, review) {
      const item = await panels.item(actor, panel, review);
      opened(actor, item);
      return item;
    },
    async meeting(actor, ...asked) {
      const meeting = await panels.meeting(actor, ...asked);
      opened(actor, meeting.item);
      return meeting;
    },
  };
}
