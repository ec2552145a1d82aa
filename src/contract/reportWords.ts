export { groupings, groupParts, partNames, type Grouping, type GroupPart, type Part } from '../domain/reports/figures';
export { groupingNames, partNamesInWords, reportStateNames, standNames } from '../domain/reports/words';
export { shareOf } from '../domain/activities/figures';
