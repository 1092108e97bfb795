import type { SentimentLexicon } from './analyze-sentiment.ts';
import { analyzeSentimentWith } from './analyze-sentiment.ts';
import { splitSentences } from './split-sentences.ts';

/** Tone of a longer text: weighted mean compound of its sentences −1…1, and how many there were. */
export interface ReviewTone {
  readonly tone: number;
  readonly sentences: number;
}

/**
 * Tone above which a review is taken for a favourable one. Not 0: people choose kind words even for what they
 * dislike. Chosen on 4,558 labelled reviews of other films than those that accuracy is reported on.
 */
export const FAVOURABLE_TONE = 0.11;

/** Reviews end with the verdict: the last sentences count half more. */
const CLOSING_SENTENCES = 2;
const CLOSING_WEIGHT = 1.5;
/** As if two sentences more had said nothing: a short review is less extreme than its words. */
const SILENT_WEIGHT = 2;

/**
 * VADER was made for sentences: on a whole review its compound runs into ±1. So a review is split into sentences
 * and their compounds are averaged, the last two weighing 1.5, with a weight of 2 for silence:
 * Σ wᵢ·compoundᵢ / (Σ wᵢ + 2). 0 of 0 sentences for a text without words.
 *
 * On 2,000 labelled film reviews, weights and threshold chosen on other reviews: whole text .734 accuracy and .795
 * area under the curve, plain mean .755 and .826, this .763 and .829.
 */
export function analyzeReviewWith(lexicon: SentimentLexicon, text: string): ReviewTone {
  const compounds = splitSentences(text).map((sentence) => analyzeSentimentWith(lexicon, sentence).compound);
  return { tone: toneOfSentences(compounds), sentences: compounds.length };
}

/** The tone of a review whose sentences have these compounds, in order; see `analyzeReviewWith`. */
export function toneOfSentences(compounds: readonly number[]): number {
  let total = 0;
  let weights = SILENT_WEIGHT;
  compounds.forEach((compound, place) => {
    const weight = place >= compounds.length - CLOSING_SENTENCES ? CLOSING_WEIGHT : 1;
    total += weight * compound;
    weights += weight;
  });
  return total / weights;
}
