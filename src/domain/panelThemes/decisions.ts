import { type Day, type Instant, londonDay } from '../clock';
import { AppError, type Fault } from '../errors';
import { type Panel } from '../moderation/types';
import { type PersonRef } from '../people/types';
import { namesChild } from '../recommendations/namesChild';
import { type ChildIdentity } from '../reviews/types';
import { type PanelTheme, type ThemeRecommendation, type ThemeTarget, themeTargets } from './types';

export interface Collating {
  target: string;
  text: string;
  restsOn: readonly string[];
}

/** Whom a theme's words must not name: the children of the reviews that it rests on. */
export type Children = readonly ChildIdentity[];

const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });

/** A new theme but for its reference. Throws `stateForbids` before the panel is over, and `invalid` with every fault. */
export function decideCollate(panel: Pick<Panel, 'reference' | 'state' | 'agenda'>, collating: Collating & { attempt: string }, children: Children, actor: PersonRef, now: Instant): Omit<PanelTheme, 'reference'> {
  if (panel.state !== 'closed') throw new AppError('stateForbids', `Panel ${panel.reference} is not over yet. Themes are collated afterwards.`);
  const attempt = /^[\w-]{8,64}$/.test(collating.attempt) ? [] : [{ path: 'attempt', code: 'format', message: 'The attempt needs an id of its own: 8 to 64 letters, digits or hyphens.' }];
  return {
    originKey: `${panel.reference}/${actor.oid}/${collating.attempt}`,
    panelReference: panel.reference,
    ...collated(collating, panel.agenda, children, attempt),
    state: 'open',
    mergedInto: '',
    dropReason: '',
    recommendation: undefined,
    createdBy: refOf(actor),
    createdAt: now,
    revision: 1,
  };
}

/** What other words change. Throws `invalid` with every fault. */
export function decideChangeTheme(panel: Pick<Panel, 'agenda'>, collating: Collating, children: Children): Pick<PanelTheme, 'target' | 'text' | 'restsOn'> {
  return collated(collating, panel.agenda, children, []);
}

function collated({ target, text, restsOn }: Collating, agenda: readonly string[], children: Children, others: readonly Fault[]): Pick<PanelTheme, 'target' | 'text' | 'restsOn'> {
  const faults = [
    ...others,
    ...(isTarget(target) ? [] : [{ path: 'target', code: 'required', message: 'Choose who or what should change.' }]),
    ...textFaults('text', text, 'Say what should change, and why.', children),
    ...(restsOn.length === 0 ? [{ path: 'restsOn', code: 'required', message: 'Choose the reviews that it rests on.' }] : []),
    ...restsOn.filter((review) => !agenda.includes(review)).map((review) => ({ path: 'restsOn', code: 'unknown', message: `${review} was not on this panel.` })),
  ];
  if (faults.length > 0 || !isTarget(target)) throw new AppError('invalid', 'The theme was not saved. Check what is marked.', { faults });
  return { target, text: text.trim(), restsOn: [...new Set(restsOn)] };
}

const isTarget = (target: string): target is ThemeTarget => (themeTargets as readonly string[]).includes(target);

function textFaults(path: string, text: string, missing: string, children: Children): Fault[] {
  return text.trim() ? namingFaults(path, text, children) : [{ path, code: 'required', message: missing }];
}

function namingFaults(path: string, text: string, children: Children): Fault[] {
  return children.some((child) => namesChild(text, child)) ? [{ path, code: 'namesChild', message: 'This names a child. Write “the child” in place of the name or record number.' }] : [];
}

/** Whether what is stored is what this attempt wanted to write. */
export function isSameTheme(existing: PanelTheme, wanted: Pick<PanelTheme, 'originKey' | 'text' | 'target'>): boolean {
  return existing.originKey === wanted.originKey && existing.text === wanted.text && existing.target === wanted.target;
}

/** What going into another theme changes; that one is not written to, and shows what went into it. Throws `invalid`. */
export function decideMerge(theme: PanelTheme, into: PanelTheme | undefined): Partial<PanelTheme> {
  const fits = into && into.reference !== theme.reference && into.panelReference === theme.panelReference && into.state === 'open';
  if (!fits) throw new AppError('invalid', 'The theme was not merged.', { faults: [{ path: 'into', code: 'unknown', message: 'Choose another open theme of the same panel.' }] });
  return { state: 'merged', mergedInto: into.reference };
}

/** What dropping it changes. Throws `invalid` without a reason. */
export function decideDrop(reason: string): Partial<PanelTheme> {
  if (!reason.trim()) throw new AppError('invalid', 'The theme was not dropped.', { faults: [{ path: 'reason', code: 'required', message: 'Say why it is dropped.' }] });
  return { state: 'dropped', dropReason: reason.trim() };
}

export type Recommending = Omit<ThemeRecommendation, 'by' | 'at'>;

/** What enters the tracker of it; the theme stands from then on. Throws `incomplete` with everything that is missing (domain.md §3.5). */
export function decideRecommendTheme({ action, impact, doneWhen = '', experience = '', owner, ownerRole, dueDay, theme }: Recommending, children: Children, actor: PersonRef, now: Instant): Partial<PanelTheme> {
  const faults = [
    ...textFaults('action', action, 'Say what is to be done.', children),
    ...textFaults('impact', impact, 'Say what should be different for children and families.', children),
    ...namingFaults('doneWhen', doneWhen, children),
    ...namingFaults('experience', experience, children),
    ...(owner || ownerRole.trim() ? [] : [{ path: 'owner', code: 'required', message: 'Choose who owns it, or name a role.' }]),
    ...dueFaults(dueDay, londonDay(now)),
  ];
  if (faults.length > 0) throw new AppError('incomplete', 'The recommendation was not made. Check what is marked.', { faults });
  return { state: 'recommended', recommendation: { action: action.trim(), impact: impact.trim(), ...(doneWhen.trim() && { doneWhen: doneWhen.trim() }), ...(experience.trim() && { experience: experience.trim() }), owner: owner && refOf(owner), ownerRole: owner ? '' : ownerRole.trim(), dueDay, theme, by: refOf(actor), at: now } };
}

function dueFaults(dueDay: Day, today: Day): Fault[] {
  if (!dueDay) return [{ path: 'dueDay', code: 'required', message: 'Choose the day by which it is due.' }];
  return dueDay < today ? [{ path: 'dueDay', code: 'past', message: 'Choose a day that is still to come.' }] : [];
}

/** All that went into a theme, near and far, in the order in which they were written. */
export function mergedThemes(reference: string, all: readonly PanelTheme[]): PanelTheme[] {
  const into = new Set([reference]);
  for (const found of into) for (const theme of all) if (theme.mergedInto === found) into.add(theme.reference);
  return all.filter((theme) => theme.reference !== reference && into.has(theme.reference)).sort((a, b) => (a.reference < b.reference ? -1 : 1));
}
