import { declarationKey, itemKey, newItem, readingKey } from '../../domain/moderation/item';
import { sightOf } from '../../domain/moderation/sight';
import { type Standing, type Standings, standingOf } from '../../domain/moderation/standing';
import { type Panel } from '../../domain/moderation/types';
import { type Stores } from '../../stores';

type Sources = Pick<Stores, 'panels' | 'panelItems' | 'declarations' | 'readings' | 'reviews'>;

/**
 * Where people stand to the reviews on panels (domain.md §6): the one place that fills `Actor.standings`. Each question is
 * answered from the read model at that moment, so that an actor that is kept for a minute meets a wall raised a second ago.
 */
export function standingsIn(stores: Sources): (oid: string) => Standings {
  const known = made.get(stores) ?? createStandings(stores);
  made.set(stores, known);
  return known;
}

/** Once for all who ask of the same lists. */
const made = new WeakMap<Sources, (oid: string) => Standings>();

/** What panels and declarations say, by person: asked about every row of every list, so made once a version of the two. */
interface Known {
  panels: ReadonlyMap<string, readonly Panel[]>;
  walled: ReadonlyMap<string, string>;
  /** By person the reviews about which there is anything to say at all. */
  concerned: ReadonlyMap<string, ReadonlySet<string>>;
}

function createStandings(stores: Sources): (oid: string) => Standings {
  let known: (Known & { panelsVersion: number; declarationsVersion: number }) | undefined;
  const current = (): Known => {
    const [panelsVersion, declarationsVersion] = [stores.panels.version, stores.declarations.version];
    if (known?.panelsVersion !== panelsVersion || known.declarationsVersion !== declarationsVersion) known = { ...learn(stores), panelsVersion, declarationsVersion };
    return known;
  };
  return (oid) => ({
    get: (reference) => {
      const { panels, concerned } = current();
      return concerned.get(oid)?.has(reference) ? standing(stores, oid, reference, panels.get(reference) ?? []) : undefined;
    },
    get walled() {
      return current().walled.get(oid) ?? '';
    },
  });
}

function learn(stores: Sources): Known {
  const [panels, walled] = [byReview(stores), walledReviews(stores)];
  const concerned = new Map<string, Set<string>>();
  const concern = (oid: string, reference: string): unknown => (concerned.get(oid) ?? concerned.set(oid, new Set()).get(oid))?.add(reference);
  for (const [reference, on] of panels) for (const { members } of on) for (const { oid } of members) concern(oid, reference);
  for (const [oid, references] of walled) for (const reference of references.split(' ')) concern(oid, reference);
  return { panels, walled, concerned };
}

/** Panels by the reviews on their agendas, the latest first; cancelled ones gave nobody anything. */
function byReview({ panels }: Sources): Map<string, Panel[]> {
  const found = new Map<string, Panel[]>();
  const held = Array.from(panels.values(), ({ value }) => value).filter(({ state }) => state !== 'cancelled');
  for (const panel of held.sort((a, b) => b.startsAt.localeCompare(a.startsAt))) for (const reference of panel.agenda) found.set(reference, [...(found.get(reference) ?? []), panel]);
  return found;
}

function walledReviews({ declarations }: Sources): Map<string, string> {
  const found = new Map<string, string[]>();
  for (const { value: { member, reviewReference, answer, liftedAt } } of declarations.values()) {
    if (answer === 'conflict' && !liftedAt) found.set(member.oid, [...(found.get(member.oid) ?? []), reviewReference]);
  }
  return new Map(Array.from(found, ([oid, references]) => [oid, references.sort().join(' ')]));
}

/** A conflict walls the review off whether or not the person still sits on a panel that has it: leaving the panel opens nothing. */
function standing(stores: Sources, oid: string, reference: string, panels: readonly Panel[]): Standing | undefined {
  const own = stores.declarations.get(declarationKey(reference, oid))?.value;
  if (own?.answer === 'conflict' && !own.liftedAt) return { kind: 'exempt', reason: own.pinnedBy ? 'pinned' : 'declared' };
  const panel = panels.find(({ members }) => members.some((member) => member.oid === oid));
  const review = panel && stores.reviews.get(reference)?.value;
  if (!panel || !review) return undefined;
  const found = standingOf(oid, panel, review, own ? [own] : []);
  return found.kind === 'cleared' && hidesGrades(stores, oid, panel, reference) ? { kind: 'cleared', gradesHidden: true } : found;
}

/** The reviewer's grades stay out of sight until one's own reading is in, or the discussion of it was opened (domain.md §6.1). */
function hidesGrades(stores: Sources, oid: string, panel: Panel, reference: string): boolean {
  const item = stores.panelItems.get(itemKey({ panelReference: panel.reference, reviewReference: reference }))?.value ?? newItem(panel, reference);
  const own = stores.readings.get(readingKey(panel.reference, reference, oid))?.value;
  const sight = sightOf(oid, { kind: 'cleared' }, item, own ? [own] : []);
  return sight.kind !== 'open' || !sight.reviewerGrades;
}
