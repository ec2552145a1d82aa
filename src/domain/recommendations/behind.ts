import { type Day } from '../clock';
import { colourAt, type PictureFacts, pictureMonths } from './pictureFacts';
import { isRaisedAgain } from './pictures';
import { pointOf } from './points';
import { type Recommendation } from './types';

type Behind = (recommendation: Pick<Recommendation, 'theme'>, facts: PictureFacts) => boolean;

/** The test of what stands behind a point of a picture; nothing does behind a month that the pictures do not reach. */
export function behindPoint(text: string, today: Day, firstSignOffs: () => ReadonlyMap<string, Day>): Behind {
  const { what, month } = pointOf(text) ?? { what: undefined, month: '' };
  switch (what) {
    case undefined:
      return () => false;
    case 'again': {
      const first = firstSignOffs();
      return (recommendation, facts) => isRaisedAgain(recommendation, facts, first);
    }
    case 'done':
      return (_, { doneOn }) => doneOn.startsWith(month);
    case 'impact':
      return (_, { impactOn }) => impactOn.startsWith(month);
    default: {
      const place = pictureMonths(today).findIndex((each) => each.month === month);
      return (_, facts) => place >= 0 && colourAt(facts, place) === what;
    }
  }
}
