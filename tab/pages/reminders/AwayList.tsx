import { useState } from 'react';
import { Link } from 'react-router';
import { DataTable } from '../../components/DataTable';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SearchBox } from '../../components/SearchBox';
import { useMe, usePeople } from '../../queries/app';
import { useAway } from '../../queries/leave';
import { dayInWords, plural } from '../../words/dates';

const SHOWN = 6;

/** Who is away or soon will be, and the way to record it for somebody. */
export function AwayList() {
  const may = useMe().data?.abilities.recordLeave?.allowed === true;
  const away = useAway(may);
  if (!may) return null;
  const rows = away.data?.rows ?? [];
  return (
    <section aria-labelledby="away" className={layout.stack}>
      <h2 id="away">Who is away</h2>
      <p>While somebody is away, whoever stands in gets the reminders that they may see. Everything else waits for the first working day back.</p>
      {away.error && <ProblemNotice error={away.error} onRetry={() => void away.refetch()} />}
      {away.data && rows.length === 0 && <p>Nobody has said that they are away in the next four weeks.</p>}
      {rows.length > 0 && (
        <DataTable
          caption="Who is away"
          columns={['Who', 'From', 'Until', 'Cover']}
          rows={rows.map(({ person, leave }) => ({
            key: `${person.oid} ${leave.from}`,
            cells: [
              <Link key="who" to={`/away/${person.oid}`}>
                {person.name}
              </Link>,
              dayInWords(leave.from),
              dayInWords(leave.until),
              leave.cover?.name ?? 'Nobody',
            ],
          }))}
        />
      )}
      <FindPerson />
    </section>
  );
}

function FindPerson() {
  const [typed, setTyped] = useState('');
  const asked = typed.trim().length > 1;
  const found = usePeople({ q: typed.trim() }, asked);
  const people = asked ? (found.data?.people ?? []) : [];
  return (
    <div className={layout.stack}>
      <SearchBox label="Record it for somebody: search by name or team" value={typed} onChange={setTyped} />
      <p role="status">{asked && found.data ? plural(people.length, 'person', 'people') : ''}</p>
      {people.length > 0 && (
        <ul>
          {people.slice(0, SHOWN).map(({ oid, name, team }) => (
            <li key={oid}>
              <Link to={`/away/${oid}`}>{name}</Link>
              {team && `, ${team}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
