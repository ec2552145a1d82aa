import { Button } from '@fluentui/react-components';
import { type RefObject, useState } from 'react';
import type { RecommendationResource } from '../../../../src/contract/recommendations';
import { DateField, TextAreaField, TextField } from '../../../components/Fields';
import { ErrorSummary, focusField, type SummaryError } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/FormField';
import { RadioField } from '../../../components/RadioField';
import { useMe } from '../../../queries/app';
import { flagNames } from '../../../words/labels';
import { capturesOf, faultsOf, fieldsOf, isSaid, type RowDraft, type RowFields, touched } from './draft';
import { type DeskAction, SAVE_KEY } from './keys';
import { Refused } from './Refused';
import styles from './room.module.css';
import type { RowProps } from './Row';
import { SignOff } from './SignOff';
import { useKeys } from './useKeys';

type Props = RowProps & { it: RecommendationResource; toRow: () => void; article: RefObject<HTMLElement | null> };
const at = (name: keyof RowFields): string => fieldId(`row.${name}`);

/** What is said of the row. Nothing is sent before Save; what is typed stays with the row until then, wherever the meeting goes. */
export function CaptureForm(props: Props) {
  const { meeting, row, captures, it, goOn } = props;
  const today = useMe().data?.today ?? '';
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [signing, setSigning] = useState(false);
  const draft = captures.drafts[row.reference] ?? {};
  const said = isSaid(draft, it);
  const runs = meeting.abilities.record?.allowed === true;
  const mayUpdate = it.abilities.update?.allowed === true;
  const set = (change: RowDraft) => captures.setDraft(row.reference, touched(draft, change, it));
  const save = () => {
    const found = said ? faultsOf(draft, it, today) : [{ to: at('progress'), message: 'Say what happened, or choose “No change”.' }];
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length > 0) return;
    captures.release(row.reference);
    captures.send(row.reference, capturesOf(draft, it), captures.drafts[row.reference]);
    goOn();
  };
  const note = (as: 'noChange' | 'skip') => {
    if (said) return setErrors([{ to: at('progress'), message: 'You have written something. Save it, or clear the row first.' }]);
    captures.send(row.reference, [{ as }]);
    goOn();
  };
  useKeys(props.article, actionsOf({ props, set, save, note, runs, mayUpdate, sign: () => setSigning(true) }));
  return (
    <div className={styles.capture}>
      <Refused sending={captures.sending.get(row.reference)} />
      <ErrorSummary key={`${attempt} ${errors.length}`} errors={errors} />
      {mayUpdate ? <Fields draft={draft} it={it} today={today} set={set} errors={errors} /> : <p className={styles.small}>{it.abilities.update?.sentence}</p>}
      <SignOff it={it} open={signing} onOpen={setSigning} send={(capture) => (captures.send(row.reference, [capture]), setSigning(false), goOn())} />
      <Buttons said={said} runs={runs} mayUpdate={mayUpdate} save={save} note={note} step={props.step} clear={() => (captures.setDraft(row.reference, undefined), setErrors([]))} />
    </div>
  );
}

interface ButtonsProps extends Pick<Doing, 'save' | 'note' | 'runs' | 'mayUpdate'> {
  said: boolean;
  step: (by: 1 | -1) => void;
  clear: () => void;
}

function Buttons({ said, runs, mayUpdate, save, note, step, clear }: ButtonsProps) {
  return (
    <div className={styles.buttons}>
      {mayUpdate && (
        <Button appearance="primary" aria-keyshortcuts="Control+Enter" onClick={save}>
          Save and go on <kbd>{SAVE_KEY}</kbd>
        </Button>
      )}
      {runs && (
        <Button onClick={() => note('noChange')}>
          No change <kbd>N</kbd>
        </Button>
      )}
      {runs && (
        <Button onClick={() => note('skip')}>
          Skip <kbd>S</kbd>
        </Button>
      )}
      <Button appearance="subtle" onClick={() => step(-1)}>
        Previous <kbd>K</kbd>
      </Button>
      <Button appearance="subtle" onClick={() => step(1)}>
        Next <kbd>J</kbd>
      </Button>
      {said && (
        <Button appearance="subtle" onClick={clear}>
          Clear
        </Button>
      )}
    </div>
  );
}

