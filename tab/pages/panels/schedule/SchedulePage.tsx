import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PanelCandidate, PanelResource } from '../../../../src/contract/panels';
import { FieldGroup, fieldId } from '../../../components/FormField';
import { MayNotPage } from '../../../components/MayNotPage';
import { type Attempted, NewForm, useNewForm } from '../../../components/NewForm';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useToast } from '../../../components/Toasts';
import { useMe } from '../../../queries/app';
import { usePanel, usePanelCandidates, usePanels, usePanelStep } from '../../../queries/panels';
import { dayOf } from '../../../words/dates';
import { AgendaField } from './AgendaField';
import { MembersField } from './MembersField';
import { bodyOfDraft, byWaiting, errorsOfPanel, faultsOfDraft, type PanelDraft, suggestDraft } from './panelDraft';
import { WhenFields } from './WhenFields';

const TITLE = 'Schedule a panel';

/** Schedules a panel, beginning from what the last one was. */
export function SchedulePage() {
  const me = useMe();
  const panels = usePanels();
  const candidates = usePanelCandidates();
  const last = (panels.data?.rows ?? []).filter(({ state }) => state !== 'cancelled').sort((a, b) => b.startsAt.localeCompare(a.startsAt))[0];
  const before = usePanel(last?.reference ?? '', last !== undefined);
  const error = panels.error ?? candidates.error ?? before.error;
  if (me.data && !me.data.abilities.schedulePanels?.allowed) return <MayNotPage title={TITLE} sentence={me.data.abilities.schedulePanels?.sentence ?? 'The quality assurance leads and coordinators schedule panels.'} />;
  if (!me.data || !panels.data || !candidates.data || (last && !before.data)) return error ? <ProblemNotice error={error} what="form" onRetry={() => void candidates.refetch()} /> : <PageSkeleton kind="form" label="Loading the form" />;
  return <Form today={me.data.today} last={before.data} candidates={byWaiting(candidates.data.rows)} />;
}

function Form({ today, last, candidates }: { today: string; last: PanelResource | undefined; candidates: readonly PanelCandidate[] }) {
  const [draft, setDraft] = useState(() => suggestDraft(today, last));
  const [touched, setTouched] = useState(false);
  const schedule = useSchedule();
  const filled = useNewForm({ draft, check: () => faultsOfDraft(draft, today), errorsOf: errorsOfPanel, sending: schedule });
  const change = (part: Partial<PanelDraft>) => {
    setTouched(true);
    setDraft((now) => ({ ...now, ...part }));
  };
  return (
    <NewForm title={TITLE} back="/panels" button={['Schedule the panel', 'Scheduling…']} dirty={touched} sending={schedule} filled={filled}>
      {(errorAt) => (
        <>
          <WhenFields draft={draft} today={today} hint={last ? `Two months after the last panel (${dayOf(last.startsAt)}) is suggested.` : 'Panels meet every two months.'} onChange={change} errorAt={errorAt} />
          <MembersField members={draft.members} chairOid={draft.chairOid} onChange={change} errorAt={errorAt} />
          <AgendaField candidates={candidates.map((row) => ({ ...row, about: [row.team, row.theme].filter(Boolean).join(', ') }))} agenda={draft.agenda} onChange={(agenda) => change({ agenda })} />
          <FieldGroup id={fieldId('hideGrades')} label="The reviewer’s grades" hint="Hidden grades make a reading independent: a member sees them once their own reading is in. You can change this for each review.">
            <Checkbox label="Hide the reviewer’s grades until a member’s own reading is in" checked={draft.hideGrades} onChange={(_, { checked }) => change({ hideGrades: checked === true })} />
          </FieldGroup>
        </>
      )}
    </NewForm>
  );
}

function useSchedule() {
  const navigate = useNavigate();
  const toast = useToast();
  return usePanelStep<Attempted<PanelDraft>>(
    (api, { draft, attempt }) => api.schedulePanel({ body: bodyOfDraft(draft, attempt) }),
    ({ reference }) => {
      toast({ text: `Panel ${reference} is scheduled. Its members are invited.` });
      // The guard must hear that nothing would be lost before the page is left.
      setTimeout(() => void navigate(`/panels/${reference}`), 0);
    },
  );
}
