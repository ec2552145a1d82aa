import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelItemResource } from '../../../../src/contract/panels';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { timeOf } from '../../../words/dates';
import { gradeNames } from '../../../words/labels';
import { everyReading, opinionInWords } from '../item/readingWords';
import type { Graded } from '../spread';
import { SpreadTable } from '../SpreadTable';
import { focusLater } from '../focusLater';
import { DecideGradeForm } from './DecideGradeForm';
import { gradeDecisionInWords } from './meetingWords';
import styles from './meeting.module.css';
import { gradeDecisionOf } from './stalePress';
import { useItemPress } from './useItemPress';

interface Props {
  item: PanelItemResource;
  graded: Graded;
  onDecided: () => void;
}

/** One grade: the reviewer's, every reading with the spread, and what the panel decides. */
export function GradeCard({ item, graded, onDecided }: Props) {
  const { key, title, own, firstLine } = graded;
  const [deciding, setDeciding] = useState(false);
  const decision = gradeDecisionOf(item, key);
  const spread = item.spreads.find((each) => each.key === key);
  const may = item.abilities.decide?.allowed === true;
  return (
    <section className={styles.card} id={`grades-${key}`} tabIndex={-1} aria-labelledby={`grade-${key}`} data-grade={key} data-decided={decision ? '' : undefined}>
      <div className={styles.graded} data-deciding={deciding || undefined}>
        <div className={styles.readings}>
          <h4 id={`grade-${key}`}>{title}</h4>
          <p>
            Reviewer: <strong>{own ? gradeNames[own] : 'no grade'}</strong>
            {firstLine && `. First-line check: ${gradeNames[firstLine]}`}
          </p>
          {spread && <SpreadTable spread={spread} graded={graded} titled={false} />}
          <Comments item={item} graded={graded} />
        </div>
        <div className={styles.decision}>
          {decision && !deciding && <Decided decision={decision} own={own} />}
          {deciding && <DecideGradeForm item={item} graded={graded} onEnd={() => (setDeciding(false), focusLater(`grades-${key}`))} />}
          {may && !deciding && <Press item={item} graded={graded} decided={decision !== undefined} onOther={() => setDeciding(true)} onDecided={onDecided} />}
          {!may && !decision && <p>Not decided yet.</p>}
        </div>
      </div>
    </section>
  );
}

function Decided({ decision, own }: { decision: PanelItemResource['gradeDecisions'][number]; own: Graded['own'] }) {
  return (
    <div className={styles.decided}>
      <p>
        <strong>{gradeDecisionInWords(decision, own)}</strong>
      </p>
      {decision.reason && <p>{decision.reason}</p>}
      <p className={layout.muted}>
        Recorded by {decision.recordedBy.name} at {timeOf(decision.at)}
      </p>
    </div>
  );
}

/** One press where the panel sees it as the reviewer does; otherwise the form. */
function Press({ item, graded: { key, title, own }, decided, onOther, onDecided }: Props & { decided: boolean; onOther: () => void }) {
  const agree = useItemPress(
    item,
    {
      send: (api, { panelReference: reference, reviewReference: review, revision }) => api.decideGrade({ params: { reference, review }, body: { revision, key, grade: own ?? 'good', decidedBy: 'agreement', reason: '' } }),
      about: (known) => gradeDecisionOf(known, key),
    },
    onDecided,
  );
  return (
    <>
      {agree.overtaken && (
        <Notice tone="warning" live title="Somebody else decided this grade first">
          <p>What they recorded stands above. Nothing of yours was recorded: decide anew if the panel sees it otherwise.</p>
        </Notice>
      )}
      {agree.error && <ProblemNotice error={agree.error} />}
      <div className={layout.row}>
        {own && !decided && (
          <Button appearance="primary" size="large" onClick={() => agree.press()} disabled={agree.pending}>
            As the reviewer graded: {gradeNames[own]}
            <span className="hidden"> for {title}</span>
          </Button>
        )}
        <Button size={decided ? 'medium' : 'large'} onClick={onOther}>
          {decided ? 'Decide anew' : 'Another grade, or the chair decides'}
          <span className="hidden">: {title}</span>
        </Button>
      </div>
    </>
  );
}

/** What members wrote to their grades. */
function Comments({ item, graded: { key, own } }: { item: PanelItemResource; graded: Graded }) {
  const said = everyReading(item).flatMap(({ member, grades, submittedAt, changedLateAt }) => {
    const opinion = grades[key];
    return submittedAt && opinion?.comment ? [{ member, opinion, late: changedLateAt !== undefined }] : [];
  });
  if (said.length === 0) return null;
  return (
    <details>
      <summary>
        {said.length === 1 ? '1 comment' : `${said.length} comments`}
      </summary>
      <ul className={styles.comments}>
        {said.map(({ member, opinion, late }) => (
          <li key={member.oid}>
            <strong>
              {member.name}, {opinionInWords(opinion, own).toLowerCase()}
              {late && ' (changed after the others could be seen)'}
            </strong>
            <p className={styles.words}>{opinion.comment}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
