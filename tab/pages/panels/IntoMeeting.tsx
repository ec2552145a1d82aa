import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { PanelResource } from '../../../src/contract/panels';
import { ButtonLink } from '../../components/ButtonLink';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useApi } from '../../queries/api';
import { panelKeys, readPanelsAgain } from '../../queries/panels';

/** The way into the meeting: to begin it, for who may; to follow it, for everybody else. */
export function IntoMeeting({ panel: { reference, state, revision, abilities } }: { panel: Pick<PanelResource, 'reference' | 'state' | 'revision' | 'abilities'> }) {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () => api.startPanel({ params: { reference }, body: { revision } }),
    onSuccess: async (meeting) => {
      queries.setQueryData(panelKeys.meeting(reference), meeting);
      await readPanelsAgain(queries);
      await navigate(`/panels/${reference}/meeting`);
    },
    onError: () => readPanelsAgain(queries),
  });
  if (state === 'inSession')
    return (
      <section className={`${layout.card} ${layout.stack}`} aria-labelledby="into">
        <h2 id="into">The panel is meeting now</h2>
        <div>
          <ButtonLink to={`/panels/${reference}/meeting`} appearance="primary" size="large">
            Go into the meeting
          </ButtonLink>
        </div>
      </section>
    );
  if (state !== 'planned' || !abilities.start?.allowed) return null;
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="into">
      <h2 id="into">The meeting</h2>
      <p>Starting it opens the meeting for every member. Its screen can be shared in the room: it carries references and no names of children.</p>
      {start.error && <ProblemNotice error={start.error} />}
      <div>
        <Button appearance="primary" size="large" disabled={start.isPending} onClick={() => start.mutate()}>
          {start.isPending ? 'Starting…' : 'Start the meeting'}
        </Button>
      </div>
    </section>
  );
}
