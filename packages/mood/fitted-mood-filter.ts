import type { FittedMoodFilter } from './filter-hypotheses.ts';
import filter from './fitted/mood-filter/model.json' with { type: 'json' };

/** What `emoverse train-mood-filter` measured; on what, and what it reaches, says `fitted/mood-filter/card.md`. */
export const FITTED_MOOD_FILTER: FittedMoodFilter = filter;
