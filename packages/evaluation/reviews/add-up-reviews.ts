import { numberAt, VIEWER_EMOTIONS, viewerEmotionsFrom, type ViewerFigures } from '@emoverse/domain';
import type { ReviewReading } from '@emoverse/film-profiles';
import { z } from 'zod';

/** Sums over the reviews of one film, from which its figures follow; plain data, so that it can be kept as JSON. */
export const reviewSumsSchema = z.object({
  reviews: z.number().int(),
  sentences: z.number().int(),
  tone: z.number(),
  toneSquares: z.number(),
  /** Sum of chances over all sentences, in the order of `VIEWER_EMOTIONS`. */
  emotions: z.array(z.number()).length(VIEWER_EMOTIONS.length),
});
export type ReviewSums = z.infer<typeof reviewSumsSchema>;

export function newReviewSums(): ReviewSums {
  return { reviews: 0, sentences: 0, tone: 0, toneSquares: 0, emotions: VIEWER_EMOTIONS.map(() => 0) };
}

/** Adds one review to the sums, in place. */
export function addReviewTo(sums: ReviewSums, reading: ReviewReading): void {
  sums.reviews += 1;
  sums.sentences += reading.sentences;
  sums.tone += reading.tone;
  sums.toneSquares += reading.tone ** 2;
  VIEWER_EMOTIONS.forEach((emotion, place) => {
    sums.emotions[place] = numberAt(sums.emotions, place) + reading.emotions[emotion] * reading.sentences;
  });
}

/** The film's figures; at least one review must have been added. */
export function figuresOf({ reviews, sentences, tone, toneSquares, emotions }: ReviewSums): ViewerFigures {
  const mean = tone / reviews;
  return {
    reviews,
    sentences,
    tone: mean,
    toneSpread: Math.min(1, Math.sqrt(Math.max(0, toneSquares / reviews - mean ** 2))),
    emotions: viewerEmotionsFrom((emotion) =>
      sentences === 0 ? 0 : Math.min(1, numberAt(emotions, VIEWER_EMOTIONS.indexOf(emotion)) / sentences),
    ),
  };
}
