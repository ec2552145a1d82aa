import { type Ability } from '../../contract/shapes';
import { isWalled } from '../../domain/moderation/standing';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { publishFaults } from '../../domain/templates/decisions';
import { shippedDocument } from '../../domain/templates/shipped';
import { isActive, type TemplateState, type TemplateVersion, versionId } from '../../domain/templates/versions';
import { type ServiceContext } from '../context';
import { abilityOf } from '../support/guard';
import { everyVersion } from './find';
import { type TemplateRowView, type TemplateVersionView } from './types';

/** How many reviews began with each version, by its id; none of which its reader is walled off from. */
export function reviewCounts({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of stores.reviews.values()) {
    if (isWalled(actor.standings.get(value.reference))) continue;
    const id = versionId({ key: value.templateKey, version: value.templateVersion });
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** A version as a row. */
export function viewRow(context: Pick<ServiceContext, 'stores'>, actor: Actor, version: TemplateVersion, all = everyVersion(context.stores), counts = reviewCounts(context, actor)): TemplateRowView {
  const { document, ...row } = version;
  return {
    row,
    active: isActive({ ...row, document }, all),
    shipped: shippedDocument(row.key, row.version) !== undefined,
    reviews: counts.get(versionId(version)) ?? 0,
    abilities: abilitiesOf(actor, version),
  };
}

/** A version in full. */
export function viewVersion(context: Pick<ServiceContext, 'stores'>, actor: Actor, version: TemplateVersion): TemplateVersionView {
  const all = everyVersion(context.stores);
  return { ...viewRow(context, actor, version, all), document: version.document, faults: version.state === 'draft' ? publishFaults(version.document, all) : [] };
}

function abilitiesOf(actor: Actor, { state }: TemplateVersion): TemplateRowView['abilities'] {
  const may = abilityOf(decide(actor, { action: 'app.editTemplates' }));
  const inState = (...states: TemplateState[]): Ability => (may.allowed && !states.includes(state) ? { allowed: false, sentence: `This version is ${state}.` } : may);
  return { save: inState('draft'), publish: inState('draft'), retire: inState('draft', 'published'), copy: may };
}
