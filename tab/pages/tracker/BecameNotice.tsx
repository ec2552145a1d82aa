import { Button } from '@fluentui/react-components';
import type { RecommendationResource } from '../../../src/contract/recommendations';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { ProblemNotice } from '../../components/ProblemNotice';
import { dayOf } from '../../words/dates';
import { planNames, statusNames } from '../../words/labels';
import { useAction } from './useAction';

/** What became of it, to whoever raised it, until they say that they have read it (domain.md §7). */
export function BecameNotice({ recommendation: it }: { recommendation: RecommendationResource }) {
  const action = useAction('readBecame', it, `${it.reference} is off your list.`, () => undefined);
  if (it.abilities.readBecame?.allowed !== true) return null;
  return (
    <Notice title="You raised this. This is what became of it">
      <p>{becameInWords(it)}</p>
      {action.error && !action.changed && <ProblemNotice error={action.error} />}
      <div className={layout.row}>
        <Button disabled={action.pending} onClick={() => action.send({ revision: it.revision })}>
          {action.pending ? 'Saving…' : 'I have read it'}
        </Button>
      </div>
    </Notice>
  );
}

function becameInWords({ status, impactSignedOffAt, impactAchieved, doneSignedOffAt, plan, planReference, mergedInto }: RecommendationResource): string {
  if (status === 'movedToPlan') return `It goes on in the ${plan ? planNames[plan].toLowerCase() : 'plan'}, as ${planReference}.`;
  if (status === 'merged') return `It became part of ${mergedInto}.`;
  if (status === 'signedOff' && impactSignedOffAt) return `It was signed off as done, and on ${dayOf(impactSignedOffAt)} its impact too: ${impactAchieved}`;
  if (status === 'signedOff') return `It was signed off as done on ${dayOf(doneSignedOffAt)}. What it changed for the child or for families is not yet known: you will be told.`;
  return `${statusNames[status]}. The reason stands in the history.`;
}
