import { type ServiceContext } from '../context';
import { seeRecommendation } from '../support/load';
import { type RecommendationServices } from '../types';
import { exportTracker } from './exportTracker';
import { moveDueDate } from './moveDueDate';
import { openRecommendation } from './open';
import { overrideRag } from './overrideRag';
import { dropView, keepView, ownViews } from './ownViews';
import { readBecame } from './readBecame';
import { reassignRecommendation } from './reassign';
import { reopenRecommendation } from './reopen';
import { settleRecommendation } from './settle';
import { signOffDone } from './signOffDone';
import { signOffImpact } from './signOffImpact';
import { tolerateRecommendation } from './tolerate';
import { reassignMany } from './bulk';
import { remindOwners } from './remind';
import { createTracker } from './tracker';
import { updateRecommendation } from './update';
import { viewRecommendation } from './view';

/** Every verb of the tracker, over one context. */
export function recommendationServices(context: ServiceContext): RecommendationServices {
  const tracker = createTracker(context);
  return {
    ...tracker,
    export: (actor, query, columns) => exportTracker(context, tracker, actor, query, columns),
    views: (actor) => ownViews(context, actor),
    keepView: (actor, view) => keepView(context, actor, view),
    dropView: (actor, name) => dropView(context, actor, name),
    get: (actor, reference) => viewRecommendation(context, actor, seeRecommendation(context, actor, reference)),
    open: (actor, reference) => openRecommendation(context, actor, reference),
    update: (actor, reference, input, origin, following) => updateRecommendation(context, actor, reference, input, origin, following),
    moveDueDate: (actor, reference, input, origin, following) => moveDueDate(context, actor, reference, input, origin, following),
    signOffDone: (actor, reference, input, origin, following) => signOffDone(context, actor, reference, input, origin, following),
    signOffImpact: (actor, reference, input, origin, following) => signOffImpact(context, actor, reference, input, origin, following),
    reopen: (actor, reference, input) => reopenRecommendation(context, actor, reference, input),
    settle: (actor, reference, input) => settleRecommendation(context, actor, reference, input),
    tolerate: (actor, reference, input) => tolerateRecommendation(context, actor, reference, input),
    reassign: (actor, reference, input) => reassignRecommendation(context, actor, reference, input),
    remind: (actor, references) => remindOwners(context, actor, references),
    reassignMany: (actor, input) => reassignMany(context, actor, input),
    readBecame: (actor, reference, input) => readBecame(context, actor, reference, input),
    overrideRag: (actor, reference, input) => overrideRag(context, actor, reference, input),
  };
}
