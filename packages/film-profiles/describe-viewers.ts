import {
  addUpViewers,
  type CatalogueItem,
  type EmotionProfile,
  type ItemId,
  type ViewerEmotion,
  type ViewerFigures,
} from '@emoverse/domain';
import { profileFilm, tellingEmotions } from './profile-film.ts';

/** What viewers say of one item: their tone and its spread, how many reviews, the profile and what stands out in it. */
export interface ItemViewers {
  readonly itemId: ItemId;
  readonly tone: number;
  readonly toneSpread: number;
  readonly reviews: number;
  readonly profile: EmotionProfile;
  readonly telling: readonly ViewerEmotion[];
}

/**
 * Joins the figures that came with an item and those of its stored reviews. Where some of these were imported, the
 * item's own step back: the same texts may stand behind both. Undefined where nobody has written anything.
 */
export function describeViewers(
  item: CatalogueItem,
  stored: (ViewerFigures & { readonly imported: number }) | undefined,
): ItemViewers | undefined {
  const { viewers } = item;
  const figures = addUpViewers([
    ...(viewers === undefined || (stored?.imported ?? 0) > 0 ? [] : [viewers]),
    ...(stored === undefined ? [] : [stored]),
  ]);
  if (figures === undefined) return undefined;
  const { tone, toneSpread, reviews } = figures;
  const profile = profileFilm(item, figures);
  return { itemId: item.id, tone, toneSpread, reviews, profile, telling: tellingEmotions(profile) };
}
