import { type PicturesResource } from '../../contract/tracker';
import { viewHolds } from '../../contract/trackerFilter';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { pictureMonths } from '../../domain/recommendations/pictureFacts';
import { type Pictured, picturesOf } from '../../domain/recommendations/pictures';
import { isTolerated } from '../../domain/recommendations/settle';
import { ensureMay } from '../support/guard';
import { type TrackerIndex } from './trackerIndex';
import { type TrackerEntry } from './trackerRows';

/** Pictures that were drawn for so many kinds of onlooker are kept. */
const KEPT_ONLOOKERS = 20;

/** The pictures of what each actor sees, counted again only when something of it has changed. Throws `forbidden` for those who may not see them. */
export function createPictures(index: TrackerIndex, today: () => Day): (actor: Actor) => PicturesResource {
  let kept = new Map<string, { entries: readonly TrackerEntry[]; pictures: PicturesResource }>();
  return (actor) => {
    ensureMay(actor, 'app.seePictures');
    const day = today();
    const { key, entries, factsOf } = index.pictured(actor, day);
    const known = kept.get(key);
    if (known?.entries === entries && known.pictures.today === day) return known.pictures;
    const pictures = { today: day, visible: entries.length, ...picturesOf(pictured(entries, factsOf, day), pictureMonths(day)) };
    if (kept.size >= KEPT_ONLOOKERS) kept = new Map();
    kept.set(key, { entries, pictures });
    return pictures;
  };
}

/** Overdue and open mean what the tracker's views of these names mean. */
function* pictured(entries: readonly TrackerEntry[], factsOf: ReturnType<TrackerIndex['pictured']>['factsOf'], today: Day): Iterable<Pictured> {
  for (const entry of entries) {
    const { recommendation } = entry;
    const tolerated = isTolerated(recommendation, today);
    yield { recommendation, facts: factsOf(entry), overdue: !tolerated && recommendation.dueDay < today && viewHolds('overdue', recommendation.status), open: !tolerated && viewHolds('open', recommendation.status) };
  }
}
