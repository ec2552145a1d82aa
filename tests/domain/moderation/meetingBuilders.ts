import { type Meeting } from '../../../src/domain/moderation/deciding';
import { newItem } from '../../../src/domain/moderation/item';
import { type PanelItem } from '../../../src/domain/moderation/types';
import { type ProposedRecommendation } from '../../../src/domain/reviews/types';

const ref = (name: string) => ({ oid: `oid-${name}`, name });

/** A recommendation as Robin proposes it. */
export function proposedBy(id: string, changes: Partial<ProposedRecommendation> = {}): ProposedRecommendation {
  return { id, action: 'Meet the father and write up his views.', impact: 'He has a part in the plan.', owner: ref('Ola'), ownerRole: '', dueDay: '2027-01-15', theme: 'fathers-and-wider-family', answers: ['journey#a1'], ...changes };
}

/** A review under discussion: the reviewer graded one section and the practice as good, and proposed one recommendation for the child. */
export function discussed(changes: Partial<PanelItem> = {}): PanelItem {
  return { ...newItem({ reference: 'P-2026-01', hideGrades: false }, 'PIR-2026-07'), state: 'discussing', discussionOpenedAt: '2026-11-20T10:00:00Z', revision: 3, ...changes };
}

/** Four of four are here, and the chair may chair. */
export function meetingOf(changes: Partial<Meeting> = {}): Meeting {
  return {
    graded: [
      { key: 'journey', title: 'Journey of the child', overall: false, own: 'good' },
      { key: 'practice', title: 'Social work practice', overall: true, own: 'good' },
    ],
    proposals: [{ id: 'a1', level: 'child', proposal: proposedBy('a1') }],
    quorum: { present: 4, of: 4, exempt: 1, undeclared: 0, met: true },
    chairRefusal: undefined,
    ...changes,
  };
}

/** The paths of the faults with which that is refused; empty when it is not. */
export function pathsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    return (error as { details: { faults?: { path: string }[] } }).details.faults?.map(({ path }) => path) ?? ['no faults'];
  }
  return [];
}
