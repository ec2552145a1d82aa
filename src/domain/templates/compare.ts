import { type Element, elementsOf } from './elements';
import { type TemplateDocument } from './types';

export const changeKinds = ['added', 'removed', 'reworded', 'changed', 'moved'] as const;

/** One difference between two versions, as a person would tell it. */
export interface TemplateChange {
  id: string;
  change: (typeof changeKinds)[number];
  /** `Question`, `Practice standard`… */
  what: string;
  /** Where it stands, in words; empty at the top. */
  where: string;
  /** Which setting, of what was `changed`; empty otherwise. */
  setting: string;
  /** Empty for what was added. */
  before: string;
  /** Empty for what was removed. */
  after: string;
}

/** What is different in the later of two documents, in the order of the form; empty when they ask the same. Versions and keys of the documents themselves are not compared. */
export function compareTemplates(earlier: TemplateDocument, later: TemplateDocument): TemplateChange[] {
  const before = new Map(elementsOf(earlier).flat().map((element) => [element.id, element]));
  const after = elementsOf(later);
  const kept = new Set(after.flat().map(({ id }) => id));
  const removed = [...before.values()].filter(({ id }) => !kept.has(id)).map((element) => change('removed', element, element.text, ''));
  const order = new Map([...before.keys()].map((id, place) => [id, place]));
  return [...after.flatMap((siblings) => ofSiblings(siblings, before, order)), ...removed];
}

function ofSiblings(siblings: readonly Element[], before: ReadonlyMap<string, Element>, order: ReadonlyMap<string, number>): TemplateChange[] {
  const stayed = inPlace(siblings.flatMap(({ id }) => order.get(id) ?? []));
  return siblings.flatMap((element) => {
    const was = before.get(element.id);
    if (!was) return [change('added', element, '', element.text)];
    const moved = !stayed.has(order.get(element.id) ?? -1);
    return [
      ...(was.text === element.text ? [] : [change('reworded', element, was.text, element.text)]),
      ...settingsOf(was, element),
      ...(moved ? [change('moved', element, was.text, element.text)] : []),
    ];
  });
}

/** A setting is told with what it belongs to, so that four grades with new descriptors are told apart. */
function settingsOf(was: Element, is: Element): TemplateChange[] {
  return Object.keys(is.settings).flatMap((setting) => {
    const [before = '', after = ''] = [was.settings[setting], is.settings[setting]];
    return before === after ? [] : [{ ...change('changed', is, before, after), where: is.text || is.where, setting }];
  });
}

function change(kind: TemplateChange['change'], { id, what, where }: Element, before: string, after: string): TemplateChange {
  return { id, change: kind, what, where, setting: '', before, after };
}

/** The places that a longest rising run keeps: whatever is not in it was moved past the others. */
function inPlace(places: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const place of places) {
    const best = runs.filter((run) => (run.at(-1) ?? -1) < place).reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...best, place]);
  }
  return new Set(runs.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []));
}
