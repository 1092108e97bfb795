import { lexicon } from 'vader-sentiment/src/vader_lexicon.js';
import { buildLexicon } from './build-lexicon.ts';

/** VADER's lexicon as a bundler finds it in the npm package. */
export const DEFAULT_LEXICON = buildLexicon(Object.entries(lexicon));
