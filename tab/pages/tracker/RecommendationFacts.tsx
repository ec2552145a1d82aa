import { Link } from 'react-router';
import type { RecommendationResource } from '../../../src/contract/recommendations';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { dayInWords, dayOf } from '../../words/dates';
import { levelNames, metInTimeNames, planNames, sectionInWords } from '../../words/labels';
import { themeInWords, themeMeaning } from '../../words/themes';

/** Where it comes from, who owns it, by when, and what is known of it. */
export function RecommendationFacts({ recommendation: it }: { recommendation: RecommendationResource }) {
  const moved = it.timesMoved > 0 ? ` (first ${dayInWords(it.firstDueDay)}, moved ${it.timesMoved === 1 ? 'once' : `${it.timesMoved} times`})` : '';
  const signed = (at: string | undefined, by: { name: string } | undefined) => (at ? `${dayOf(at)}${by?.name ? `, by ${by.name}` : ''}` : undefined);
  return (
    <section aria-labelledby="facts">
      <h3 id="facts">About it</h3>
      <Facts
        facts={[
          ['Intended impact', it.impact || undefined],
          ['How we will know it is done', it.doneWhen || undefined],
          ['What children will experience', it.experience || undefined],
          ['Owner', [it.owner, it.team].filter(Boolean).join(', ') || undefined],
          ['Due', `${dayInWords(it.dueDay)}${moved}`],
          ['Met in time', it.metInTime && metInTimeNames[it.metInTime]],
          ['Level', levelNames[it.level]],
          ['From', <Source key="from" recommendation={it} />],
          ['Finding', it.section ? <Finding key="finding" recommendation={it} /> : undefined],
          ['Decided by', it.panelReference ? <Panel key="panel" recommendation={it} /> : undefined],
          ['Theme', it.theme ? <Theme key="theme" theme={it.theme} /> : undefined],
          ['Latest progress', it.progress || undefined],
          ['Impact so far', it.impactAchieved || undefined],
          ['Evidence', it.evidence ? <Evidence key="evidence" recommendation={it} /> : it.noEvidenceReason ? `None needed: ${it.noEvidenceReason}` : undefined],
          ['Next step', it.nextStep || undefined],
          ['Signed off as done', signed(it.doneSignedOffAt, it.doneSignedOffBy)],
          ['Impact signed off', signed(it.impactSignedOffAt, it.impactSignedOffBy)],
          ['Moved to', it.plan && `${planNames[it.plan]}, as ${it.planReference}`],
          ['Goes on in', it.mergedInto ? <Link key="into" to={`/tracker/${it.mergedInto}`}>{it.mergedInto}</Link> : undefined],
          ['Brings together', it.merged.length > 0 ? <References key="merged" references={it.merged} /> : undefined],
          ['Tolerated until', it.toleratedUntil ? `${dayInWords(it.toleratedUntil)}${it.toleratedBy?.name ? `, by ${it.toleratedBy.name}` : ''}: ${it.toleratedReason}` : undefined],
          ['Raised by', it.raisedBy?.name || undefined],
        ]}
      />
    </section>
  );
}

function References({ references }: { references: readonly string[] }) {
  return (
    <>
      {references.map((reference, index) => (
        <span key={reference}>
          {index > 0 && ', '}
          <Link to={`/tracker/${reference}`}>{reference}</Link>
        </span>
      ))}
    </>
  );
}

const sources: Readonly<Record<RecommendationResource['sourceKind'], { path: string; words: (reference: string) => string }>> = {
  review: { path: '/reviews', words: (reference) => `Review ${reference}` },
  panelTheme: { path: '/themes', words: (reference) => `Theme ${reference} of a panel` },
  activity: { path: '/activities', words: (reference) => `Activity ${reference}` },
};

function Source({ recommendation: { sourceKind, sourceReference, abilities } }: { recommendation: RecommendationResource }) {
  const { words, path } = sources[sourceKind];
  return abilities.openSource?.allowed ? <Link to={`${path}/${sourceReference}`}>{words(sourceReference)}</Link> : words(sourceReference);
}

/** The section of the review that it answers, where the person may read it. */
function Finding({ recommendation: { section, sourceReference, origin } }: { recommendation: RecommendationResource }) {
  const words = sectionInWords(section);
  return origin.reviewPart ? <Link to={`/reviews/${sourceReference}/read#part-${origin.reviewPart}`}>{words}</Link> : words;
}

/** The panel that decided on it. */
function Panel({ recommendation: { panelReference, origin } }: { recommendation: RecommendationResource }) {
  const words = `Panel ${panelReference ?? ''}`;
  return origin.panelItem ? <Link to={`/panels/${origin.panelItem.panel}/items/${origin.panelItem.review}`}>{words}</Link> : words;
}

/** The day that it describes beside the day on which it was added: old evidence shows. */
function Evidence({ recommendation: { evidence, evidenceDay, evidenceAddedAt } }: { recommendation: RecommendationResource }) {
  return (
    <>
      {evidence}
      {evidenceDay && (
        <p className={`${layout.muted} ${layout.small}`}>
          It describes {dayInWords(evidenceDay)}{evidenceAddedAt && `, and was added on ${dayOf(evidenceAddedAt)}`}.
        </p>
      )}
    </>
  );
}

function Theme({ theme }: { theme: string }) {
  const meaning = themeMeaning(theme);
  return (
    <>
      {themeInWords(theme)}
      {meaning && <p className={`${layout.muted} ${layout.small}`}>{meaning}</p>}
    </>
  );
}
