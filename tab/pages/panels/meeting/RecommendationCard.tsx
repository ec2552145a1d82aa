import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelItemResource } from '../../../../src/contract/panels';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { Tag } from '../../../components/Tag';
import { timeOf } from '../../../words/dates';
import { levelNames } from '../../../words/labels';
import { focusLater } from '../focusLater';
import { recommendationDecisionInWords } from './meetingWords';
import styles from './meeting.module.css';
import { ProposalFacts } from './ProposalFacts';
import { RecommendationForm } from './laterForms';
import { changedFields, emptyProposal, type RecommendationDecision, type RecommendationOnPanel } from './recommendationWords';
import { recommendationDecisionOf } from './stalePress';
import { useItemPress } from './useItemPress';

interface Props {
  item: PanelItemResource;
  recommendation: RecommendationOnPanel;
  number: number;
}

/** One recommendation: the reviewer's words, and what the panel makes of them. */
export function RecommendationCard({ item, recommendation, number }: Props) {
  const { id, level, proposal, decision } = recommendation;
  const [form, setForm] = useState<'amended' | 'removed' | 'added' | 'agreed'>();
  const may = item.abilities.decide?.allowed === true;
  return (
    <section className={styles.card} id={`recommendations-${id}`} tabIndex={-1} aria-labelledby={`recommendation-${id}`}>
      <div className={layout.row}>
        <h4 id={`recommendation-${id}`}>Recommendation {number}</h4>
        <Tag>{levelNames[level]}</Tag>
      </div>
      {proposal && (
        <>
          {decision?.kind === 'amended' && <p className={layout.muted}>The reviewer’s words:</p>}
          <ProposalFacts proposal={proposal} />
        </>
      )}
      {decision && !form && <Decided decision={decision} />}
      {form && (
        <RecommendationForm item={item} id={id} level={level} kind={form} start={decision?.final ?? proposal ?? emptyProposal} onEnd={() => (setForm(undefined), focusLater(`recommendations-${id}`))} />
      )}
      {may && !form && <Presses item={item} recommendation={recommendation} number={number} onForm={setForm} />}
      {!may && !decision && <p>Not decided yet.</p>}
    </section>
  );
}

function Decided({ decision }: { decision: RecommendationDecision }) {
  const { kind, original, final, reason, recordedBy, at } = decision;
  const changed = original && final && kind === 'amended' ? changedFields(original, final) : [];
  return (
    <div className={styles.decided}>
      <p>
        <strong>{recommendationDecisionInWords(decision)}</strong>
        {changed.length > 0 && ` (${changed.join(', ')})`}
      </p>
      {reason && <p>{reason}</p>}
      {final && kind !== 'agreed' && <ProposalFacts proposal={final} />}
      <p className={layout.muted}>
        Recorded by {recordedBy.name} at {timeOf(at)}
      </p>
    </div>
  );
}

function Presses({ item, recommendation: { id, level, proposal, decision }, number, onForm }: Props & { onForm: (form: 'amended' | 'removed' | 'added' | 'agreed') => void }) {
  const agree = useItemPress(item, {
    send: (api, { panelReference: reference, reviewReference: review, revision }) => api.decideRecommendation({ params: { reference, review }, body: { revision, id, level, kind: 'agreed', decidedBy: 'agreement', reason: '' } }),
    about: (known) => recommendationDecisionOf(known, id),
  });
  const name = <span className="hidden"> recommendation {number}</span>;
  return (
    <>
      {agree.overtaken && (
        <Notice tone="warning" live title="Somebody else decided on this recommendation first">
          <p>What they recorded stands above. Nothing of yours was recorded.</p>
        </Notice>
      )}
      {agree.error && <ProblemNotice error={agree.error} />}
      <div className={layout.row}>
        {proposal && decision?.kind !== 'agreed' && (
          <Button appearance={decision ? 'secondary' : 'primary'} size={decision ? 'medium' : 'large'} onClick={() => agree.press()} disabled={agree.pending}>
            Agree{name}
          </Button>
        )}
        <Button size={decision ? 'medium' : 'large'} onClick={() => onForm(proposal ? 'amended' : 'added')}>
          Amend{name}
        </Button>
        <Button size={decision ? 'medium' : 'large'} onClick={() => onForm('removed')}>
          Take out{name}
        </Button>
        {proposal && item.abilities.decideAsChair?.allowed && (
          <Button size={decision ? 'medium' : 'large'} onClick={() => onForm('agreed')}>
            The chair decides to keep it<span className="hidden">: recommendation {number}</span>
          </Button>
        )}
      </div>
    </>
  );
}
