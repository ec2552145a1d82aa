import { useState } from 'react';
import { Link, useParams } from 'react-router';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SearchBox } from '../../components/SearchBox';
import { NotFoundPage } from '../../app/NotFoundPage';
import { useAgreement } from '../../queries/agreement';
import { useMe, usePeople } from '../../queries/app';
import { AgreementFigures } from './AgreementFigures';

/** How the person’s own grades agree; for a QA lead that of all together, and a way to one reviewer. */
export function AgreementPage() {
  const me = useMe();
  if (!me.data) return <PageSkeleton kind="list" label="Loading the agreement of grades" />;
  const { seeAgreement, seeOwnAgreement } = me.data.abilities;
  if (!seeAgreement?.allowed && !seeOwnAgreement?.allowed) return <NotFoundPage what="page" />;
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <PageHeading title="How grades agree" />
      <Private lead={seeAgreement?.allowed === true} />
      {seeOwnAgreement?.allowed && <Whose title="Your own grades" whose="own" />}
      {seeAgreement?.allowed && <OneReviewer />}
      {seeAgreement?.allowed && <Whose title="All reviewers together" whose="all" />}
    </div>
  );
}

/** One reviewer, for a QA lead. */
export function ReviewerAgreementPage() {
  const { oid = '' } = useParams();
  const agreement = useAgreement(oid);
  if (agreement.isPending) return <PageSkeleton kind="list" label="Loading the agreement of grades" />;
  if (!agreement.data) return <ProblemNotice error={agreement.error} what="agreement of grades" onRetry={() => void agreement.refetch()} />;
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <PageHeading title={`How ${agreement.data.person?.name ?? 'this reviewer'}’s grades agree`} caption={<Link to="/agreement">How grades agree</Link>} />
      <Notice title="Private to this reviewer and the quality assurance leads">{<p>Use it to talk with them. It says how their grades stand beside others’, not who was right.</p>}</Notice>
      <h2>Figures</h2>
      <AgreementFigures agreement={agreement.data} />
    </div>
  );
}

function Private({ lead }: { lead: boolean }) {
  return (
    <div className={layout.measure}>
      <p>Panels and gold standards grade what a reviewer graded before. Where they differ, neither is wrong by that alone; where they differ in one direction again and again, it is worth talking about.</p>
      <p>{lead ? 'Each reviewer’s figures are seen by them and the quality assurance leads only, one reviewer at a time. There is no ranking.' : 'Only you and the quality assurance leads see your figures. Nobody is ranked.'}</p>
    </div>
  );
}

function Whose({ title, whose }: { title: string; whose: 'own' | 'all' }) {
  const agreement = useAgreement(whose);
  return (
    <section className={`${layout.stack} ${layout.wide}`} aria-labelledby={`whose-${whose}`}>
      <h2 id={`whose-${whose}`}>{title}</h2>
      {agreement.isPending && <PageSkeleton kind="list" label="Loading the agreement of grades" />}
      {agreement.error && <ProblemNotice error={agreement.error} onRetry={() => void agreement.refetch()} />}
      {agreement.data && <AgreementFigures agreement={agreement.data} />}
    </section>
  );
}

/** More would be a list to compare by: then the search narrows it. */
const SHOWN = 12;

/** Names alone: figures stand on the page of one reviewer, never side by side. */
function OneReviewer() {
  const [typed, setTyped] = useState('');
  const found = usePeople({ role: 'Reviewer', ...(typed.trim() ? { q: typed.trim() } : {}) });
  const people = found.data?.people ?? [];
  return (
    <section className={`${layout.stack} ${layout.measure}`} aria-labelledby="one">
      <h2 id="one">One reviewer</h2>
      <SearchBox label="Search by name or team" value={typed} onChange={setTyped} />
      <ul>
        {people.slice(0, SHOWN).map(({ oid, name, team }) => (
          <li key={oid}>
            <Link to={`/agreement/${oid}`}>{name}</Link>, {team}
          </li>
        ))}
      </ul>
      <p role="status">{people.length === 0 ? (found.isPending ? 'Looking…' : 'No reviewer matches.') : people.length > SHOWN && `${people.length - SHOWN} more: type more of the name.`}</p>
    </section>
  );
}
