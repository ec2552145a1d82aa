import type { UnreachablePerson } from '../../../src/contract/ledger';
import type { PersonLeave } from '../../../src/contract/leave';
import type { OperationName } from '../../../src/contract';
import { defaultRules } from '../../../src/domain/reminders/rules';
import { sampleReminders } from '../../../src/domain/reminders/sample';
import { cast } from '../../../infra/local/demo/people';

const allowed = { allowed: true };
const ref = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });

/** One who never had the app, and one who took it away. */
export const sampleUnreachable: UnreachablePerson[] = [
  { oid: cast.sam.oid, name: cast.sam.name, team: cast.sam.team, why: 'neverMet', since: '2026-03-09', messages: 4, waits: ['PIR-2026-07', 'R-2026-018', 'R-2026-022', 'R-2026-023', 'R-2026-024', 'R-2026-025', 'R-2026-026', 'R-2026-027'] },
  { oid: cast.jules.oid, name: cast.jules.name, team: cast.jules.team, why: 'removed', since: '2026-03-20', messages: 1, waits: [] },
];

const olasLeave: PersonLeave = {
  person: ref(cast.ola),
  leaves: [
    { from: '2026-03-23', until: '2026-03-27', cover: ref(cast.sam), backOn: '2026-03-30' },
    { from: '2026-05-04', until: '2026-05-04', backOn: '2026-05-05' },
  ],
  covers: [cast.jules, cast.lee].map(({ oid, name, team }) => ({ oid, name, team })),
  abilities: { findPeople: allowed },
};

/** What the API in memory answers about reminder rules and leave; undefined for anything else. */
export function reminderAnswers(name: OperationName): unknown {
  if (name === 'getReminderRules') return { rules: defaultRules, updatedAt: '2026-03-02T09:00:00Z', updatedBy: ref(cast.morgan), abilities: { change: allowed }, revision: 1 };
  if (name === 'previewReminderRules') return { lines: sampleReminders(defaultRules, '2026-03-24') };
  if (name === 'listAway') return { rows: olasLeave.leaves.slice(0, 1).map((leave) => ({ person: olasLeave.person, team: cast.ola.team, leave })) };
  if (name === 'getLeave') return olasLeave;
  return undefined;
}
