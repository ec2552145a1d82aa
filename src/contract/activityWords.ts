export { cellFault } from '../domain/activities/cells';
export { FEWEST_FOR_SHARE, figuresOf, partInWords } from '../domain/activities/figures';
export { readPasted } from '../domain/activities/paste';
export { emptySection, MOST_CASES, MOST_FINDINGS, MOST_LINKS, MOST_PROPOSALS } from '../domain/activities/types';
export { activityKindNames, activityStateNames, cellInWords } from '../domain/activities/words';
