import { type Panel } from '../../../src/domain/moderation/types';

const ref = (name: string) => ({ oid: `oid-${name}`, name });

/** A panel to come that Casey has scheduled, which Asha chairs and on which nobody else sits. */
export function panel(changes: Partial<Panel> = {}): Panel {
  return {
    reference: 'P-2026-01',
    originKey: 'oid-Casey/attempt-1',
    state: 'planned',
    startsAt: '2026-11-24T10:00:00Z',
    minutes: 90,
    members: [{ ...ref('Asha'), role: 'chair' }],
    chair: ref('Asha'),
    agenda: [],
    hideGrades: false,
    attendance: [],
    startedAt: undefined,
    current: '',
    itemSince: undefined,
    closedAt: undefined,
    moves: [],
    cancelReason: '',
    scheduledBy: ref('Casey'),
    scheduledAt: '2026-11-10T10:00:00Z',
    revision: 1,
    ...changes,
  };
}
