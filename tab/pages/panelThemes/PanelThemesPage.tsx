import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PanelThemes } from '../../../src/contract/panelThemes';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { usePanelThemes, useThemeVerb } from '../../queries/panelThemes';
import { Words } from '../review/reading/Words';
import { ThemeCard } from './ThemeCard';
import { type ThemeDraft, ThemeForm } from './ThemeForm';
import { groundInWords } from './themeWords';
import { useSectionTitles } from './useSectionTitles';

/** The themes of one panel: what it changed, what the QA lead makes of it, and what becomes of that. */
export function PanelThemesPage() {
  const { panel = '' } = useParams();
  const found = usePanelThemes(panel);
  if (found.isPending) return <PageSkeleton kind="list" label="Loading the themes" />;
  if (!found.data) return <ProblemNotice error={found.error} what="panel" onRetry={() => void found.refetch()} />;
  const { collate, themes, panelReference } = found.data;
  const shown = themes.filter(({ state }) => state !== 'merged');
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <PageHeading title={`Themes of panel ${panelReference}`} caption={<Link to="/themes">Themes of panels</Link>} />
      {!collate.allowed && <Notice>{<p>{collate.sentence}</p>}</Notice>}
      <Ground themes={found.data} />
      <section className={layout.stack} aria-labelledby="themes">
        <h2 id="themes">Themes</h2>
        {shown.length === 0 && (
          <EmptyState title="There is no theme yet">
            <p>A theme says what should change, and which reviews it rests on. References are enough: no name of a child belongs here.</p>
          </EmptyState>
        )}
        {shown.map((theme) => (
          <ThemeCard key={theme.reference} theme={theme} agenda={found.data.agenda} others={shown.filter(({ reference, state }) => reference !== theme.reference && state === 'open')} />
        ))}
        {collate.allowed && <AddTheme panel={panelReference} agenda={found.data.agenda} />}
      </section>
    </div>
  );
}

function Ground({ themes: { ground } }: { themes: PanelThemes }) {
  const titleOf = useSectionTitles();
  return (
    <section className={layout.stack} aria-labelledby="ground">
      <h2 id="ground">What the panel changed</h2>
      {ground.length === 0 && <p>It left every grade and every recommendation as the reviewers had them.</p>}
      {ground.length > 0 && (
        <DataTable
          caption="What the panel changed"
          columns={['Review', 'What', 'Why']}
          rows={ground.map((each, index) => ({ key: `${each.review} ${index}`, cells: [<Link key="review" to={`/reviews/${each.review}/read`}>{each.review}</Link>, groundInWords(each, titleOf), each.words ? <Words key="words" text={each.words} /> : ''] }))}
        />
      )}
    </section>
  );
}

function AddTheme({ panel, agenda }: { panel: string; agenda: readonly string[] }) {
  const [attempt, setAttempt] = useState<string>();
  const toast = useToast();
  const collate = useThemeVerb((api, draft: ThemeDraft) => api.collateTheme({ params: { reference: panel }, body: { attempt: attempt ?? '', ...draft } }), ({ reference }) => {
    setAttempt(undefined);
    toast({ text: `Theme ${reference} is saved.` });
  });
  if (!attempt)
    return (
      <div>
        <Button appearance="primary" onClick={() => setAttempt(crypto.randomUUID())}>
          Add a theme
        </Button>
      </div>
    );
  return <ThemeForm title="Add a theme" agenda={agenda} start={{ target: '', text: '', restsOn: [] }} error={collate.error} busy={collate.isPending} onSave={(draft) => collate.mutate(draft)} onCancel={() => setAttempt(undefined)} />;
}
