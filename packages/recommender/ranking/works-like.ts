import {
  elementAt,
  moodDistance,
  type CatalogueItem,
  type ItemId,
  type MediaDomain,
  type MoodPoint,
} from '@emoverse/domain';
import { topIndices } from '@emoverse/numeric';
import { type CatalogueIndex, contentSimilarity } from '../catalogue-index/index.ts';

export interface LikeRequest {
  /** The work that others shall be like. */
  readonly itemId: ItemId;
  /** Where to look; its own domain by default. */
  readonly domain?: MediaDomain | undefined;
  /** Where on the mood plane they shall lie: the work's own place by default, another for "but calmer". */
  readonly target?: MoodPoint | undefined;
  readonly keep?: (item: CatalogueItem) => boolean;
  readonly count: number;
}

/** What counts beside content, whose cosine is 0…1: nearness to the target, and what is good and known. Editorial. */
const WEIGHTS = { place: 0.6, quality: 0.05, popularity: 0.1 };
const PLACE_WIDTH = 0.3;

/**
 * The works most like one, the nearest first: by what they are made of (people, genres, tags, keywords, decade, sound) and
 * where they lie on the mood plane. Nothing of any person. Linear in the items of the domain.
 *
 * @returns an empty list where the catalogue does not have the work.
 */
export function worksLike(
  index: CatalogueIndex,
  { itemId, domain, target, keep = () => true, count }: LikeRequest,
): CatalogueItem[] {
  const self = index.positionOf.get(itemId);
  if (self === undefined) return [];
  const work = elementAt(index.items, self);
  const to = target ?? work.mood;
  const positions = index.positionsByDomain.get(domain ?? work.domain) ?? new Int32Array(0);
  return topIndices(positions, count, (position) => {
    const item = elementAt(index.items, position);
    if (position === self || !keep(item)) return -Infinity;
    const place = Math.exp(-0.5 * (moodDistance(item.mood, to) / PLACE_WIDTH) ** 2);
    return (
      contentSimilarity(index, self, position) +
      WEIGHTS.place * place +
      WEIGHTS.quality * (index.quality[position] ?? 0) +
      WEIGHTS.popularity * (index.popularity[position] ?? 0)
    );
  }).map((position) => elementAt(index.items, position));
}
