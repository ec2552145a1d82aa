import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ApiError } from '../../../../src/contract/client';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { DateField, SelectField, TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useMe } from '../../../queries/app';
import { themeChoices } from '../../../words/themes';
import { OwnerField } from '../../review/forms/OwnerField';
import { DecidedBy } from './DecidedBy';
import { recommendationDecisionInWords } from './meetingWords';
import { Overtaken } from './Overtaken';
import type { Proposal, RecommendationDecision } from './recommendationWords';
import { pressAgain, recommendationDecisionOf } from './stalePress';
import { useItemPress } from './useItemPress';

interface Props {
  item: PanelItemResource;
  id: string;
  level: 'child' | 'service';
  kind: RecommendationDecision['kind'];
  start: Proposal;
  onEnd: () => void;
}

const buttons = { amended: 'Record the amendment', added: 'Add it', removed: 'Take it out', agreed: 'Keep it' } as const;
const questions = { amended: 'Why does the panel change it?', added: 'Why does the panel add it?', removed: 'Why does the panel take it out?', agreed: 'Why does the chair decide so?' } as const;

/** What the panel makes of one recommendation, with its reason; the reviewer's words stay beside it. */
export function RecommendationForm({ item, id, level, kind, start, onEnd }: Props) {
  const now = recommendationDecisionOf(item, id);
  const [seen, setSeen] = useState(now);
  const [words, setWords] = useState(start);
  const [by, setBy] = useState<'agreement' | 'chair'>(kind === 'agreed' ? 'chair' : 'agreement');
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const worded = kind === 'amended' || kind === 'added';
  const press = useItemPress(
    item,
    {
      send: (api, { panelReference: reference, reviewReference: review, revision }) => api.decideRecommendation({ params: { reference, review }, body: { revision, id, level, kind, ...(worded ? { final: words } : {}), decidedBy: by, reason: reason.trim() } }),
      about: (known) => recommendationDecisionOf(known, id),
    },
    onEnd,
  );
  const at = (path: string) => fieldId(`recommendation.${id}.${path}`);
  const faults = press.error instanceof ApiError ? (press.error.problem.faults ?? []) : [];
  const errors = faults.map(({ path, message }) => ({ message, to: at(path) }));
  const errorAt = (path: string) => errors.find(({ to }) => to === at(path))?.message;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    setSeen(now);
    press.press();
  };
  return (
    <form noValidate onSubmit={submit} className={layout.stack} aria-label={buttons[kind]}>
      <ErrorSummary key={`${attempt} ${errors.length}`} errors={errors} />
      {now && !pressAgain(seen, now) && <Overtaken who={now.recordedBy.name} what={recommendationDecisionInWords(now)} reason={now.reason} onKeep={onEnd} />}
      {worded && <Words id={id} level={level} words={words} onChange={(change) => setWords({ ...words, ...change })} at={at} errorAt={errorAt} />}
      {kind !== 'agreed' && <DecidedBy item={item} name={`recommendation.${id}`} value={by} onChange={setBy} />}
      <TextAreaField id={at('reason')} label={questions[kind]} hint="The reviewer reads it." rows={2} value={reason} onChange={setReason} error={errorAt('reason')} />
      {press.error && faults.length === 0 && <ProblemNotice error={press.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large" disabled={press.pending}>
          {press.pending ? 'Recording…' : buttons[kind]}
        </Button>
        <Button size="large" onClick={onEnd}>
          Go back
        </Button>
      </div>
    </form>
  );
}

interface WordsProps {
  id: string;
  level: 'child' | 'service';
  words: Proposal;
  onChange: (change: Partial<Proposal>) => void;
  at: (path: string) => string;
  errorAt: (path: string) => string | undefined;
}

/** The recommendation as the panel words it. */
function Words({ id, level, words, onChange, at, errorAt }: WordsProps) {
  const today = useMe().data?.today ?? '';
  return (
    <>
      <TextAreaField id={at('final.action')} label="Action" hint="One thing that somebody can do and finish. No name of a child: it enters the tracker." rows={3} value={words.action} onChange={(action) => onChange({ action })} error={errorAt('final.action')} />
      <TextAreaField id={at('final.impact')} label={level === 'service' ? 'What will be different for children and families?' : 'What will be different for the child?'} rows={2} value={words.impact} onChange={(impact) => onChange({ impact })} error={errorAt('final.impact')} />
      {level === 'service' && (
        <>
          <TextAreaField id={at('final.doneWhen')} label="How will we know that it is done?" rows={2} value={words.doneWhen ?? ''} onChange={(doneWhen) => onChange({ doneWhen })} error={errorAt('final.doneWhen')} />
          <TextAreaField id={at('final.experience')} label="What will children experience?" rows={2} value={words.experience ?? ''} onChange={(experience) => onChange({ experience })} error={errorAt('final.experience')} />
        </>
      )}
      <OwnerField id={at('final.owner')} error={errorAt('final.owner') ?? errorAt('final')} item={{ ...words, id }} onChange={({ owner, ownerRole }) => onChange({ owner: owner ?? undefined, ...(ownerRole === undefined ? {} : { ownerRole }) })} />
      <DateField id={at('final.dueDay')} label="By when" min={today} value={words.dueDay} onChange={(dueDay) => onChange({ dueDay })} error={errorAt('final.dueDay')} />
      <SelectField id={at('final.theme')} label="Theme" value={words.theme} onChange={(theme) => onChange({ theme })} error={errorAt('final.theme')}>
        <option value="">Choose</option>
        {themeChoices.map(([key, title]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </SelectField>
    </>
  );
}
