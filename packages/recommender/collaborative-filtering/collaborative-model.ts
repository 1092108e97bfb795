import { numberAt, RECOMMEND_SURFACES, type RecommendSurface } from '@emoverse/domain';

export { RECOMMEND_SURFACES as SURFACES };
export type Surface = RecommendSurface;

/**
 * When items were rated, in `count` spans of time that hold equally many ratings. Row `i` of `ofItem` is the log
 * chance of each span given that somebody rated item `i`; row `i` of `popularity` the share of the span's likes that
 * item `i` has. A person's own span shows in what they rated, so that nobody is offered what their time did not know.
 */
export interface Eras {
  readonly count: number;
  readonly ofItem: Float32Array;
  readonly popularity: Float32Array;
}

/**
 * Item factors of who likes what together, from a truncated singular value decomposition: row `i` of `factors` has
 * `rank` numbers.
 */
export interface ItemFactors {
  readonly rank: number;
  readonly factors: Float32Array;
  /** Singular values, largest first. */
  readonly values: Float64Array;
}

/** What the preference head knows of every item: `rows[i × width + k]` is feature `names[k]` of item `i`. */
export interface ItemDescription {
  readonly names: readonly string[];
  readonly width: number;
  readonly rows: Float32Array;
}

/**
 * The preference head: stars = centre + quality of the item + w·features + noise, with a weight vector w for each
 * person and, before the person's first reaction, the population's belief about it.
 */
export interface PreferencePrior extends ItemDescription {
  /** Mean of all stars. */
  readonly centre: number;
  /** What an item's ratings are above the centre, people's own means taken out, shrunk by 2 ratings. */
  readonly quality: Float32Array;
  readonly mean: Float64Array;
  /** Row-major. */
  readonly covariance: Float64Array;
  /** Variance of one rating. */
  readonly noise: number;
}

/** Everything that is learned from a population before the signals are blended. Items are known by their place. */
export interface CollaborativeBase {
  readonly likedFrom: number;
  readonly dislikedTo: number;
  readonly years: Float64Array;
  /** Who likes what together: the co-like score. */
  readonly likes: ItemFactors;
  /** How much of each factor is believed, 0…1: λ-damped, value² / (value² + λ). */
  readonly damping: Float64Array;
  /** 1 − Σ damping × factor²: takes an item's own like out of its score, as EASE does by its zero diagonal. */
  readonly own: Float32Array;
  /** Score that the likes of everybody together (summing to 1) give to each item. */
  readonly population: Float32Array;
  /** Factors with busy people and popular items scaled down, and that scale of each item. */
  readonly smooth: ItemFactors;
  readonly itemScale: Float32Array;
  /** Log of the share of people who like an item. */
  readonly logLikes: Float32Array;
  /** Log of the share who like it later, of those who had not rated it among their first. */
  readonly logLater: Float32Array;
  /** Log of the share of an item's likes that are recent. */
  readonly logRecent: Float32Array;
  readonly eras: Eras;
  readonly preference: PreferencePrior;
}

/**
 * How the signals make one utility: Σ weight(n) × (signal − centre) / spread for a person with `n` reactions, where
 * weight(n) = Σ `weights[part][signal]` × `experience(n)[part]`.
 */
export interface Blend {
  readonly signals: readonly string[];
  readonly centre: readonly number[];
  readonly spread: readonly number[];
  /** One row of weights for each part of `experience`. */
  readonly weights: readonly (readonly number[])[];
  /** Weights for somebody without any reaction, where others serve them better (`fit-newcomer-weights.ts`). */
  readonly newcomer?: readonly number[] | undefined;
}

/** A population's prior, as a value. */
export interface CollaborativeModel extends CollaborativeBase {
  /** Changes with everything that ranks. */
  readonly version: string;
  readonly about: CollaborativeModelOrigin;
  /** Id of each item: of the rating table, or of the catalogue once joined (empty: not in the catalogue). */
  readonly keys: readonly string[];
  readonly blends: Readonly<Record<Surface, Blend>>;
}

/** What a model was made of and how it was tuned. */
export interface CollaborativeModelOrigin {
  readonly people: number;
  readonly items: number;
  readonly ratings: number;
  readonly timed: boolean;
  /** Damping λ chosen on people held out of training. */
  readonly damping: number;
  /** First events after which people held out were judged. */
  readonly horizon: number;
  /** People held out in turn that the blends were fitted on; 0: too few, the blend is the default. */
  readonly judged: number;
}

/** Parts of `experience`. */
export const EXPERIENCE_PARTS = 2;

/** What the weights of a blend follow as reactions come in: one part stays, the other grows with n/(n + 10). */
export function experience(reactions: number): readonly number[] {
  return [1, reactions / (reactions + 10)];
}

/** The weights of the standardised signals for somebody with so many reactions. */
export function blendWeights({ weights, newcomer, spread }: Blend, reactions: number): Float64Array {
  if (reactions === 0 && newcomer !== undefined)
    return Float64Array.from(spread, (unit, signal) => numberAt(newcomer, signal) / unit);
  const parts = experience(reactions);
  return Float64Array.from(
    spread,
    (unit, signal) => parts.reduce((sum, part, at) => sum + part * (weights[at]?.[signal] ?? 0), 0) / unit,
  );
}
