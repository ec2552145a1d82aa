import { type Instant } from '../clock';
import { dayInFull, momentInFull } from '../dayInFull';
import { flagNames, ragNames, statusNames } from '../recommendations/words';
import { type ReviewDocument } from '../reviews/document';
import { type Block, NOTHING } from '../reviews/documentBlocks';
import { outcomeOf } from './capture';
import { type AgendaReason, type CaptureKind, type FollowedAction, type RowFacts, type RowOutcome, type TrackingAction, type TrackingMeeting, type TrackingRow } from './types';

/** One recommendation as the minutes tell of it. */
export interface MinutesRow {
  reference: string;
  action: string;
  owner: string;
  reasons: readonly AgendaReason[];
  /** Undefined where nobody came to it. */
  said: TrackingRow | undefined;
}

export interface MinutesInput {
  meeting: TrackingMeeting;
  rows: readonly MinutesRow[];
  /** Recommendations that whoever takes the minutes out may not see. */
  left: number;
  /** When the next meeting is, once it is known. */
  nextStartsAt: Instant | undefined;
}

/** The minutes of a tracking meeting as a document (domain.md §7): references only, no child is named. */
export function trackingMinutesOf({ meeting, rows, left, nextStartsAt }: MinutesInput): ReviewDocument {
  const title = `Minutes of tracking meeting ${meeting.reference}`;
  const spoken = rows.filter(({ said }) => outcomeOf(said) === 'captured');
  return {
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', title: 'The meeting', rows: meetingFacts(meeting, rows, nextStartsAt) },
      { kind: 'table', title: 'Attendance', head: ['Person', 'Attendance'], rows: attendanceRows(meeting) },
      ...actionBlocks('Actions from earlier meetings', 'There were none.', meeting.followed.map(followedRow), ['Action', 'By whom', 'By when', 'From', 'State']),
      heading('What was said of each recommendation'),
      ...(spoken.length > 0 ? [{ kind: 'table', title: 'What was said of each recommendation', head: ['Recommendation', 'Before', 'After', 'What was said'], rows: spoken.map(spokenRow) } as const] : [text('Nothing was changed.')]),
      ...decisionBlocks(rows),
      heading('Without a change'),
      { kind: 'facts', title: 'Without a change', rows: [['No change', listed(rows, 'noChange')], ['Skipped', listed(rows, 'skipped')], ['Not reached', listed(rows, 'waiting')]] },
      ...(left > 0 ? [text(`${left === 1 ? '1 recommendation is' : `${left} recommendations are`} not in this copy: whoever took it out does not see them in the tracker.`)] : []),
      ...actionBlocks('Actions arising', 'None.', meeting.actions.map(actionRow), ['Action', 'By whom', 'By when']),
      heading('Next meeting'),
      text(nextStartsAt ? momentInFull(nextStartsAt) : 'Not agreed yet.'),
    ],
  };
}

const heading = (words: string): Block => ({ kind: 'heading', level: 2, text: words });
const text = (words: string): Block => ({ kind: 'text', text: words });

function meetingFacts({ startsAt, startedAt, finishedAt, minutes, chair }: TrackingMeeting, rows: readonly MinutesRow[], nextStartsAt: Instant | undefined): [string, string][] {
  const spoken = rows.filter(({ said }) => outcomeOf(said) !== 'waiting').length;
  return [
    ['Planned for', `${momentInFull(startsAt)}, ${minutes} minutes`],
    ['Began', startedAt ? momentInFull(startedAt) : NOTHING],
    ['Ended', finishedAt ? momentInFull(finishedAt) : NOTHING],
    ['Chair', chair.name],
    ['Recommendations spoken of', `${spoken} of ${rows.length}`],
    ['Next meeting', nextStartsAt ? momentInFull(nextStartsAt) : 'Not agreed yet'],
  ];
}

function attendanceRows({ chair, invited, attendance }: TrackingMeeting): [string, string][] {
  const presence = new Map(attendance.map((each) => [each.oid, each.presence]));
  const words = (oid: string): string => (presence.get(oid) === 'present' ? 'Present' : presence.get(oid) === 'apologies' ? 'Apologies' : 'Not there');
  return [[`${chair.name} (chair)`, words(chair.oid)], ...invited.map(({ oid, name }): [string, string] => [name, words(oid)])];
}

const actionRow = ({ what, byWhom, dueDay }: TrackingAction): string[] => [what, byWhom.name, dayInFull(dueDay)];
const followedRow = (action: FollowedAction): string[] => [...actionRow(action), action.meeting, action.doneOn ? `Done, said on ${dayInFull(action.doneOn)}` : 'Not done'];

function actionBlocks(title: string, none: string, rows: string[][], head: string[]): Block[] {
  return [heading(title), rows.length > 0 ? { kind: 'table', title, head, rows } : text(none)];
}

function factsInWords({ status, flag, rag, dueDay }: RowFacts): string {
  const stillToDo = status === 'notStarted' || status === 'inProgress';
  return [`${statusNames[status]}${stillToDo ? `, ${flagNames[flag].toLowerCase()}` : ''}`, `Colour: ${ragNames[rag].toLowerCase()}`, dueDay && `Due ${dayInFull(dueDay)}`].filter(Boolean).join('\n');
}

function spokenRow({ reference, action, owner, said }: MinutesRow): string[] {
  if (!said) return [reference, NOTHING, NOTHING, NOTHING];
  return [`${reference}\n${action}\nOwner: ${owner || NOTHING}`, factsInWords(said.before), factsInWords(said.after), wordsOf(said)];
}

function wordsOf({ progress, impactAchieved, evidence, evidenceDay, nextStep }: TrackingRow): string {
  const named = (name: string, words: string): string => (words.trim() === '' ? '' : `${name}: ${words.trim()}`);
  const day = evidenceDay ? ` (describes ${dayInFull(evidenceDay)})` : '';
  return [named('Progress', progress), named('Impact', impactAchieved), named('Evidence', evidence) && `${named('Evidence', evidence)}${day}`, named('Next step', nextStep)].filter(Boolean).join('\n') || NOTHING;
}

const decisions: Partial<Record<CaptureKind, string>> = { dueDateMoved: 'The due date was moved', signedOffDone: 'Signed off as done', signedOffImpact: 'Its impact was signed off' };

/** What was decided, apart from what was told. */
function decisionBlocks(rows: readonly MinutesRow[]): Block[] {
  const taken = rows.flatMap(({ reference, said }) =>
    (said?.steps ?? []).flatMap(({ kind, by, reason, agreedBy }) => {
      const words = decisions[kind];
      return words ? [[reference, kind === 'dueDateMoved' && said?.after.dueDay ? `${words}, to ${dayInFull(said.after.dueDay)}` : words, reason || NOTHING, agreedBy || by.name]] : [];
    }),
  );
  return actionBlocks('Decisions', 'None.', taken, ['Recommendation', 'Decision', 'Why', 'Agreed or signed by']);
}

function listed(rows: readonly MinutesRow[], outcome: RowOutcome): string {
  return rows.filter(({ said }) => outcomeOf(said) === outcome).map(({ reference }) => reference).join(', ') || 'None';
}
