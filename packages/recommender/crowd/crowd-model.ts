import { RECOMMEND_SURFACES, type RecommendSurface } from '@emoverse/domain';
import type { Eras } from './fit-eras.ts';
import type { ItemFactors } from './likes-factors.ts';
import type { PreferencePrior } from './fit-preference.ts';

export { RECOMMEND_SURFACES as SURFACES };
export type Surface = RecommendSurface;

/** Everything that is learned from a population before the signals are blended. Items are known by their place. */
export interface CrowdBase {
  readonly likedFrom: number;
  readonly dislikedTo: number;
  readonly years: Float64Array;
  /** Who likes what together: the propensity head. */
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
  readonly newcomer?: readonly number[];
}

/** A population's prior, as a value. */
export interface CrowdModel extends CrowdBase {
  /** Changes with everything that ranks. */
  readonly version: string;
  readonly about: CrowdAbout;
  /** Id of each item: of the rating table, or of the catalogue once joined (empty: not in the catalogue). */
  readonly keys: readonly string[];
  readonly blends: Readonly<Record<Surface, Blend>>;
}

/** What a model was made of and how it was tuned. */
export interface CrowdAbout {
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
    return Float64Array.from(spread, (unit, signal) => newcomer[signal] / unit);
  const parts = experience(reactions);
  return Float64Array.from(
    spread,
    (unit, signal) => parts.reduce((sum, part, at) => sum + part * (weights[at]?.[signal] ?? 0), 0) / unit,
  );
}
