import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PanelThemeResource } from '../../../src/contract/panelThemes';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { Tag } from '../../components/Tag';
import { useToast } from '../../components/Toasts';
import { useThemeVerb } from '../../queries/panelThemes';
import { dayOf } from '../../words/dates';
import styles from '../calibration/calibration.module.css';
import { DropDialog, MergeDialog } from './themeDialogs';
import { RecommendForm } from './RecommendForm';
import { type ThemeDraft, ThemeForm } from './ThemeForm';
import { targetNames, themeStates } from './themeWords';

interface Props {
  theme: PanelThemeResource;
  agenda: readonly string[];
  /** Open themes that it could go into. */
  others: readonly PanelThemeResource[];
}

/** One theme, what it rests on, and what can be done with it. */
export function ThemeCard({ theme, agenda, others }: Props) {
  const [doing, setDoing] = useState<'change' | 'merge' | 'drop' | 'recommend'>();
  const toast = useToast();
  const { reference, revision, abilities } = theme;
  const done = (text: string) => () => {
    setDoing(undefined);
    toast({ text });
  };
  const change = useThemeVerb((api, draft: ThemeDraft) => api.changeTheme({ params: { theme: reference }, body: { revision, ...draft } }), done(`Theme ${reference} is saved.`));
  if (doing === 'change') return <ThemeForm title={`Change theme ${reference}`} agenda={agenda} start={{ target: theme.target, text: theme.text, restsOn: theme.restsOn }} error={change.error} busy={change.isPending} onSave={(draft) => change.mutate(draft)} onCancel={() => setDoing(undefined)} />;
  const { label, tone } = themeStates[theme.state];
  return (
    <article className={`${layout.card} ${layout.stack}`} aria-labelledby={reference}>
      <div className={layout.row}>
        <h3 id={reference}>
          {reference}: {targetNames[theme.target]}
        </h3>
        <Tag tone={tone}>{label}</Tag>
      </div>
      <p className={styles.text}>{theme.text}</p>
      <ThemeFacts theme={theme} />
      {doing === 'recommend' && <RecommendForm theme={theme} onDone={done(`Theme ${reference} goes into the tracker.`)} onCancel={() => setDoing(undefined)} />}
      {doing === 'merge' && <MergeDialog theme={theme} others={others} onDone={done(`Theme ${reference} is merged.`)} onClose={() => setDoing(undefined)} />}
      {doing === 'drop' && <DropDialog theme={theme} onDone={done(`Theme ${reference} is dropped.`)} onClose={() => setDoing(undefined)} />}
      {abilities.change?.allowed && doing !== 'recommend' && (
        <div className={layout.row} role="group" aria-label={`Theme ${reference}`}>
          <Button appearance="primary" onClick={() => setDoing('recommend')}>
            Make it a recommendation
          </Button>
          <Button onClick={() => setDoing('change')}>Change</Button>
          {others.length > 0 && <Button onClick={() => setDoing('merge')}>Merge…</Button>}
          <Button onClick={() => setDoing('drop')}>Drop…</Button>
        </div>
      )}
    </article>
  );
}

function ThemeFacts({ theme: { restsOn, merged, recommendation, entering, dropReason, createdBy, createdAt } }: { theme: PanelThemeResource }) {
  return (
    <Facts
      facts={[
        ['Rests on', restsOn.map((review, index) => <span key={review}>{index > 0 && ', '}<Link to={`/reviews/${review}`}>{review}</Link></span>)],
        ['Merged into it', merged.length > 0 ? merged.map(({ reference, text }) => `${reference}: ${text}`).join('\n') : undefined],
        ['In the tracker', recommendation ? <Link key="link" to={`/tracker/${recommendation}`}>{recommendation}</Link> : entering ? 'On its way' : undefined],
        ['Why it was dropped', dropReason || undefined],
        ['Written', `${createdBy.name}, ${dayOf(createdAt)}`],
      ]}
    />
  );
}
