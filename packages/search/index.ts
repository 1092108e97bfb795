export { createSearch, type CatalogueSearch } from './create-search.ts';
export {
  findWorks,
  type FindLike,
  type FoundWorks,
  type SearchRequest,
  type Understood,
} from './find-works.ts';
export { knownness } from './knownness.ts';
