import { VIEWER_EMOTIONS, viewerEmotionsFrom, type ViewerEmotions } from '@emoverse/domain';
import { analyzeReview, splitSentences } from '@emoverse/sentiment';
import { readSentenceEmotions } from './read-sentence-emotions.ts';

/** What one review says: VADER tone −1…1, its sentences counted, mean chance of each emotion in a sentence. */
export interface ReviewReading {
  readonly tone: number;
  readonly sentences: number;
  readonly emotions: ViewerEmotions;
}

/** Reads an English review. A text without words has 0 sentences, tone 0 and no emotions. */
export function readReview(text: string): ReviewReading {
  const { tone, sentences } = analyzeReview(text);
  const sums = viewerEmotionsFrom(() => 0);
  for (const sentence of splitSentences(text)) {
    const chances = readSentenceEmotions(sentence);
    for (const emotion of VIEWER_EMOTIONS) sums[emotion] += chances[emotion];
  }
  return {
    tone,
    sentences,
    emotions: viewerEmotionsFrom((emotion) => (sentences === 0 ? 0 : sums[emotion] / sentences)),
  };
}
