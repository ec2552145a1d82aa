import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { RecommendationResource } from '../../../src/contract/recommendations';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useRecommendation } from '../../queries/recommendations';
import styles from './CellEditor.module.css';
import type { Editing } from './columns';
import { ProgressForm, NextStepForm, OutlookForm, StatusForm } from './quickForms';
import { MoveDueDateForm } from './reasonForms';
import type { ActionProps } from './RecommendationActions';
import { ReassignForm } from './settleForms';

const forms: Readonly<Record<Editing, ComponentType<ActionProps>>> = { status: StatusForm, flag: OutlookForm, dueDay: MoveDueDateForm, owner: ReassignForm, progress: ProgressForm, nextStep: NextStepForm };
const WIDTH = 26 * 16;
const MARGIN = 8;

interface Props {
  reference: string;
  what: Editing;
  /** Where the cell stands on the screen. */
  at: DOMRect;
  onClose: () => void;
}

/** The form of one cell, at the cell. The browser's own dialog keeps the focus in it and gives it back to the cell. */
export function CellEditor({ reference, what, at, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const recommendation = useRecommendation(reference);
  const [escaped, setEscaped] = useState(false);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  const Form = forms[what];
  // Words that were typed are not thrown away by a key: Cancel says so.
  const onEscape = () => (hasWords(dialog.current) ? setEscaped(true) : onClose());
  return (
    <dialog ref={dialog} className={styles.editor} style={placeAt(at)} aria-label={`Change ${reference}`} onKeyDown={(event) => event.stopPropagation()} onClick={(event) => event.stopPropagation()} onCancel={(event) => (event.preventDefault(), onEscape())}>
      <p className={styles.reference}>{reference}</p>
      {escaped && <p role="status" className={styles.escaped}>Your words are not saved yet. Save them, or press Cancel to leave without them.</p>}
      {recommendation.isPending && <PageSkeleton kind="form" label="Loading the recommendation" />}
      {recommendation.error && !recommendation.data && <ProblemNotice error={recommendation.error} onRetry={() => void recommendation.refetch()} />}
      {recommendation.data && <Editor Form={Form} what={what} recommendation={recommendation.data} onClose={onClose} />}
    </dialog>
  );
}

interface EditorProps {
  Form: ComponentType<ActionProps>;
  what: Editing;
  recommendation: RecommendationResource;
  onClose: () => void;
}

/** It may have become somebody else's, or be over, since the row was drawn. */
function Editor({ Form, what, recommendation, onClose }: EditorProps) {
  const [mayAtFirst] = useState(() => recommendation.abilities[what === 'owner' ? 'reassign' : what === 'dueDay' ? 'moveDueDate' : 'update']);
  if (mayAtFirst?.allowed !== true)
    return (
      <div className={styles.denied}>
        <p>{mayAtFirst?.sentence ?? 'This cannot be changed just now.'}</p>
        <button type="button" className={styles.close} onClick={onClose}>
          Close
        </button>
      </div>
    );
  return <Form recommendation={recommendation} onDone={onClose} />;
}

function hasWords(dialog: HTMLDialogElement | null): boolean {
  return Boolean(dialog?.querySelector('form[data-dirty]'));
}

/** Under the cell, or over it where there is more room; on the screen in any case. */
function placeAt({ left, top, bottom }: DOMRect): React.CSSProperties {
  const x = Math.max(MARGIN, Math.min(left, window.innerWidth - WIDTH - MARGIN));
  const below = window.innerHeight - bottom;
  return below >= top ? { left: x, top: Math.max(MARGIN, bottom + 2), bottom: 'auto', maxHeight: below - MARGIN } : { left: x, top: 'auto', bottom: window.innerHeight - top + 2, maxHeight: top - MARGIN };
}
