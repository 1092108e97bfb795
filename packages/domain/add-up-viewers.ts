import { viewerEmotionsFrom, type ViewerFigures } from './viewer-emotions.ts';

/**
 * The figures of all reviews that several figures stand for: means weighed by reviews (tone) and by sentences
 * (emotions), spread from both the spreads within and the distances between. Undefined for none. The order does
 * not matter (to rounding).
 */
export function addUpViewers(parts: readonly ViewerFigures[]): ViewerFigures | undefined {
  if (parts.length === 0) return undefined;
  const reviews = parts.reduce((sum, part) => sum + part.reviews, 0);
  const sentences = parts.reduce((sum, part) => sum + part.sentences, 0);
  const tone = parts.reduce((sum, part) => sum + part.tone * part.reviews, 0) / reviews;
  // Spread inside the parts and between them: no large squares that cancel.
  const variance =
    parts.reduce((sum, part) => sum + (part.toneSpread ** 2 + (part.tone - tone) ** 2) * part.reviews, 0) /
    reviews;
  return {
    reviews,
    sentences,
    tone: Math.min(1, Math.max(-1, tone)),
    toneSpread: Math.min(1, Math.sqrt(variance)),
    emotions: viewerEmotionsFrom((emotion) =>
      sentences === 0
        ? 0
        : Math.min(
            1,
            parts.reduce((sum, part) => sum + part.emotions[emotion] * part.sentences, 0) / sentences,
          ),
    ),
  };
}
