import type { PanelItemResource } from '../../../../src/contract/panels';
import { Facts } from '../../../components/Facts';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { QualityFields } from '../../review/check/QualityFields';
import { qualityAspects, qualityMarkNames } from '../../review/check/qualityWords';
import styles from './meeting.module.css';
import { useItemPress } from './useItemPress';

type Quality = PanelItemResource['quality'];

/** How good the review itself is, apart from the practice that it describes (domain.md §6). Each mark is kept as it is made. */
export function QualityMarks({ item }: { item: PanelItemResource }) {
  return (
    <section className={styles.block} id="quality" tabIndex={-1} aria-label="Quality of the review">
      {item.abilities.markQuality?.allowed ? (
        <Marks item={item} />
      ) : (
        <>
          <h3>How good is the review itself?</h3>
          <Facts facts={qualityAspects.map(({ key, label }) => [label, markInWords(item.quality[key])] as const)} />
        </>
      )}
    </section>
  );
}

const markInWords = (mark: Quality['complete']): string => (mark ? qualityMarkNames[mark] : 'Not marked');

function Marks({ item }: { item: PanelItemResource }) {
  const mark = useItemPress<Quality>(item, {
    // Only the marks that this press changes: another one that somebody made meanwhile stays.
    send: (api, known, wanted) => api.markItemQuality({ params: { reference: known.panelReference, review: known.reviewReference }, body: { revision: known.revision, quality: { ...known.quality, ...changesOf(item.quality, wanted) } } }),
    about: (known, wanted) => [known.state, ...Object.keys(changesOf(item.quality, wanted)).map((key) => known.quality[key as keyof Quality])],
  });
  return (
    <>
      <QualityFields quality={item.quality} onChange={(wanted) => mark.press(wanted)} errorAt={() => undefined} />
      {mark.overtaken && (
        <Notice tone="warning" live title="Somebody else made this mark first">
          <p>Theirs is shown. Choose again if the panel sees it otherwise.</p>
        </Notice>
      )}
      {mark.error && <ProblemNotice error={mark.error} />}
    </>
  );
}

function changesOf(before: Quality, wanted: Quality): Quality {
  return Object.fromEntries(Object.entries(wanted).filter(([key, mark]) => before[key as keyof Quality] !== mark));
}
