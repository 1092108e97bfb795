import {
  elementAt,
  numberAt,
  EMOTIONS,
  topEmotion,
  type Emotion,
  type EmotionScores,
} from '@emoverse/domain';
import { measureClasses } from '../classes/measure-classes.ts';
import { createSeededRandom, quantile, weightedIndex } from '@emoverse/numeric';
import { SEQUENCE_KINDS, type SequenceKind } from './plan-sequences.ts';
import type { ReadSequence } from './read-sequences.ts';
import type { Shown, Smoother } from './smoothers.ts';

/** Delays in ms after a real change that the network itself can read; a change that is never followed counts as ∞. */
export interface DelayFigures {
  readonly n: number;
  readonly median: number;
  readonly p90: number;
  readonly missed: number;
}

export interface SmootherFigures {
  /** Changes of the label a minute, by kind of sequence; in `change` beyond the real ones cannot be told apart. */
  readonly changesPerMinute: Readonly<Record<Exclude<SequenceKind, 'change'>, number>>;
  /** The same of what is said without doubt. */
  readonly saidChangesPerMinute: Readonly<Record<Exclude<SequenceKind, 'change'>, number>>;
  readonly delay: DelayFigures;
  /** Until the new emotion is said without doubt. */
  readonly saidDelay: DelayFigures;
  /** At the last moment of each held expression: one for each face. */
  readonly settled: SettledFigures;
}

export interface SettledFigures {
  readonly n: number;
  readonly accuracy: number;
  readonly logLoss: number;
  readonly ece: number;
  /** What a perfectly calibrated filter would show with so few faces: the mean over 200 draws. */
  readonly eceIfPerfect: number;
  /** Mean of what the confidence promises less the accuracy; negative: modest. */
  readonly overconfidence: number;
  /** Share of faces whose truth is within the smallest set of emotions that has at least 80 % of the chance. */
  readonly coverage80: number;
  /** Share of faces of which something is said without doubt, and how often that is right. */
  readonly said: number;
  readonly saidAccuracy: number;
}

/** Plays all sequences through a smoother and measures what it says. */
export function measureSmoother(sequences: readonly ReadSequence[], smoother: Smoother): SmootherFigures {
  const played = sequences.map((sequence) => {
    const step = smoother();
    return { sequence, shown: sequence.readings.map((reading) => step(reading)) };
  });
  const rates = (of: (shown: Shown) => Emotion | undefined): SmootherFigures['changesPerMinute'] => {
    const rate = (kind: SequenceKind): number => {
      const members = played.filter(({ sequence }) => sequence.kind === kind);
      const minutes = members.reduce((sum, { sequence }) => sum + lengthOf(sequence) / 60_000, 0);
      return members.reduce((sum, { shown }) => sum + countChanges(shown.map(of)), 0) / minutes;
    };
    return { held: rate('held'), many: rate('many'), odd: rate('odd') };
  };
  const changes = played.filter(({ sequence }) => sequence.kind === 'change');
  const delays = (of: (shown: Shown) => Emotion | undefined): DelayFigures =>
    delayFigures(changes.flatMap(({ sequence, shown }) => delaysIn(sequence, shown.map(of))));
  return {
    changesPerMinute: rates(({ label }) => label),
    saidChangesPerMinute: rates(({ said }) => said),
    delay: delays(({ label }) => label),
    saidDelay: delays(({ said }) => said),
    settled: settledFigures(played.flatMap(({ sequence, shown }) => settledIn(sequence, shown))),
  };
}

function lengthOf({ readings }: ReadSequence): number {
  return (readings.at(-1)?.at ?? 0) - (readings[0]?.at ?? 0);
}

/** How often a label gives way to another; moments without one do not count. */
export function countChanges(labels: readonly (Emotion | undefined)[]): number {
  const told = labels.filter((label) => label !== undefined);
  return told.filter((label, index) => index > 0 && label !== told[index - 1]).length;
}

/** First and last frame of each held expression of a sequence. */
function holdsOf({ cuts, readings }: ReadSequence): { from: number; to: number }[] {
  const starts = [0, ...cuts.map((cut) => readings.findIndex(({ at }) => at >= cut))].filter(
    (start) => start >= 0,
  );
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? readings.length) - 1 }));
}

/**
 * Delays of the changes that can be followed: the mean of the network's own log-scores says the new emotion, and the
 * label did not say it before.
 */
