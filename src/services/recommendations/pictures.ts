import { type PicturesResource } from '../../contract/tracker';
import { viewHolds } from '../../contract/trackerFilter';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { pictureMonths } from '../../domain/recommendations/pictureFacts';
import { createPictureCounts, type PictureCounts, type Pictured } from '../../domain/recommendations/pictures';
import { isTolerated } from '../../domain/recommendations/settle';
import { ensureMay } from '../support/guard';
import { type TrackerIndex } from './trackerIndex';
import { type TrackerEntry } from './trackerRows';

/** Pictures that were drawn for so many kinds of onlooker are kept. */
const KEPT_ONLOOKERS = 20;

interface Kept {
  entries: readonly TrackerEntry[];
  counts: PictureCounts;
  pictures: PicturesResource;
}

/** The pictures of what each actor sees; only what has changed is counted again. Throws `forbidden` for those who may not see them. */
export function createPictures(index: TrackerIndex, today: () => Day): (actor: Actor) => PicturesResource {
  let kept = new Map<string, Kept>();
  return (actor) => {
    ensureMay(actor, 'app.seePictures');
    const day = today();
    const { key, entries, factsOf } = index.pictured(actor, day);
    const known = kept.get(key);
    if (known?.entries === entries && known.pictures.today === day) return known.pictures;
    const of = (entry: TrackerEntry): Pictured => (entry.kept.pictured ??= picturedOf(entry, factsOf, day));
    const counts = known?.pictures.today === day && known.entries.length === entries.length ? known.counts : createPictureCounts(pictureMonths(day));
    recount(counts, counts === known?.counts ? known.entries : [], entries, of);
    const pictures = { today: day, visible: entries.length, ...counts.result() };
    if (kept.size >= KEPT_ONLOOKERS) kept = new Map();
    kept.set(key, { entries, counts, pictures });
    return pictures;
  };
}

/** Takes away what stood there and is another now, and adds what stands there instead. */
function recount(counts: PictureCounts, before: readonly TrackerEntry[], now: readonly TrackerEntry[], of: (entry: TrackerEntry) => Pictured): void {
  now.forEach((entry, place) => {
    const former = before[place];
    if (former === entry) return;
    if (former) counts.count(of(former), -1);
    counts.count(of(entry), 1);
  });
}

/** Overdue and open mean what the tracker's views of these names mean. Neither changes while the entry is the same. */
function picturedOf(entry: TrackerEntry, factsOf: ReturnType<TrackerIndex['pictured']>['factsOf'], today: Day): Pictured {
  const { recommendation } = entry;
  const tolerated = isTolerated(recommendation, today);
  return { recommendation, facts: factsOf(entry), overdue: !tolerated && recommendation.dueDay < today && viewHolds('overdue', recommendation.status), open: !tolerated && viewHolds('open', recommendation.status) };
}
