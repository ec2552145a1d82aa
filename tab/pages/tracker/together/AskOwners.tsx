import { Button } from '@fluentui/react-components';
import type { RecommendationRow } from '../../../../src/contract/recommendations';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useRemindOwners } from '../../../queries/recommendations';
import { plural } from '../../../words/dates';
import { askedInWords, canBeAsked, ownersOf } from './chosen';

/** Who would get a message about what, before anybody does. */
export function AskOwners({ rows, today }: { rows: readonly RecommendationRow[]; today: string }) {
  const remind = useRemindOwners();
  const asked = rows.filter((row) => canBeAsked(row, today));
  const silent = rows.length - asked.length;
  const roles = ownersOf(asked).filter(({ oid }) => oid === '');
  if (remind.data)
    return (
      <Notice tone="good" live title="The owners are asked">
        <p>{plural(remind.data.told.length, 'message is', 'messages are')} on the way. Outside working hours they wait until the next morning. What comes back stands in the tracker.</p>
      </Notice>
    );
  return (
    <div className={layout.stack}>
      <p>{askedInWords(asked)} The message names references only, and takes their answer.</p>
      {roles.length > 0 && <p>Nobody can be asked about {roles.map(({ owner, references }) => `${references.join(', ')} (${owner || 'nobody owns it'})`).join('; ')}.</p>}
      {silent > 0 && <p>{plural(silent, 'of those ticked is', 'of those ticked are')} done, over or tolerated: nobody is asked about {silent === 1 ? 'it' : 'them'}.</p>}
      {remind.error && <ProblemNotice error={remind.error} />}
      <div className={layout.row}>
        <Button appearance="primary" disabled={remind.isPending || !asked.some(({ ownerOid }) => ownerOid)} onClick={() => remind.mutate({ references: asked.map(({ reference }) => reference) })}>
          {remind.isPending ? 'Sending…' : 'Ask them'}
        </Button>
      </div>
    </div>
  );
}
