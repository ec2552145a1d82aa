export { flagNames, levelNames, metInTimeNames, planNames, ragMeanings, ragNames, sectionInWords, sourceKindNames, statusNames } from '../domain/recommendations/words';
