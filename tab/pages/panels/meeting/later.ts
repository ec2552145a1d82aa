export { QualityMarks } from './QualityMarks';
export { RecommendationForm } from './RecommendationForm';
