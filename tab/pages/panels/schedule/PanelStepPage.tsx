import { Link, useNavigate, useParams } from 'react-router';
import type { PanelResource } from '../../../../src/contract/panels';
import { NotFoundPage } from '../../../app/NotFoundPage';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useToast } from '../../../components/Toasts';
import { usePanel } from '../../../queries/panels';
import { isPanelStep, type PanelStep, stepNames } from '../panelStepWords';
import { AgendaForm } from './AgendaForm';
import { MembersForm } from './MembersForm';
import type { PanelFormProps } from './PanelForm';
import { CancelForm, PostponeForm } from './reasonForms';

const forms: Readonly<Record<PanelStep, (props: PanelFormProps) => React.ReactNode>> = { agenda: AgendaForm, members: MembersForm, postpone: PostponeForm, cancel: CancelForm };

/** One step of a panel: what follows from it, what must be said, and the confirmation. */
export function PanelStepPage() {
  const { reference = '', step = '' } = useParams();
  const panel = usePanel(reference);
  if (!isPanelStep(step)) return <NotFoundPage what="page" />;
  if (panel.isPending) return <PageSkeleton kind="form" label="Loading the panel" />;
  if (!panel.data) return <ProblemNotice error={panel.error} what="panel" onRetry={() => void panel.refetch()} />;
  return <OneStep key={step} panel={panel.data} step={step} />;
}

function OneStep({ panel, step }: { panel: PanelResource; step: PanelStep }) {
  const navigate = useNavigate();
  const toast = useToast();
  const { reference, abilities } = panel;
  const { ability, title } = stepNames[step];
  const Form = forms[step];
  const goBack = () => void navigate(`/panels/${reference}`);
  const done = (text: string) => {
    toast({ text });
    goBack();
  };
  return (
    <div className={layout.measure}>
      <PageHeading title={title} caption={<Link to={`/panels/${reference}`}>Panel {reference}</Link>} />
      {abilities[ability]?.allowed ? <Form panel={panel} onDone={done} onCancel={goBack} /> : <Notice title="You cannot do this">{abilities[ability]?.sentence && <p>{abilities[ability].sentence}</p>}</Notice>}
    </div>
  );
}
