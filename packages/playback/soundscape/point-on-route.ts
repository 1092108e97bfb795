import { elementAt, type MoodPoint } from '@emoverse/domain';

/**
 * Where on a way over the mood plane one stands after `elapsed` of `total` milliseconds: evenly from place to place,
 * at the last place after that.
 *
 * @param route at least one place, the first being the beginning
 */
export function pointOnRoute(
  route: readonly [MoodPoint, ...MoodPoint[]],
  elapsed: number,
  total: number,
): MoodPoint {
  const legs = route.length - 1;
  const at = total <= 0 ? legs : Math.min(1, Math.max(0, elapsed / total)) * legs;
  const leg = Math.min(Math.floor(at), Math.max(0, legs - 1));
  const from = elementAt(route, leg);
  const to = elementAt(route, Math.min(leg + 1, legs));
  const share = at - leg;
  return {
    valence: (1 - share) * from.valence + share * to.valence,
    arousal: (1 - share) * from.arousal + share * to.arousal,
  };
}
