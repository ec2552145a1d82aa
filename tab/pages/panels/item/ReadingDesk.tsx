import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { PanelItemResource } from '../../../../src/contract/panels';
import layout from '../../../components/layout.module.css';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { PlainButton } from '../../../components/PlainButton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { Tag } from '../../../components/Tag';
import { ReviewReading } from '../../review/ReviewReading';
import { useReadableReview } from '../../review/useReadableReview';
import { itemStates } from '../panelWords';
import { HandedIn, OWN_READING } from './HandedIn';
import styles from './item.module.css';
import { ItemCaption } from './ItemCaption';
import { ItemMembers } from './ItemMembers';
import { OthersReadings } from './OthersReadings';
import { ReadingForm } from './ReadingForm';

type Shown = 'review' | 'mine';

/** The review beside the moderation form; on a narrow screen one of the two, with a switch that stays in view. */
export function ReadingDesk({ item, onConflict }: { item: PanelItemResource; onConflict: (() => void) | undefined }) {
  const { ready, error, retry } = useReadableReview(item.reviewReference);
  const [shown, setShown] = useState<Shown>('review');
  if (!ready) return error ? <ProblemNotice error={error} what="review" onRetry={retry} /> : <PageSkeleton kind="form" label="Loading the review" />;
  const { review, template, parts } = ready;
  const read = (part: string) => {
    flushSync(() => setShown('review'));
    const place = document.getElementById(`part-${part}`);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  };
  return (
    <>
      <PageHeading title={`Your reading: ${review.identity?.name ?? review.reference}`} caption={<ItemCaption panel={item.panelReference} review={item.reviewReference} />}>
        <Tag tone={itemStates[item.state].tone}>{itemStates[item.state].label}</Tag>
        {onConflict && <PlainButton onClick={onConflict}>I have a conflict of interest after all</PlainButton>}
      </PageHeading>
      <div className={styles.switch} role="group" aria-label="What is shown">
        <ShownButton name="The review" to="review" shown={shown} onShow={setShown} />
        <ShownButton name="Your reading" to="mine" shown={shown} onShow={setShown} />
      </div>
      <div className={styles.desk} data-shown={shown}>
        <div className={styles.review}>
          <ReviewReading review={review} template={template} parts={parts} gradesHidden={!item.gradesShown} />
        </div>
        <aside className={styles.mine} aria-label="Your reading">
          <Mine item={item} template={template} onRead={read} />
        </aside>
      </div>
      <div className={styles.after}>
        <OthersReadings item={item} />
        <ItemMembers item={item} />
      </div>
    </>
  );
}

function ShownButton({ name, to, shown, onShow }: { name: string; to: Shown; shown: Shown; onShow: (shown: Shown) => void }) {
  return (
    <Button appearance={shown === to ? 'primary' : 'secondary'} aria-pressed={shown === to} onClick={() => onShow(to)}>
      {name}
    </Button>
  );
}

function Mine({ item, template, onRead }: { item: PanelItemResource; template: Parameters<typeof ReadingForm>[0]['template']; onRead: (part: string) => void }) {
  const { reading, abilities } = item;
  return (
    <div className={layout.stack}>
      <h2 id={OWN_READING} tabIndex={-1}>
        Your reading
      </h2>
      {reading?.submittedAt && <HandedIn item={item} template={template} reading={reading} onRead={onRead} />}
      {!reading?.submittedAt && abilities.read?.allowed && <ReadingForm key={`${item.panelReference}/${item.reviewReference}`} item={item} template={template} onRead={onRead} />}
      {!reading?.submittedAt && !abilities.read?.allowed && <p>{abilities.read?.sentence ?? 'Readings of this review are closed.'}</p>}
    </div>
  );
}
