import { Link, useParams } from 'react-router';
import type { PanelResource } from '../../../src/contract/panels';
import { AboutMeeting, Moves } from '../../components/AboutMeeting';
import { ButtonLink } from '../../components/ButtonLink';
import { EmptyState } from '../../components/EmptyState';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useMe } from '../../queries/app';
import { usePanel, usePanelItems } from '../../queries/panels';
import { momentInWords, plural } from '../../words/dates';
import { AgendaList } from './AgendaList';
import { IntoMeeting } from './IntoMeeting';
import { Minutes } from './Minutes';
import { panelSteps, stepNames } from './panelStepWords';
import styles from './panels.module.css';
import { panelStates, roleNames } from './panelWords';

/** One panel: its agenda with what each review needs, its members, and the way into the meeting. */
export function PanelPage() {
  const { reference = '' } = useParams();
  const panel = usePanel(reference);
  if (panel.isPending) return <PageSkeleton kind="list" label="Loading the panel" />;
  if (!panel.data) return <ProblemNotice error={panel.error} what="panel" onRetry={() => void panel.refetch()} />;
  return <Whole panel={panel.data} />;
}

function Whole({ panel }: { panel: PanelResource }) {
  const { reference, state, agenda, exemptFrom } = panel;
  const items = usePanelItems(reference, agenda.filter(({ standing }) => standing !== 'undeclared').map(({ reviewReference }) => reviewReference));
  const { label, tone } = panelStates[state];
  return (
    <>
      <PageHeading title={momentInWords(panel.startsAt)} caption={`Panel ${reference}`}>
        <Tag tone={tone}>{label}</Tag>
      </PageHeading>
      <div className={styles.columns}>
        <div className={`${layout.stack} ${layout.wide}`}>
          <Cancelled panel={panel} />
          <IntoMeeting panel={panel} />
          <section className={layout.stack} aria-labelledby="agenda">
            <h2 id="agenda">Agenda</h2>
            {agenda.length === 0 && <Empty panel={panel} />}
            {agenda.length > 0 && <AgendaList panel={panel} items={items} />}
            {exemptFrom > 0 && <p className={layout.muted}>{plural(exemptFrom, 'review')} of this panel {exemptFrom === 1 ? 'is' : 'are'} discussed without you, because you are exempt.</p>}
          </section>
          <Moves moves={panel.moves} />
        </div>
        <About panel={panel} />
      </div>
    </>
  );
}

function Empty({ panel }: { panel: PanelResource }) {
  if (!panel.abilities.setAgenda?.allowed)
    return (
      <EmptyState title="There is nothing on the agenda for you">
        <p>The office puts reviews on it as they pass their first-line check.</p>
      </EmptyState>
    );
  return (
    <EmptyState title="Nothing is on the agenda yet">
      <p>Reviews that are chosen for a panel can be put on it.</p>
      <p>
        <ButtonLink to={`/panels/${panel.reference}/steps/agenda`} appearance="primary">
          Put reviews on the agenda
        </ButtonLink>
      </p>
    </EmptyState>
  );
}

function Cancelled({ panel: { state, cancelReason } }: { panel: PanelResource }) {
  if (state !== 'cancelled') return null;
  return (
    <Notice tone="warning" title="This panel was cancelled">
      <p className={styles.words}>{cancelReason}</p>
      <p>Its reviews wait for another panel.</p>
    </Notice>
  );
}

function About({ panel }: { panel: PanelResource }) {
  const { reference, members, chair, minutes, abilities, state } = panel;
  const seesThemes = useMe().data?.abilities.seeThemes?.allowed === true;
  const open = panelSteps.filter((step) => abilities[stepNames[step].ability]?.allowed);
  const people = members.map(({ oid, name, role }) => ({ oid, name, about: roleNames[role] }));
  const links = open.map((step) => ({ to: `/panels/${reference}/steps/${step}`, text: stepNames[step].link }));
  return (
    <AboutMeeting label="About this panel" chair={chair} minutes={minutes} people={{ title: 'Members', list: people }} steps={{ label: 'Change this panel', links }}>
      {state === 'closed' && seesThemes && <Link to={`/themes/${reference}`}>What it found more than once</Link>}
      {abilities.minutes?.allowed && <Minutes reference={reference} />}
    </AboutMeeting>
  );
}
