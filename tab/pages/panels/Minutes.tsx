import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useMinutes } from '../../queries/panels';

/** Takes the minutes out as a Word file; that is recorded. */
export function Minutes({ reference }: { reference: string }) {
  const minutes = useMinutes(reference);
  return (
    <div className={layout.stack}>
      <div>
        <Button icon={<ArrowDownload20Regular />} onClick={() => minutes.mutate()} disabled={minutes.isPending}>
          {minutes.isPending ? 'Writing the minutes…' : 'Minutes as Word'}
        </Button>
      </div>
      <p role="status" className="hidden">
        {minutes.isSuccess && `${minutes.data.name} was downloaded.`}
      </p>
      {minutes.error && <ProblemNotice error={minutes.error} onRetry={() => minutes.mutate()} />}
    </div>
  );
}
