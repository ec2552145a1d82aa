import { type Services } from '../../services/types';
import { type Operations } from './types';

type Names =
  | 'listPanels' | 'listPanelCandidates' | 'schedulePanel' | 'getPanel' | 'changePanel' | 'postponePanel' | 'cancelPanel' | 'setAgenda' | 'getPanelItem'
  | 'replaceChair' | 'hideReviewerGrades' | 'declareConflict' | 'pinConflict' | 'liftConflict' | 'saveReading' | 'submitReading';

/** Planning, declaring and reading. The services answer with what their actor may see, field by field; so do they with `current`. */
export function panelOperations({ panels }: Services): Pick<Operations, Names> {
  return {
    listPanels: { from: 'all', run: (actor) => ({ rows: panels.list(actor) }) },
    listPanelCandidates: { from: 'all', run: (actor) => ({ rows: panels.candidates(actor) }) },
    schedulePanel: { current, run: (actor, { body }) => panels.schedule(actor, body) },
    getPanel: { from: 'all', run: (actor, { params }) => panels.get(actor, params.reference) },
    changePanel: { current, run: (actor, { params, body }) => panels.change(actor, params.reference, body) },
    postponePanel: { current, run: (actor, { params, body }) => panels.postpone(actor, params.reference, body) },
    cancelPanel: { current, run: (actor, { params, body }) => panels.cancel(actor, params.reference, body) },
    setAgenda: { current, run: (actor, { params, body }) => panels.setAgenda(actor, params.reference, body) },
    getPanelItem: { run: (actor, { params }) => panels.item(actor, params.reference, params.review) },
    replaceChair: { current, run: (actor, { params, body }) => panels.replaceChair(actor, params.reference, params.review, body) },
    hideReviewerGrades: { current, run: (actor, { params, body }) => panels.hideGrades(actor, params.reference, params.review, body) },
    declareConflict: { current, run: (actor, { params, body }) => panels.declare(actor, params.reference, params.review, body) },
    pinConflict: { current, run: (actor, { params, body }) => panels.pin(actor, params.reference, params.review, params.oid, body) },
    liftConflict: { current, run: (actor, { params, body }) => panels.lift(actor, params.reference, params.review, params.oid, body) },
    saveReading: { current, run: (actor, { params, body }) => panels.saveReading(actor, params.reference, params.review, body) },
    submitReading: { current, run: (actor, { params, body }) => panels.submitReading(actor, params.reference, params.review, body) },
  };
}

/** Already as its reader may see it. */
const current = (value: unknown): unknown => value;
