import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../../src/contract/client';
import type { PersonLeave } from '../../../src/contract/leave';
import { type Candidate, Chooser } from '../../components/Chooser';
import { ErrorSummary } from '../../components/ErrorSummary';
import { DateField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { usePeople } from '../../queries/app';
import { useLeaveVerb } from '../../queries/leave';

const SHOWN = 6;

/** Days away, and who stands in. The server says what cannot be. */
export function LeaveForm({ oid, leave, own }: { oid: string; leave: PersonLeave; own: boolean }) {
  const toast = useToast();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [cover, setCover] = useState<Candidate>();
  const [tries, setTries] = useState(0);
  const add = useLeaveVerb(oid, (api, body: { from: string; until: string; coverOid: string }) => api.addLeave({ params: { oid }, body }), () => toast({ text: 'Recorded.' }));
  const faults = add.error instanceof ApiError ? (add.error.problem.faults ?? []) : [];
  const errorOf = (path: string): string | undefined => faults.find((fault) => fault.path === path)?.message;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTries((count) => count + 1);
    add.mutate({ from, until, coverOid: cover?.value ?? '' });
  };
  return (
    <form noValidate onSubmit={submit} className={layout.stack} aria-labelledby="add">
      <h2 id="add">{own ? 'Say when you will be away' : 'Record days away'}</h2>
      <ErrorSummary key={`${tries} ${faults.length}`} errors={faults.map(({ path, message }) => ({ message, to: fieldId(path) }))} />
      {add.error && faults.length === 0 && <ProblemNotice error={add.error} />}
      <DateField id={fieldId('from')} label="First day away" value={from} onChange={setFrom} error={errorOf('from')} />
      <DateField id={fieldId('until')} label="Last day away" value={until} onChange={setUntil} min={from} error={errorOf('until')} />
      <CoverChooser leave={leave} chosen={cover} onChoose={setCover} error={errorOf('coverOid')} />
      <div>
        <Button type="submit" appearance="primary" size="large" disabled={add.isPending}>
          {add.isPending ? 'Saving…' : 'Record'}
        </Button>
      </div>
    </form>
  );
}

interface CoverProps {
  leave: PersonLeave;
  chosen: Candidate | undefined;
  onChoose: (candidate: Candidate | undefined) => void;
  error: string | undefined;
}

/** Whoever works close by; and, for those who see the directory, anybody in it. */
function CoverChooser({ leave: { person, covers, abilities }, ...props }: CoverProps) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const all = abilities.findPeople?.allowed === true && wanted.length > 1;
  const found = usePeople({ q: wanted }, all);
  const near = covers.filter(({ name, team }) => `${name} ${team}`.toLowerCase().includes(wanted));
  const others = all ? (found.data?.people ?? []).filter(({ oid, kind }) => kind === 'internal' && oid !== person.oid && !near.some((each) => each.oid === oid)) : [];
  const candidates = [...near, ...others].map(({ oid, name, team }): Candidate => ({ value: oid, label: name, hint: team }));
  return (
    <Chooser
      {...props}
      id={fieldId('coverOid')}
      label="Who stands in (may be nobody)"
      searchLabel="Search by name or team"
      typed={typed}
      onType={setTyped}
      candidates={candidates.slice(0, SHOWN)}
      more={Math.max(0, candidates.length - SHOWN)}
      empty="Nobody matches. Without cover everything waits."
    />
  );
}
