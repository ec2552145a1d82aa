import { Button } from '@fluentui/react-components';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { RecommendationResource } from '../../../src/contract/recommendations';
import layout from '../../components/layout.module.css';
import { PageSkeleton } from '../../components/PageSkeleton';
import { MoveDueDateForm, OverrideForm, ReopenForm } from './reasonForms';
import styles from './RecommendationPanel.module.css';
import { SignOffDoneForm, SignOffImpactForm } from './signOffForms';
import { UpdateForm } from './UpdateForm';

/** What is decided now and then is fetched when somebody asks for it. */
const SettleForm = lazy(() => import('./settleForms').then((loaded) => ({ default: loaded.SettleForm })));
const TolerateForm = lazy(() => import('./settleForms').then((loaded) => ({ default: loaded.TolerateForm })));
const ReassignForm = lazy(() => import('./settleForms').then((loaded) => ({ default: loaded.ReassignForm })));

export interface ActionProps {
  recommendation: RecommendationResource;
  onDone: () => void;
}

interface Action {
  ability: string;
  label: string;
  Form: ComponentType<ActionProps>;
  /** A step forward; going back or setting right never stands out. */
  next?: true;
}

/** What waits for a decision comes first: whoever may sign off is asked for that, not for one more update. */
const actions: readonly Action[] = [
  { ability: 'signOffDone', label: 'Sign off as done', Form: SignOffDoneForm, next: true },
  { ability: 'signOffImpact', label: 'Sign off the impact', Form: SignOffImpactForm, next: true },
  { ability: 'update', label: 'Give an update', Form: UpdateForm, next: true },
  { ability: 'moveDueDate', label: 'Move the due date', Form: MoveDueDateForm },
  { ability: 'reassign', label: 'Give it to another owner', Form: ReassignForm },
  { ability: 'tolerate', label: 'Tolerate it for now', Form: TolerateForm },
  { ability: 'settle', label: 'Settle it without doing it', Form: SettleForm },
  { ability: 'reopen', label: 'Reopen', Form: ReopenForm },
  { ability: 'overrideRag', label: 'Override the colour', Form: OverrideForm },
];

/** What the person may do with it now. The server said which; a form opens in place. */
export function RecommendationActions({ recommendation }: { recommendation: RecommendationResource }) {
  const [chosen, setChosen] = useState<string>();
  const possible = actions.filter(({ ability }) => recommendation.abilities[ability]?.allowed);
  const open = possible.find(({ ability }) => ability === chosen);
  if (possible.length === 0) return <WhyNot recommendation={recommendation} />;
  if (open)
    return (
      <Suspense fallback={<PageSkeleton kind="form" label="Loading the form" />}>
        <open.Form recommendation={recommendation} onDone={() => setChosen(undefined)} />
      </Suspense>
    );
  return (
    <div className={styles.choices} role="group" aria-label="What you can do">
      {possible.map(({ ability, label, next }, index) => (
        <Button key={ability} appearance={next && index === 0 ? 'primary' : 'secondary'} onClick={() => setChosen(ability)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

function WhyNot({ recommendation }: { recommendation: RecommendationResource }) {
  const why = recommendation.abilities.update?.sentence;
  return why ? <p className={layout.muted}>You can read this recommendation, but not update it. {why}</p> : null;
}
