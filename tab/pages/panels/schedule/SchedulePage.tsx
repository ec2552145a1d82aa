import { Button, Checkbox } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../../../../src/contract/client';
import type { PanelCandidate, PanelResource } from '../../../../src/contract/panels';
import { ButtonLink } from '../../../components/ButtonLink';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import { FieldGroup, fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
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

/** Schedules a panel, beginning from what the last one was. */
export function SchedulePage() {
  const me = useMe();
  const panels = usePanels();
  const candidates = usePanelCandidates();
  const last = (panels.data?.rows ?? []).filter(({ state }) => state !== 'cancelled').sort((a, b) => b.startsAt.localeCompare(a.startsAt))[0];
  const before = usePanel(last?.reference ?? '', last !== undefined);
  const error = panels.error ?? candidates.error ?? before.error;
  if (me.data && !me.data.abilities.schedulePanels?.allowed) return <MayNot sentence={me.data.abilities.schedulePanels?.sentence} />;
  if (error) return <ProblemNotice error={error} what="form" onRetry={() => void candidates.refetch()} />;
  if (!me.data || !panels.data || !candidates.data || (last && !before.data)) return <PageSkeleton kind="form" label="Loading the form" />;
  return <Form today={me.data.today} last={before.data} candidates={byWaiting(candidates.data.rows)} />;
}

function MayNot({ sentence }: { sentence: string | undefined }) {
  return (
    <div className={layout.measure}>
      <PageHeading title="Schedule a panel" />
      <Notice title="You cannot do this">
        <p>{sentence ?? 'The quality assurance leads and coordinators schedule panels.'}</p>
      </Notice>
    </div>
  );
}

function Form({ today, last, candidates }: { today: string; last: PanelResource | undefined; candidates: readonly PanelCandidate[] }) {
  const [draft, setDraft] = useState(() => suggestDraft(today, last));
  const [touched, setTouched] = useState(false);
  const { submit, errors, attempt, schedule } = useSchedule(draft, today);
  const change = (part: Partial<PanelDraft>) => {
    setTouched(true);
    setDraft((now) => ({ ...now, ...part }));
  };
  const errorAt = (id: string) => errors.find(({ to }) => to === id)?.message;
  return (
    <div className={layout.measure}>
      <LeaveGuard dirty={touched && !schedule.isPending && !schedule.isSuccess} />
      <PageHeading title="Schedule a panel" prefix={errors.length > 0 ? 'Error: ' : ''} />
      <ErrorSummary key={attempt} errors={errors} />
      {schedule.error && errors.length === 0 && <ProblemNotice error={schedule.error} />}
      <form noValidate onSubmit={submit} className={`${layout.stack} ${layout.wide}`}>
        <WhenFields draft={draft} today={today} hint={last ? `Two months after the last panel (${dayOf(last.startsAt)}) is suggested.` : 'Panels meet every two months.'} onChange={change} errorAt={errorAt} />
        <MembersField members={draft.members} chairOid={draft.chairOid} onChange={change} errorAt={errorAt} />
        <AgendaField candidates={candidates.map((row) => ({ ...row, about: [row.team, row.theme].filter(Boolean).join(', ') }))} agenda={draft.agenda} onChange={(agenda) => change({ agenda })} />
        <FieldGroup id={fieldId('hideGrades')} label="The reviewer’s grades" hint="Hidden grades make a reading independent: a member sees them once their own reading is in. You can change this for each review.">
          <Checkbox label="Hide the reviewer’s grades until a member’s own reading is in" checked={draft.hideGrades} onChange={(_, { checked }) => change({ hideGrades: checked === true })} />
        </FieldGroup>
        <div className={layout.row}>
          <Button type="submit" appearance="primary" size="large" disabled={schedule.isPending}>
            {schedule.isPending ? 'Scheduling…' : 'Schedule the panel'}
          </Button>
          <ButtonLink to="/panels" size="large">
            Cancel
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}

/** Sends the draft once it has no fault; the server's own faults stand at their fields. */
function useSchedule(draft: PanelDraft, today: string) {
  const navigate = useNavigate();
  const toast = useToast();
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const sending = useRef(crypto.randomUUID());
  const schedule = usePanelStep<PanelDraft>(
    (api, input) => api.schedulePanel({ body: bodyOfDraft(input, sending.current) }),
    ({ reference }) => {
      toast({ text: `Panel ${reference} is scheduled. Its members are invited.` });
      // The guard must hear that nothing would be lost before the page is left.
      setTimeout(() => void navigate(`/panels/${reference}`), 0);
    },
  );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = faultsOfDraft(draft, today);
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length > 0) return;
    schedule.mutate(draft, {
      onError: (error) => {
        // What was refused is not what is sent the next time: it is another panel then.
        if (error instanceof ApiError && error.problem.code === 'invalid') sending.current = crypto.randomUUID();
        setErrors(error instanceof ApiError ? errorsOfPanel(error.problem.faults ?? []) : []);
      },
    });
  };
  return { submit, errors, attempt, schedule };
}