function delaysIn(sequence: ReadSequence, labels: readonly (Emotion | undefined)[]): number[] {
  return holdsOf(sequence)
    .slice(1)
    .flatMap(({ from, to }, index) => {
      const truth = sequence.truths[from];
      if (labels[from - 1] === truth || readAs(sequence, from, to) !== truth) return [];
      const found = labels.findIndex((label, frame) => frame >= from && frame <= to && label === truth);
      return [
        found < 0
          ? Number.POSITIVE_INFINITY
          : elementAt(sequence.readings, found).at - numberAt(sequence.cuts, index),
      ];
    });
}

function readAs({ readings }: ReadSequence, from: number, to: number): Emotion {
  const sum = (emotion: Emotion): number =>
    readings
      .slice(from, to + 1)
      .reduce(
        (total, reading) =>
          total + (reading.kind === 'scores' ? Math.log(reading.scores[emotion] + 1e-3) : 0),
        0,
      );
  return EMOTIONS.reduce((best, emotion) => (sum(emotion) > sum(best) ? emotion : best));
}

function delayFigures(delays: readonly number[]): DelayFigures {
  const sorted = [...delays].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return {
    n: sorted.length,
    median: at(0.5),
    p90: at(0.9),
    missed: sorted.filter((delay) => delay === Infinity).length,
  };
}

interface Settled {
  readonly scores: EmotionScores;
  readonly truth: Emotion;
  readonly said: Emotion | undefined;
}

function settledIn(sequence: ReadSequence, shown: readonly Shown[]): Settled[] {
  // `many` shows no one face whose mood could settle.
  if (sequence.kind === 'many') return [];
  return holdsOf(sequence).flatMap(({ to }) => {
    const { scores, said } = elementAt(shown, to);
    return scores === undefined ? [] : [{ scores, truth: elementAt(sequence.truths, to), said }];
  });
}

function settledFigures(settled: readonly Settled[]): SettledFigures {
  const figures = measureClasses(
    settled.map(({ scores }) => scores),
    settled.map(({ truth }) => truth),
    EMOTIONS,
  );
  const said = settled.filter((one) => one.said !== undefined);
  const promised = settled.reduce((sum, { scores }) => sum + scores[topEmotion(scores)], 0) / settled.length;
  return {
    n: settled.length,
    accuracy: figures?.accuracy ?? Number.NaN,
    logLoss: figures?.logLoss ?? Number.NaN,
    ece: figures?.ece ?? Number.NaN,
    eceIfPerfect: eceOfPerfect(settled),
    overconfidence: promised - (figures?.accuracy ?? Number.NaN),
    coverage80: settled.filter(isCovered).length / settled.length,
    said: said.length / settled.length,
    saidAccuracy: said.filter((one) => one.said === one.truth).length / said.length,
  };
}

const DRAWS = 200;

function eceOfPerfect(settled: readonly Settled[]): number {
  const random = createSeededRandom(7);
  const draws = Array.from({ length: DRAWS }, () => {
    const truths = settled.map(
      ({ scores }) =>
        EMOTIONS[
          weightedIndex(
            EMOTIONS.map((one) => scores[one]),
            random,
          )
        ],
    );
    return (
      measureClasses(
        settled.map(({ scores }) => scores),
        truths,
        EMOTIONS,
      )?.ece ?? Number.NaN
    );
  });
  return quantile(draws, 0.5);
}

function isCovered({ scores, truth }: Settled): boolean {
  let sum = 0;
  for (const emotion of [...EMOTIONS].sort((a, b) => scores[b] - scores[a])) {
    sum += scores[emotion];
    if (emotion === truth) return true;
    if (sum >= 0.8) return false;
  }
  return false;
}

/** Finds the value of a knob at which a smoother's median delay is `target` ms, by bisection of its logarithm. */
export function tuneToDelay(
  sequences: readonly ReadSequence[],
  smootherOf: (knob: number) => Smoother,
  [low, high]: readonly [number, number],
  target: number,
): number {
  const changes = sequences.filter(({ kind }) => kind === 'change');
  const delayOf = (knob: number): number => measureSmoother(changes, smootherOf(knob)).delay.median;
  let [slow, fast] = delayOf(high) > delayOf(low) ? [high, low] : [low, high];
  for (let step = 0; step < 14; step += 1) {
    const middle = Math.sqrt(slow * fast);
    if (delayOf(middle) > target) slow = middle;
    else fast = middle;
  }
  return Math.sqrt(slow * fast);
}

export const STILL_KINDS = SEQUENCE_KINDS.filter((kind) => kind !== 'change');
