import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Client } from '../../../../src/contract/client';
import type { PanelResource } from '../../../../src/contract/panels';
import { ChangeForm } from '../../../components/ChangeForm';
import type { SummaryError } from '../../../components/ErrorSummary';
import { panelKeys, usePanelStep } from '../../../queries/panels';
import { type PanelStep, stepNames } from '../panelStepWords';
import { errorsOfPanel } from './panelDraft';

export interface PanelFormProps {
  panel: PanelResource;
  /** Told in words what was done. */
  onDone: (text: string) => void;
  onCancel: () => void;
}

interface Props extends PanelFormProps {
  step: PanelStep;
  /** What is said when it is done. */
  done: string;
  dirty: boolean;
  check: () => SummaryError[];
  send: (api: Client, revision: number) => Promise<PanelResource>;
  children: (errorAt: (id: string) => string | undefined) => ReactNode;
}

/** The frame of every step of a panel. */
export function PanelForm({ panel, step, done, send, onDone, ...form }: Props) {
  const queries = useQueryClient();
  // The guard must hear that nothing would be lost before the page is left.
  const change = usePanelStep<number>(send, () => setTimeout(() => onDone(done), 0));
  const readAgain = () => void queries.invalidateQueries({ queryKey: panelKeys.one(panel.reference) });
  return <ChangeForm what="panel" words={stepNames[step]} revision={panel.revision} change={change} errorsOf={errorsOfPanel} onStale={readAgain} {...form} />;
}
