import { numberAt } from '@emoverse/domain';
import { blendWeights, type Blend } from '../collaborative-model.ts';
import { COLLABORATIVE_SIGNALS } from '../collaborative-signals.ts';
import type { JudgedRanking } from './fit-blend.ts';

const SIGNALS = COLLABORATIVE_SIGNALS.length;
const LIKES = COLLABORATIVE_SIGNALS.indexOf('likes');
const LIST_LENGTH = 10;
/** Standard errors by which the blend must beat popularity: surely better, not better by chance. */
const ERRORS_TO_WIN = 2;

/**
 * The weights for somebody without any reaction: undefined where the blend serves them better than plain popularity, else
 * popularity alone, as strong as the blend. Nothing tells such people apart, so there is little to gain over popularity
 * and much to lose: the blend must win by two standard errors, among people whom it was not fitted on.
 *
 * @param byPerson the rankings of each person held out, that without reactions first.
 * @param fit makes a blend of some people's rankings.
 */
export function fitNewcomerWeights(
  blend: Blend,
  byPerson: readonly (readonly JudgedRanking[])[],
  fit: (rankings: readonly JudgedRanking[]) => Blend,
): readonly number[] | undefined {
  const people = byPerson.flatMap(([first, ...later]) =>
    first?.reactions === 0 ? [{ first, all: [first, ...later] }] : [],
  );
  const gains = [0, 1].flatMap((half) => {
    const inHalf = (_: unknown, at: number): boolean => at % 2 === half;
    const other = fit(people.filter((person, at) => !inHalf(person, at)).flatMap(({ all }) => all));
    return people.filter(inHalf).map(({ first: ranking }) => {
      const utilities = utilitiesOf(other, ranking);
      return quality(ranking, utilities) - quality(ranking, likesOf(ranking));
    });
  });
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length);
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1);
  if (mean > ERRORS_TO_WIN * Math.sqrt(variance / Math.max(1, gains.length))) return undefined;
  const firsts = people.map(({ first }) => first);
  const strength =
    deviation(firsts.flatMap((ranking) => Array.from(utilitiesOf(blend, ranking)))) /
    deviation(
      firsts.flatMap((ranking) =>
        Array.from(likesOf(ranking), (value) => value / numberAt(blend.spread, LIKES)),
      ),
    );
  return COLLABORATIVE_SIGNALS.map((_, signal) => (signal === LIKES ? strength : 0));
}

function utilitiesOf(blend: Blend, { signals, reactions }: JudgedRanking): Float64Array {
  const weights = blendWeights(blend, reactions);
  return Float64Array.from({ length: signals.length / SIGNALS }, (_, row) => {
    let sum = 0;
    for (let k = 0; k < SIGNALS; k++)
      sum += (weights[k] ?? 0) * ((signals[row * SIGNALS + k] ?? 0) - (blend.centre[k] ?? 0));
    return sum;
  });
}

function likesOf({ signals }: JudgedRanking): Float64Array {
  return Float64Array.from(
    { length: signals.length / SIGNALS },
    (_, row) => signals[row * SIGNALS + LIKES] ?? 0,
  );
}

/** nDCG@10 of a ranking by `utilities`, ties by row. */
function quality({ liked }: JudgedRanking, utilities: Float64Array): number {
  const isLiked = new Set(liked);
  const first = Array.from(utilities.keys())
    .sort((a, b) => (utilities[b] ?? 0) - (utilities[a] ?? 0) || a - b)
    .slice(0, LIST_LENGTH);
  const gain = (place: number): number => 1 / Math.log2(place + 2);
  const reached = first.reduce((sum, row, place) => sum + (isLiked.has(row) ? gain(place) : 0), 0);
  let best = 0;
  for (let place = 0; place < Math.min(LIST_LENGTH, liked.length); place++) best += gain(place);
  return reached / best;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return (
    Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length)) || 1
  );
}
