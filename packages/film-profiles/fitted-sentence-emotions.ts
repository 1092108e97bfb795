import type { SentenceEmotionModel } from './fit-sentence-emotions.ts';
import fitted from './fitted/sentence-emotions/model.json' with { type: 'json' };

/** What `emoverse train-reviews` fitted, and the fingerprints of the sentences it must not be judged on (`fitted/sentence-emotions/card.md`). */
export const FITTED_SENTENCE_EMOTIONS: {
  readonly model: SentenceEmotionModel;
  readonly sentences: ReadonlySet<string>;
} = { model: fitted.model, sentences: new Set(fitted.sentences.split(' ')) };
