import type { WorkItem } from '../../../src/contract/app';

export interface WorkGroup {
  title: string;
  items: WorkItem[];
}

const SOON = 5;

/** My work by urgency: alerts, late, due within a working week, later. Each by due date; empty groups are left out. */
export function groupWork(items: readonly WorkItem[]): WorkGroup[] {
  const sorted = [...items].sort((a, b) => a.dueDay.localeCompare(b.dueDay) || a.reference.localeCompare(b.reference));
  const urgent = sorted.filter(({ kind }) => kind === 'acknowledgeAlert');
  const others = sorted.filter((item) => !urgent.includes(item));
  const groups: WorkGroup[] = [
    { title: 'Alerts', items: urgent },
    { title: 'Late', items: others.filter(({ workingDaysLeft }) => workingDaysLeft < 0) },
    { title: 'Due this week', items: others.filter(({ workingDaysLeft }) => workingDaysLeft >= 0 && workingDaysLeft <= SOON) },
    { title: 'Later', items: others.filter(({ workingDaysLeft }) => workingDaysLeft > SOON) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** The page where that piece of work is done. */
export function pathOfWork({ kind, reference }: Pick<WorkItem, 'kind' | 'reference'>): string {
  switch (kind) {
    case 'checkReview':
      return `/reviews/${reference}/check`;
    case 'updateRecommendation':
    case 'signOff':
    case 'readBecame':
      return `/tracker/${reference}`;
    case 'acknowledgeAlert':
    case 'recordAlertOutcome':
      return `/alerts/${reference}`;
    // A review on a panel: `P-2026-01/PIR-2026-03`.
    case 'declareConflict':
    case 'readForPanel':
    case 'replaceChair':
      return `/panels/${reference.replace('/', '/items/')}`;
    case 'gradeCalibration':
    case 'closeCalibration':
      return `/calibration/${reference}`;
    case 'holdTrackingMeeting':
    case 'joinTrackingMeeting':
      return `/tracking-meetings/${reference}`;
    // An action of a meeting: `TM-2026-03/` and its id.
    case 'doTrackingAction':
      return `/tracking-meetings/${reference.split('/', 1)[0] ?? ''}`;
    case 'writeActivity':
      return `/activities/${reference}`;
    case 'answerAssignment':
    case 'writeReview':
    case 'changeReturnedReview':
    case 'reassignDeclined':
    case 'shareReview':
    case 'reflectOnReview':
    case 'closeReview':
    case 'planReReview':
      return `/reviews/${reference}`;
  }
}
