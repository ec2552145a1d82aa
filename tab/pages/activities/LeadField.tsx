import { useState } from 'react';
import { Chooser } from '../../components/Chooser';
import { usePeople } from '../../queries/app';

interface Person {
  oid: string;
  name: string;
}

const SHOWN = 6;

/** Who leads it: anybody who works here. */
export function LeadField({ id, lead, onChange, error }: { id: string; lead: Person | undefined; onChange: (lead: Person | undefined) => void; error?: string | undefined }) {
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const found = usePeople(q ? { q } : {}, !lead && q.length > 1);
  const people = (q.length > 1 ? (found.data?.people ?? []) : []).filter(({ kind }) => kind === 'internal');
  return (
    <Chooser
      id={id}
      label="Led by"
      hint="They write it up, and find it in their work."
      error={error}
      searchLabel="Search by name or team"
      typed={typed}
      onType={setTyped}
      candidates={people.slice(0, SHOWN).map(({ oid, name, team }) => ({ value: oid, label: name, hint: team }))}
      more={Math.max(0, people.length - SHOWN)}
      chosen={lead && { value: lead.oid, label: lead.name, hint: '' }}
      onChoose={(candidate) => onChange(candidate && { oid: candidate.value, name: candidate.label })}
      empty={q.length > 1 && !found.isPending ? 'Nobody of that name works here. Check the spelling.' : 'Type at least two letters.'}
    />
  );
}
