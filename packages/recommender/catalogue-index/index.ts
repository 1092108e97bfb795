export { NO_YEAR, type CatalogueIndex, type ReadTerm } from './catalogue-index.ts';
export {
  contentSimilarity,
  nearestLiked,
  nearestLikedFinder,
  type NearestLiked,
} from './content-similarity.ts';
export { describeItem, termKey, type ItemFacet, type ItemTerm } from './describe-item.ts';
export { domainTermKeys, readTermKey, shareOfVariance } from './domain-terms.ts';
export { indexCatalogue, itemKey } from './index-catalogue.ts';
export { positionsThatAre } from './own-language.ts';
export { ratingOutOfTen } from './shrink-rating.ts';
export { TERM_DEVIATION } from './term-deviation.ts';
export { noteBits, touchedNotes } from './touched-notes.ts';
