import { viewerEmotionsFrom, type ViewerEmotion } from '@emoverse/domain';
import { analyzeSentiment } from '@emoverse/sentiment';
import { findViewerWords } from './find-viewer-words.ts';

/** What is known of a sentence when its emotions are judged, in this order; about 0…4 each. */
export const SENTENCE_FEATURES = ['telling', 'hinting', 'negated', 'compound', 'length'] as const;

const MOST_WORDS = 2;

/**
 * A row of `SENTENCE_FEATURES` for each emotion: its telling and hinting words (at most 2 of each), whether one was
 * negated, VADER's compound of the whole sentence (−1…1; where known, it may be given), and ln(1 + words).
 */
export function describeSentence(
  sentence: string,
  compound = analyzeSentiment(sentence).compound,
): Record<ViewerEmotion, readonly number[]> {
  const length = Math.log1p(sentence.trim().split(/\s+/).length);
  const words = findViewerWords(sentence);
  return viewerEmotionsFrom((emotion) => {
    const { telling, hinting, negated } = words[emotion];
    return [
      Math.min(MOST_WORDS, telling),
      Math.min(MOST_WORDS, hinting),
      Math.min(1, negated),
      compound,
      length,
    ];
  });
}
