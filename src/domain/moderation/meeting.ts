import { type Instant } from '../clock';
import { AppError } from '../errors';
import { type ReviewReference } from '../reviews/types';
import { panelAfter, type PanelState } from './states';
import { type Panel, type PanelItem } from './types';

/** What beginning the meeting changes: nobody is marked as here yet, and nothing is looked at. Throws `stateForbids`. */
export function decideStart(panel: Pick<Panel, 'state'>, now: Instant): Pick<Panel, 'state' | 'startedAt' | 'attendance' | 'current' | 'itemSince'> {
  return { state: stateAfter('start', panel), startedAt: now, attendance: [], current: '', itemSince: undefined };
}

/** Who is in the room: members only, each once. Throws `stateForbids` before and after the meeting, `invalid` for anybody else. */
export function decideAttendance({ state, members }: Pick<Panel, 'state' | 'members'>, present: readonly string[]): Pick<Panel, 'attendance'> {
  ensureInSession(state);
  const strangers = present.filter((oid) => !members.some((member) => member.oid === oid));
  if (strangers.length > 0) throw new AppError('invalid', 'Only members of this panel can be marked as present.', { faults: [{ path: 'present', code: 'notOnPanel', message: 'Somebody in this list is not a member of the panel.' }] });
  return { attendance: [...new Set(present)] };
}

/** Which review everybody looks at from now on; empty between two. Throws `stateForbids` outside the meeting, `invalid` for one that is not on the agenda. */
export function decideMove({ state, agenda }: Pick<Panel, 'state' | 'agenda'>, review: ReviewReference, now: Instant): Pick<Panel, 'current' | 'itemSince'> {
  ensureInSession(state);
  if (review !== '' && !agenda.includes(review)) throw new AppError('invalid', 'That review is not on the agenda.', { faults: [{ path: 'review', code: 'unknown', message: 'Choose a review of this agenda.' }] });
  return { current: review, itemSince: review === '' ? undefined : now };
}

/** What ending the meeting changes. Throws `incomplete` while a review is neither decided nor put off; its message names none of them, for who ends the meeting may be exempt from one. */
export function decideFinish(panel: Pick<Panel, 'state'>, items: readonly Pick<PanelItem, 'state'>[], now: Instant): Pick<Panel, 'state' | 'closedAt' | 'current' | 'itemSince'> {
  const state = stateAfter('finish', panel);
  const open = items.filter((item) => item.state === 'reading' || item.state === 'discussing').length;
  if (open > 0) throw new AppError('incomplete', `${open === 1 ? '1 review is' : `${open} reviews are`} neither concluded nor put off yet.`, { faults: [{ path: 'agenda', code: 'open', message: 'Conclude every review of the agenda, or put it off with a reason.' }] });
  return { state, closedAt: now, current: '', itemSince: undefined };
}

function ensureInSession(state: PanelState): void {
  if (state !== 'inSession') throw new AppError('stateForbids', 'The meeting is not under way.');
}

function stateAfter(verb: 'start' | 'finish', { state }: Pick<Panel, 'state'>): PanelState {
  const after = panelAfter(verb, state);
  if (!after) throw new AppError('stateForbids', verb === 'start' ? 'This panel cannot be started: it has begun already, or was cancelled.' : 'The meeting is not under way.');
  return after;
}