interface FieldsProps {
  draft: RowDraft;
  it: RecommendationResource;
  today: string;
  set: (change: RowDraft) => void;
  errors: readonly SummaryError[];
}

function Fields({ draft, it, today, set, errors }: FieldsProps) {
  const fields = { ...fieldsOf(it), ...draft };
  const errorAt = (name: keyof RowFields) => errors.find(({ to }) => to === at(name))?.message;
  const moves = fields.dueDay !== it.dueDay;
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <RadioField id={at('status')} label="How far is it?" inline value={fields.status} onChange={(status) => set({ status })} choices={statusChoices} />
        <RadioField id={at('flag')} label="How does it look?" inline value={fields.flag} onChange={(flag) => set({ flag })} choices={flagChoices} />
      </div>
      <TextAreaField id={at('progress')} label="What happened since the last update?" rows={2} value={fields.progress} onChange={(progress) => set({ progress })} error={errorAt('progress')} />
      <TextAreaField id={at('impactAchieved')} label="What is different for the child or families?" rows={2} value={fields.impactAchieved} onChange={(impactAchieved) => set({ impactAchieved })} error={errorAt('impactAchieved')} />
      <div className={styles.pair}>
        <TextAreaField id={at('evidence')} label="Evidence" hint="A link, or where it can be seen." rows={2} value={fields.evidence} onChange={(evidence) => set({ evidence })} error={errorAt('evidence')} />
        {fields.evidence.trim() !== '' && <DateField id={at('evidenceDay')} label="Which day does the evidence describe?" max={today} value={fields.evidenceDay} onChange={(evidenceDay) => set({ evidenceDay })} error={errorAt('evidenceDay')} />}
      </div>
      <TextField id={at('nextStep')} label="Next step" value={fields.nextStep} onChange={(nextStep) => set({ nextStep })} error={errorAt('nextStep')} />
      <DateField id={at('dueDay')} label="Due date" hint="Change it to move the date; the first date is kept." min={today} value={fields.dueDay} onChange={(dueDay) => set({ dueDay })} error={errorAt('dueDay')} />
      {moves && (
        <div className={styles.pair}>
          <TextField id={at('reason')} label="Why does the date move?" value={fields.reason} onChange={(reason) => set({ reason })} error={errorAt('reason')} />
          <TextField id={at('agreedBy')} label="Who agreed?" value={fields.agreedBy} onChange={(agreedBy) => set({ agreedBy })} error={errorAt('agreedBy')} />
        </div>
      )}
    </div>
  );
}

const statusChoices = [
  { value: 'notStarted', label: 'Not started' },
  { value: 'inProgress', label: 'In progress' },
  { value: 'done', label: 'Done' },
] as const;
const flagChoices = (['onTrack', 'atRisk', 'blocked'] as const).map((value) => ({ value, label: flagNames[value] }));

interface Doing {
  props: Props;
  set: (change: RowDraft) => void;
  save: () => void;
  note: (as: 'noChange' | 'skip') => void;
  sign: () => void;
  runs: boolean;
  mayUpdate: boolean;
}

function actionsOf({ props, set, save, note, sign, runs, mayUpdate }: Doing): Readonly<Record<DeskAction, () => void>> {
  const say = (change: RowDraft) => () => mayUpdate && set(change);
  const go = (name: keyof RowFields) => () => focusField(at(name));
  return {
    save: () => mayUpdate && save(),
    noChange: () => runs && note('noChange'),
    skip: () => runs && note('skip'),
    next: () => props.step(1),
    previous: () => props.step(-1),
    progress: go('progress'),
    impact: go('impactAchieved'),
    evidence: go('evidence'),
    nextStep: go('nextStep'),
    dueDate: go('dueDay'),
    signOff: sign,
    notStarted: say({ status: 'notStarted' }),
    inProgress: say({ status: 'inProgress' }),
    done: say({ status: 'done' }),
    onTrack: say({ flag: 'onTrack' }),
    atRisk: say({ flag: 'atRisk' }),
    blocked: say({ flag: 'blocked' }),
    toRow: props.toRow,
    help: props.toggleHelp,
  };
}
