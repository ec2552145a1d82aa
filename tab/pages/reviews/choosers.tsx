import { useState } from 'react';
import type { ChildRow, PersonRow } from '../../../src/contract/app';
import { type Candidate, Chooser } from '../../components/Chooser';
import { fieldId } from '../../components/FormField';
import { useChildren, usePeople } from '../../queries/app';
import { dayInWords, plural } from '../../words/dates';
import { childStatusNames } from '../../words/labels';

interface Props {
  chosen: Candidate | undefined;
  onChoose: (candidate: Candidate | undefined) => void;
  error: string | undefined;
}

const SHOWN = 6;

/** A child on the caseload, by name or record number. */
export function ChildChooser(props: Props) {
  const [typed, setTyped] = useState('');
  const found = useChildren(typed.trim());
  const rows = found.data?.children ?? [];
  return (
    <Chooser
      {...props}
      id={fieldId('recordNumber')}
      label="Child"
      searchLabel="Search by name or record number"
      typed={typed}
      onType={setTyped}
      candidates={rows.slice(0, SHOWN).map(candidateOfChild)}
      more={(found.data?.total ?? 0) - Math.min(SHOWN, rows.length)}
      empty={found.isPending ? 'Looking…' : 'No child matches. Children come from the imported caseload: check the spelling, or ask for a new import.'}
    />
  );
}

/** A reviewer, with how much they already have. Those with the least open reviews stand first. */
export function ReviewerChooser({ without, ...props }: Props & { /** Somebody who cannot be chosen. */ without?: string }) {
  const [typed, setTyped] = useState('');
  const found = usePeople({ role: 'Reviewer', ...(typed.trim() ? { q: typed.trim() } : {}) });
  const rows = (found.data?.people ?? []).filter(({ oid }) => oid !== without).sort((a, b) => a.openReviews - b.openReviews || a.name.localeCompare(b.name));
  return (
    <Chooser
      {...props}
      id={fieldId('reviewerOid')}
      label="Reviewer"
      searchLabel="Search by name or team"
      typed={typed}
      onType={setTyped}
      candidates={rows.slice(0, SHOWN).map(candidateOfReviewer)}
      more={rows.length - Math.min(SHOWN, rows.length)}
      empty={found.isPending ? 'Looking…' : 'Nobody with the reviewer role matches.'}
    />
  );
}

function candidateOfChild(child: ChildRow): Candidate {
  const reviewed = child.lastReviewedDay ? `last reviewed ${dayInWords(child.lastReviewedDay)}` : 'not reviewed before';
  return { value: child.recordNumber, label: child.name, hint: [`Record ${child.recordNumber}`, child.age, childStatusNames[child.status], child.team, child.worker?.name, reviewed].filter(Boolean).join(' · ') };
}

function candidateOfReviewer(person: PersonRow): Candidate {
  const open = person.openReviews === 0 ? 'no open reviews' : plural(person.openReviews, 'open review');
  return { value: person.oid, label: person.name, hint: [person.kind === 'external' ? 'External' : person.team, open].join(' · ') };
}
