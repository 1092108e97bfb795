import type { ViewerEmotion } from '@emoverse/domain';
import { FITTED_SENTENCE_EMOTIONS } from './fitted-sentence-emotions.ts';
import { sentenceEmotionsBy } from './fit-sentence-emotions.ts';

/**
 * The chance of each viewer's emotion in an English sentence of a review, 0…1; several may be likely at once.
 * @param compound VADER's compound of the sentence, where it is known already.
 */
export function readSentenceEmotions(sentence: string, compound?: number): Record<ViewerEmotion, number> {
  return sentenceEmotionsBy(FITTED_SENTENCE_EMOTIONS.model, sentence, compound);
}
