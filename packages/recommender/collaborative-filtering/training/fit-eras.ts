import type { RatingHistory, PopulationRatings } from './gather-ratings.ts';
import type { Eras } from '../collaborative-model.ts';

const SPANS = 24;
/** Width of the smoothing over neighbouring spans, in spans. */
const SMOOTH = 1.5;
/** Fewest ratings in a span. */
const SPAN_RATINGS = 200;

export function fitEras(
  people: readonly RatingHistory[],
  { items, timed, likedFrom }: Pick<PopulationRatings, 'items' | 'timed' | 'likedFrom'>,
): Eras {
  const times = Float64Array.from(people.flatMap(({ at }) => Array.from(at))).sort();
  const count = timed ? Math.max(1, Math.min(SPANS, Math.floor(times.length / SPAN_RATINGS))) : 1;
  const ends = Float64Array.from(
    { length: count - 1 },
    (_, span) => times[Math.floor(((span + 1) * times.length) / count)] ?? 0,
  );
  const rated = new Float64Array(items.length * count);
  const liked = new Float64Array(items.length * count);
  const totalRated = new Float64Array(items.length);
  const totalLiked = new Float64Array(items.length);
  for (const history of people) {
    for (let at = 0; at < history.items.length; at++) {
      const item = history.items[at] ?? 0;
      const span = spanOf(ends, history.at[at] ?? 0);
      rated[item * count + span] = (rated[item * count + span] ?? 0) + 1;
      totalRated[item] = (totalRated[item] ?? 0) + 1;
      if ((history.stars[at] ?? 0) < likedFrom) continue;
      liked[item * count + span] = (liked[item * count + span] ?? 0) + 1;
      totalLiked[item] = (totalLiked[item] ?? 0) + 1;
    }
  }
  const kernel = smoothing(count);
  const ofItem = new Float32Array(items.length * count);
  const popularity = new Float32Array(items.length * count);
  const sums = new Float64Array(count);
  for (let item = 0; item < items.length; item++) {
    for (let span = 0; span < count; span++) {
      let near = 0;
      let nearLiked = 0;
      for (let other = 0; other < count; other++) {
        near += (kernel[other * count + span] ?? 0) * (rated[item * count + other] ?? 0);
        nearLiked += (kernel[other * count + span] ?? 0) * (liked[item * count + other] ?? 0);
      }
      const total = totalRated[item] ?? 0;
      ofItem[item * count + span] = Math.log(
        (near + (0.05 * Math.max(1, total)) / count + 0.02) / (total + 0.1),
      );
      popularity[item * count + span] = nearLiked + (totalLiked[item] ?? 0) / count;
      sums[span] = (sums[span] ?? 0) + (popularity[item * count + span] ?? 0);
    }
  }
  for (let at = 0; at < popularity.length; at++)
    popularity[at] = (popularity[at] ?? 0) / (sums[at % count] || 1);
  return { count, ofItem, popularity };
}

function spanOf(ends: Float64Array, time: number): number {
  let span = 0;
  while (span < ends.length && time > (ends[span] ?? 0)) span += 1;
  return span;
}

/** How much span `row` tells of span `column`; each column sums to 1. */
function smoothing(count: number): Float64Array {
  const kernel = new Float64Array(count * count);
  for (let column = 0; column < count; column++) {
    let sum = 0;
    for (let row = 0; row < count; row++) {
      kernel[row * count + column] = Math.exp(-0.5 * ((row - column) / SMOOTH) ** 2);
      sum += kernel[row * count + column] ?? 0;
    }
    for (let row = 0; row < count; row++)
      kernel[row * count + column] = (kernel[row * count + column] ?? 0) / sum;
  }
  return kernel;
}
