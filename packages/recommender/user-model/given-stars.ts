import type { ContextualReaction } from './learnable-event.ts';

/** The stars that a reaction gives, 0…5. */
export function givenStars({
  stars,
  reaction,
}: Pick<ContextualReaction, 'reaction' | 'stars'>): number | undefined {
  return stars ?? reaction.stars;
}
