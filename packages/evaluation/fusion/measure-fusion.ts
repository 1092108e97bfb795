import {
  elementAt,
  numberAt,
  EMOTION_MOOD_POINTS,
  UNKNOWN_DEVIATION,
  topEmotion,
  type MoodEstimate,
} from '@emoverse/domain';
import { fuseMoods } from '@emoverse/mood';
import { mean, wilsonInterval } from '@emoverse/numeric';
import { DOOR_SETS, type Door } from './doors.ts';
import type { Evening } from './draw-evenings.ts';
import { logLoss, saidThrough } from './fit-fusion.ts';

/** A mean loss in nats of the fused mood and of the best of its doors alone, in hindsight. */
export interface AgainstBest {
  readonly fused: number;
  readonly best: number;
  readonly door: Door;
  /** Fused less best, evening by evening, with the 95 % interval of its mean: below 0 the fused is better. */
  readonly difference: number;
  readonly ci95: readonly [number, number];
}

/** What is known through some doors together. */
export interface FusedFigures {
  readonly doors: readonly Door[];
  /** Share of evenings whose likeliest emotion is true, with its Wilson interval. */
  readonly accuracy: number;
  readonly ci95: readonly [number, number];
  /** Of the seven chances: minus the logarithm of that of the truth. */
  readonly logLoss: AgainstBest;
  /** Of the place on an axis: minus the log-density of the true place, among the doors that speak of it. */
  readonly valence: AgainstBest | undefined;
  readonly arousal: AgainstBest | undefined;
}

/** All sets of doors on evenings of one kind; sets of one door are that door alone. */
export function measureFusion(evenings: readonly Evening[]): readonly FusedFigures[] {
  return DOOR_SETS.map((doors) => {
    const fused = evenings.map((evening) => fuseMoods(saidThrough(doors, evening)));
    const right = fused.filter(
      ({ scores }, index) => topEmotion(scores) === elementAt(evenings, index).truth,
    ).length;
    const against = (
      loss: (estimate: MoodEstimate, evening: Evening) => number,
      speaks: (estimate: MoodEstimate) => boolean,
    ): AgainstBest | undefined => {
      const asked = doors.filter((door) => saidThrough([door], elementAt(evenings, 0)).every(speaks));
      return asked.length === 0 ? undefined : againstBest(evenings, asked, fused, loss);
    };
    const ofAxis = (axis: 'valence' | 'arousal'): AgainstBest | undefined =>
      against(
        (estimate, { truth }) => axisLoss(estimate, axis, EMOTION_MOOD_POINTS[truth][axis]),
        (estimate) => estimate[`${axis}Deviation`] < UNKNOWN_DEVIATION,
      );
    return {
      doors,
      accuracy: right / evenings.length,
      ci95: wilsonInterval(right, evenings.length),
      logLoss: againstBest(evenings, doors, fused, logLoss),
      valence: ofAxis('valence'),
      arousal: ofAxis('arousal'),
    };
  });
}

function againstBest(
  evenings: readonly Evening[],
  doors: readonly Door[],
  fused: readonly MoodEstimate[],
  loss: (estimate: MoodEstimate, evening: Evening) => number,
): AgainstBest {
  const alone = doors.map((door) => ({
    door,
    losses: evenings.flatMap((evening) => saidThrough([door], evening).map((one) => loss(one, evening))),
  }));
  const best = alone.reduce((one, other) => (mean(other.losses) < mean(one.losses) ? other : one));
  const losses = fused.map((estimate, index) => loss(estimate, elementAt(evenings, index)));
  const differences = losses.map((value, index) => value - numberAt(best.losses, index));
  return {
    fused: mean(losses),
    best: mean(best.losses),
    door: best.door,
    difference: mean(differences),
    ci95: meanInterval(differences),
  };
}

/** 95 % interval of a mean of many values (central limit theorem). */
function meanInterval(values: readonly number[]): readonly [number, number] {
  const middle = mean(values);
  const variance = mean(values.map((value) => (value - middle) ** 2));
  const reach = 1.96 * Math.sqrt(variance / values.length);
  return [middle - reach, middle + reach];
}

/** Minus the logarithm of a Gaussian density, in nats. */
function axisLoss(estimate: MoodEstimate, axis: 'valence' | 'arousal', truth: number): number {
  const deviation = Math.max(estimate[`${axis}Deviation`], 0.01);
  return 0.5 * ((estimate[axis] - truth) / deviation) ** 2 + Math.log(deviation * Math.sqrt(2 * Math.PI));
}
