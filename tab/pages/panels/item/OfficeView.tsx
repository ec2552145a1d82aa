import { Button } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { Facts } from '../../../components/Facts';
import layout from '../../../components/layout.module.css';
import { PageHeading } from '../../../components/PageHeading';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { SentCheckbox } from '../../../components/SentCheckbox';
import { Tag } from '../../../components/Tag';
import { useItemStep } from '../../../queries/panels';
import { itemStates, moderationInWords } from '../panelWords';
import { ChairForm } from './ChairForm';
import styles from './item.module.css';
import { ItemCaption } from './ItemCaption';
import { ItemMembers } from './ItemMembers';
import { OthersReadings } from './OthersReadings';
import { Parties } from './Parties';

/** One review on a panel for those who prepare it: who reads, who chairs, and whether the reviewer's grades are hidden. */
export function OfficeView({ item }: { item: PanelItemResource }) {
  const { state, reviewReference, moderation } = item;
  return (
    <>
      <PageHeading title={`Review ${reviewReference} on the panel`} caption={<ItemCaption panel={item.panelReference} review={reviewReference} />}>
        <Tag tone={itemStates[state].tone}>{itemStates[state].label}</Tag>
      </PageHeading>
      <div className={styles.columns}>
        <div className={`${layout.stack} ${layout.wide}`}>
          <ChairForm item={item} />
          <ItemMembers item={item} />
          {item.othersShown && <OthersReadings item={item} />}
        </div>
        <aside className={`${layout.card} ${layout.stack} ${styles.aside}`} aria-label="About this review">
          <Parties item={item} />
          <Facts facts={[['Moderation', moderationInWords(moderation, state === 'decided')], ['Put off because', item.deferReason || undefined]]} />
          <HideGrades item={item} />
          <Resume item={item} />
          <Link to={`/reviews/${reviewReference}`}>Open the review</Link>
        </aside>
      </div>
    </>
  );
}

function HideGrades({ item }: { item: PanelItemResource }) {
  const { panelReference: reference, reviewReference: review, revision, hideGrades, abilities } = item;
  const hide = useItemStep<boolean>((api, next) => api.hideReviewerGrades({ params: { reference, review }, body: { revision, hide: next } }), () => undefined);
  if (!abilities.hideGrades?.allowed) return <p>{hideGrades ? 'The reviewer’s grades are hidden until a member’s own reading is in.' : 'Members see the reviewer’s grades while they read.'}</p>;
  return (
    <>
      <SentCheckbox label="Hide the reviewer’s grades until a member’s own reading is in" checked={hideGrades} disabled={hide.isPending} send={hide.mutateAsync} />
      {hide.error && <ProblemNotice error={hide.error} />}
    </>
  );
}

function Resume({ item: { panelReference: reference, reviewReference: review, revision, abilities } }: { item: PanelItemResource }) {
  const resume = useItemStep<undefined>((api) => api.resumeItem({ params: { reference, review }, body: { revision } }), () => undefined);
  if (!abilities.resume?.allowed) return null;
  return (
    <>
      <div>
        <Button onClick={() => resume.mutate(undefined)} disabled={resume.isPending}>
          Take it up again on this panel
        </Button>
      </div>
      {resume.error && <ProblemNotice error={resume.error} />}
    </>
  );
}
