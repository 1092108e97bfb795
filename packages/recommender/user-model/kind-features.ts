import { elementAt } from '@emoverse/domain';
import { type CatalogueIndex, itemKey } from '../catalogue-index/index.ts';
import { itemFeatures } from './item-features.ts';
import type { TasteFeatures } from './observe-rewards.ts';
import { densePlace, DENSE_FEATURES } from './taste-prior.ts';

const SOUND_PLACES: readonly number[] = ['energy', 'acousticness', 'danceability'].map(densePlace);

/**
 * What an item is, without how it was shown and without the item itself: its genres, tags, keywords, people, language,
 * decade and sound. "More like this" speaks of these alone, so they take all of what is learned; with a like, the
 * mood, the quality and the item's own weight take most of it.
 *
 * @param terms all term features of the item, its own key among them.
 */
export function kindFeatures(
  index: CatalogueIndex,
  position: number,
  terms: TasteFeatures['terms'],
): TasteFeatures {
  const { id } = elementAt(index.items, position);
  const nowhere = { valence: 0, arousal: 0 };
  const all = itemFeatures(index, {
    position,
    perceived: nowhere,
    fit: 0,
    likedSimilarity: 0,
    reviewTone: 0,
  });
  const dense = new Float64Array(DENSE_FEATURES.length);
  for (const place of SOUND_PLACES) dense[place] = all[place] ?? 0;
  return { dense, terms: terms.filter(({ key }) => key !== itemKey(id) && !key.startsWith('domain:')) };
}
