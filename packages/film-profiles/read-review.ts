import { VIEWER_EMOTIONS, viewerEmotionsFrom, type ViewerEmotions } from '@emoverse/domain';
import { analyzeSentiment, splitSentences, toneOfSentences } from '@emoverse/sentiment';
import { readSentenceEmotions } from './read-sentence-emotions.ts';

/** Changes when the same words would be read differently, so that stored reviews are read again. */
export const REVIEW_READER = 'tone-2/emotions-1';

/** What one review says: VADER tone −1…1, its sentences counted, mean chance of each emotion in a sentence. */
export interface ReviewReading {
  readonly tone: number;
  readonly sentences: number;
  readonly emotions: ViewerEmotions;
  /** `REVIEW_READER`. */
  readonly reader: string;
}

/** Reads an English review. A text without words has 0 sentences, tone 0 and no emotions. */
export function readReview(text: string): ReviewReading {
  const sentences = splitSentences(text);
  const sums = viewerEmotionsFrom(() => 0);
  const compounds = sentences.map((sentence) => {
    const { compound } = analyzeSentiment(sentence);
    const chances = readSentenceEmotions(sentence, compound);
    for (const emotion of VIEWER_EMOTIONS) sums[emotion] += chances[emotion];
    return compound;
  });
  const count = sentences.length;
  return {
    tone: toneOfSentences(compounds),
    sentences: count,
    emotions: viewerEmotionsFrom((emotion) => (count === 0 ? 0 : sums[emotion] / count)),
    reader: REVIEW_READER,
  };
}
