import { type InadequateSteps } from '../../contract/settings';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { decideInadequateRules, type InadequateRules } from '../../domain/reviews/inadequate';
import { type Setting } from '../../lists';
import { type ServiceContext } from '../context';
import { INADEQUATE_RULES, inadequateRules } from '../reviews/inadequateRules';
import { commitRow } from '../support/commitRow';
import { abilityOf, ensureMay } from '../support/guard';
import { stale } from '../support/load';

/** What an Inadequate overall grade starts, and who said so. Needs `app.seeSettings`. */
export function readInadequateSteps({ stores }: ServiceContext, actor: Actor): InadequateSteps {
  ensureMay(actor, 'app.seeSettings');
  const stored = stores.settings.get(INADEQUATE_RULES)?.value;
  const { updatedAt, updatedBy, revision = 0 } = stored ?? {};
  return {
    ...inadequateRules(stores),
    ...(updatedAt && { updatedAt }),
    ...(updatedBy && { updatedBy: { oid: updatedBy.oid, name: updatedBy.name } }),
    abilities: { change: abilityOf(decide(actor, { action: 'app.changeSettings' })) },
    revision,
  };
}

/** The steps as they are from now on; what has begun goes on. Needs `app.changeSettings`; throws `invalid`, and `stale` with what is there now. One Graph write. */
export async function setInadequateSteps(context: ServiceContext, actor: Actor, { revision, ...rules }: InadequateRules & { revision: number }): Promise<InadequateSteps> {
  ensureMay(actor, 'app.changeSettings');
  const { stores, clock } = context;
  const { tell, panelPlace, reReviewMonths } = decideInadequateRules(rules);
  const now = () => readInadequateSteps(context, actor);
  const stored = stores.settings.get(INADEQUATE_RULES);
  if ((stored?.value.revision ?? 0) !== revision) throw stale(now());
  const change: Partial<Setting> = { value: { tell, panelPlace, reReviewMonths }, updatedAt: clock.now(), updatedBy: { oid: actor.oid, name: actor.name } };
  const fresh: Setting = { key: INADEQUATE_RULES, value: null, updatedAt: undefined, updatedBy: undefined, revision: 0 };
  const summary = `${tell ? 'tell' : 'tell nobody'}, ${panelPlace ? 'panel' : 'no panel'}, ${reReviewMonths} months`;
  await commitRow(context, actor, { store: stores.settings, row: stored ?? { fresh }, subject: 'settings', list: 'Settings' }, { action: 'settings.inadequateGrade', change, summary }, now);
  return now();
}
