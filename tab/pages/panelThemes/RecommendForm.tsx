import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ApiError } from '../../../src/contract/client';
import type { PanelThemeResource } from '../../../src/contract/panelThemes';
import { themes2025 } from '../../../src/contract/themes';
import { ErrorSummary } from '../../components/ErrorSummary';
import { DateField, SelectField, TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useMe } from '../../queries/app';
import { useThemeVerb } from '../../queries/panelThemes';
import type { ProposedRecommendation } from '../review/forms/answerTypes';
import { OwnerField } from '../review/forms/OwnerField';

interface Props {
  theme: PanelThemeResource;
  onDone: () => void;
  onCancel: () => void;
}

/** What enters the tracker of a theme: action, impact, owner and date. */
export function RecommendForm({ theme, onDone, onCancel }: Props) {
  const { reference, revision } = theme;
  const today = useMe().data?.today ?? '';
  const [item, setItem] = useState<ProposedRecommendation>({ id: reference, action: theme.text, impact: '', owner: undefined, ownerRole: '', dueDay: '', theme: '', answers: [] });
  const set = (change: Partial<ProposedRecommendation>) => setItem((before) => ({ ...before, ...change }));
  const recommend = useThemeVerb(
    (api, { action, impact, doneWhen, experience, owner, ownerRole, dueDay, theme: key }: ProposedRecommendation) => api.recommendTheme({ params: { theme: reference }, body: { revision, action, impact, doneWhen, experience, ownerOid: owner?.oid ?? '', ownerRole, dueDay, theme: key } }),
    onDone,
  );
  const faults = recommend.error instanceof ApiError ? (recommend.error.problem.faults ?? []) : [];
  const field = (path: string) => ({ id: fieldId(`${reference}.${path}`), error: faults.find((fault) => fault.path === path)?.message });
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    recommend.mutate(item);
  };
  return (
    <form noValidate onSubmit={send} className={`${layout.stack} ${layout.wide} ${layout.measure}`} aria-label={`Make theme ${reference} a recommendation`}>
      <h4>A recommendation for the service</h4>
      <ErrorSummary key={recommend.submittedAt} errors={faults.map(({ path, message }) => ({ message, to: fieldId(`${reference}.${path}`) }))} />
      <TextAreaField {...field('action')} label="What is to be done?" rows={3} value={item.action} onChange={(action) => set({ action })} />
      <TextAreaField {...field('impact')} label="What should be different for children and families?" rows={3} value={item.impact} onChange={(impact) => set({ impact })} />
      <TextAreaField {...field('doneWhen')} label="How will we know that it is done? (optional)" rows={2} value={item.doneWhen ?? ''} onChange={(doneWhen) => set({ doneWhen })} />
      <TextAreaField {...field('experience')} label="What will children experience? (optional)" rows={2} value={item.experience ?? ''} onChange={(experience) => set({ experience })} />
      <OwnerField {...field('owner')} item={item} onChange={set} />
      <DateField {...field('dueDay')} label="By when" min={today} value={item.dueDay} onChange={(dueDay) => set({ dueDay })} />
      <SelectField {...field('theme')} label="Theme (optional)" value={item.theme} onChange={(key) => set({ theme: key })} choices={[{ value: '', label: 'None' }, ...themes2025.themes.map(({ key, title }) => ({ value: key, label: title }))]} />
      {recommend.error && faults.length === 0 && <ProblemNotice error={recommend.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={recommend.isPending}>
          {recommend.isPending ? 'Putting it into the tracker…' : 'Put it into the tracker'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
