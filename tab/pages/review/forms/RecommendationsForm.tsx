import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ReviewResource } from '../../../../src/contract/reviews';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { focusField } from '../../../components/ErrorSummary';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { useToast } from '../../../components/Toasts';
import type { ProposedRecommendation, RecommendationsAnswers } from './answerTypes';
import type { FormContext } from './FormOfPart';
import { ProposedForm } from './ProposedForm';

interface Props extends FormContext {
  answers: RecommendationsAnswers;
  onChange: (answers: RecommendationsAnswers) => void;
}

/** Recommendations for this child, or for the service (domain.md §3.5). They enter the tracker when the review is agreed. */
export function RecommendationsForm({ answers, onChange, ...context }: Props) {
  const { part, errorOf } = context;
  const toast = useToast();
  const latest = useRef(answers);
  const added = useRef<number>(undefined);
  useEffect(() => {
    latest.current = answers;
    if (added.current !== undefined) focusField(fieldId(`${part}.items.${added.current}.action`));
    added.current = undefined;
  }, [answers, part]);
  const forService = part === 'serviceRecommendations';
  const setItems = (items: ProposedRecommendation[]) => onChange({ ...latest.current, items });
  useAskedFor(context, answers, (item) => setItems([...latest.current.items, item]));
  const add = () => {
    added.current = answers.items.length;
    setItems([...answers.items, begun()]);
  };
  const remove = (item: ProposedRecommendation, index: number) => {
    setItems(answers.items.filter(({ id }) => id !== item.id));
    toast({ text: 'The recommendation was removed.', undo: () => setItems(latest.current.items.toSpliced(index, 0, item)) });
  };
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <p>{forService ? 'What should change in how we work, so that other children are better off too?' : 'What should happen for this child, by whom and by when? Each area for development needs an answer.'}</p>
      {errorOf('items') && <Notice tone="danger" title={errorOf('items') ?? ''} />}
      {answers.items.map((item, index) => (
        <ProposedForm key={item.id} {...context} item={item} number={index + 1} onChange={(changed) => setItems(answers.items.map((each) => (each.id === item.id ? changed : each)))} onRemove={() => remove(item, index)} />
      ))}
      <div id={fieldId(`${part}.items`)} tabIndex={-1}>
        <Button icon={<Add16Regular />} size="large" onClick={add}>
          {answers.items.length === 0 ? 'Add a recommendation' : 'Add another recommendation'}
        </Button>
      </div>
      {answers.items.length === 0 && (
        <TextAreaField
          id={fieldId(`${part}.noneReason`)}
          label={forService ? 'Or say why the service needs none' : 'Or say why this child needs none'}
          rows={2}
          value={answers.noneReason}
          onChange={(noneReason) => onChange({ ...answers, noneReason })}
          error={errorOf('noneReason')}
        />
      )}
    </div>
  );
}

const begun = (): ProposedRecommendation => ({ id: crypto.randomUUID(), action: '', impact: '', owner: undefined, ownerRole: '', dueDay: '', theme: '', answers: [] });

/** Coming from a finding (`?for=journey%23a1`), a recommendation that answers it is begun, with the action of a standard where there is one. */
function useAskedFor({ review, part }: FormContext, answers: RecommendationsAnswers, add: (item: ProposedRecommendation) => void): void {
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  const finding = new URLSearchParams(search).get('for');
  /** The finding that was answered for already: once is enough, until another is asked for. */
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (done.current === finding) return;
    done.current = finding;
    if (!finding) return;
    const there = answers.items.findIndex((item) => item.answers.includes(finding));
    if (there < 0) add({ ...begun(), action: actionAt(review, finding), answers: [finding] });
    void navigate(`${pathname}#${fieldId(`${part}.items.${there < 0 ? answers.items.length : there}.action`)}`, { replace: true });
  }, [finding, answers.items, add, review, part, pathname, navigate]);
}

/** What the reviewer wrote as the action of a standard: `standards.visits`. */
function actionAt({ parts = [] }: Pick<ReviewResource, 'parts'>, finding: string): string {
  const [part, key = ''] = finding.split('.');
  const answers = parts.find((each) => each.part === part)?.answers;
  return answers?.kind === 'standards' ? (answers.standards[key]?.action ?? '') : '';
}
