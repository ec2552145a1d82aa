import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActivityResource } from '../../../../src/contract/activities';
import layout from '../../../components/layout.module.css';
import { ReasonDialog } from '../ReasonDialog';

/** For an activity that is not carried on. */
export function Withdraw({ activity: { reference, revision, abilities } }: { activity: ActivityResource }) {
  const [asking, setAsking] = useState(false);
  if (!abilities.withdraw?.allowed) return null;
  return (
    <section className={layout.stack} aria-labelledby="withdraw">
      <h2 id="withdraw">It does not go on?</h2>
      <div>
        <Button onClick={() => setAsking(true)}>Withdraw this activity</Button>
      </div>
      {asking && <ReasonDialog title={`Withdraw ${reference}`} label="Why is it withdrawn?" verb="Withdraw it" missing="Say why it is withdrawn." run={(api, reason) => api.withdrawActivity({ params: { reference }, body: { revision, reason } })} onClose={() => setAsking(false)} />}
    </section>
  );
}
