export * from './recommender.ts';
export { createRecommender, type RecommenderOptions } from './create-recommender.ts';
export { targetOfIntent } from './target-of-intent.ts';
export { describeItem, type ItemTerm, type ItemFacet } from './describe-item.ts';
