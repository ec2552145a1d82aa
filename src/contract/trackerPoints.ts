export { type Point, pointOf } from '../domain/recommendations/points';
