import type { Filters } from '@emoverse/domain';

/** How many filters narrow the lists. */
export function countFilters(filters: Filters): number {
  const {
    languages,
    fromYear,
    toYear,
    allowExplicit,
    maximumMinutes,
    minimumRating,
    genres,
    ownMusic,
    withoutNotes,
  } = filters;
  return [
    languages !== undefined && languages.length > 0,
    fromYear !== undefined || toYear !== undefined,
    !allowExplicit,
    maximumMinutes !== undefined,
    minimumRating !== undefined && minimumRating > 0,
    genres !== undefined && genres.length > 0,
    ownMusic === true,
    withoutNotes !== undefined && withoutNotes.length > 0,
  ].filter(Boolean).length;
}
