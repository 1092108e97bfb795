import type { EmotionProfile, ItemId, ViewerEmotion } from '@emoverse/domain';
import type { CatalogueIndex } from '../catalogue-index/index.ts';

/**
 * What viewers' reviews say of an item: mean VADER tone −1…1 of `reviews` texts, the emotions behind it, and
 * which of them stand out, strongest first.
 */
export interface ReviewTone {
  readonly itemId: ItemId;
  readonly tone: number;
  readonly reviews: number;
  readonly profile?: EmotionProfile;
  readonly telling?: readonly ViewerEmotion[];
}

/** What reviews say of each item, by position; zeros where there are none. */
export interface ViewerTones {
  /** VADER tone −1…1, shrunk by the number of reviews: the paper's. */
  readonly tone: Float64Array;
  /** Where the emotions in the reviews pull the item on the mood plane, shrunk by how sure that is. */
  readonly valence: Float64Array;
  readonly arousal: Float64Array;
  /** Emotions that stand out, strongest first, of items that have some. */
  readonly telling: ReadonlyMap<number, readonly ViewerEmotion[]>;
}

/** Reviews at which an item's own tone counts as much as "no tone". */
const TONE_PRIOR_REVIEWS = 5;

/** Places what is known of reviews beside the catalogue; items that are not in it are passed over. */
export function viewerTones(tones: readonly ReviewTone[], index: CatalogueIndex): ViewerTones {
  const size = index.items.length;
  const tone = new Float64Array(size);
  const valence = new Float64Array(size);
  const arousal = new Float64Array(size);
  const telling = new Map<number, readonly ViewerEmotion[]>();
  for (const { itemId, tone: mean, reviews, profile, telling: emotions } of tones) {
    const position = index.positionOf.get(itemId);
    if (position === undefined) continue;
    tone[position] = (mean * reviews) / (reviews + TONE_PRIOR_REVIEWS);
    if (profile === undefined) continue;
    valence[position] = profile.mood.valence * profile.sureness;
    arousal[position] = profile.mood.arousal * profile.sureness;
    if (emotions !== undefined && emotions.length > 0) telling.set(position, emotions);
  }
  return { tone, valence, arousal, telling };
}
