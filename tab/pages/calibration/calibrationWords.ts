import type { CalibrationRow } from '../../../src/contract/calibration';
import type { Tone } from '../../components/Tag';
import { plural } from '../../words/dates';

export const calibrationStates: Record<CalibrationRow['state'], { label: string; tone: Tone }> = {
  draft: { label: 'Being prepared', tone: 'neutral' },
  open: { label: 'Being graded', tone: 'info' },
  closed: { label: 'Closed', tone: 'good' },
  withdrawn: { label: 'Withdrawn', tone: 'neutral' },
};

export const progressNames = { notBegun: 'Not begun', begun: 'Begun', handedIn: 'Handed in' } as const;

/** What the row asks of the person, or how far it is. */
export function standingOf({ leads, state, participants, handedIn, ownHandedIn }: CalibrationRow): string {
  if (leads) return state === 'draft' ? 'Only you and the other quality assurance leads see it' : `${handedIn} of ${plural(participants, 'reviewer')} handed in`;
  if (ownHandedIn) return state === 'closed' ? 'See your grades beside the gold standard' : 'You have handed in. The gold standard shows when it is closed';
  return state === 'closed' ? 'Closed before you handed in' : 'Your grades are awaited';
}
