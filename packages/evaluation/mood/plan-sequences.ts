import { elementAt, numberAt, type Emotion } from '@emoverse/domain';
import { randomIndex, randomNormal } from '@emoverse/numeric';

/** A tile whose emotion people agree on. `index` counts within its split. */
export interface KnownTile {
  readonly index: number;
  readonly emotion: Emotion;
}

/** How the face lies in its crop and how it is lit, in one frame. */
export interface View {
  /** Shift of the crop in tile sides. */
  readonly x: number;
  readonly y: number;
  /** Side of the crop in tile sides. */
  readonly scale: number;
  /** Radians. */
  readonly angle: number;
  /** Factor on the gray levels. */
  readonly gain: number;
  /** Eyes shut, drawn as a band of skin. */
  readonly blink: boolean;
}

/** One frame of a sequence. `tile` undefined: no face was found. */
export interface PlannedFrame {
  /** Milliseconds since the sequence began. */
  readonly at: number;
  readonly tile: number | undefined;
  readonly view: View;
  /** What the person shows; an intruder does not change it. */
  readonly truth: Emotion;
  /** Seed of the sensor noise. */
  readonly noise: number;
}

/**
 * `held`: one face, one expression. `many`: one expression on another face in every frame. `odd`: held, with
 * intruders of one to three frames, blinks and lost faces. `change`: another face with another expression at each of
 * `cuts`.
 */
export const SEQUENCE_KINDS = ['held', 'many', 'odd', 'change'] as const;
export type SequenceKind = (typeof SEQUENCE_KINDS)[number];

export interface PlannedSequence {
  readonly kind: SequenceKind;
  /** Mean frames a second. */
  readonly rate: number;
  readonly frames: readonly PlannedFrame[];
  /** When the expression changes, ms; none but in `change`. */
  readonly cuts: readonly number[];
}

/** How many sequences of each kind, and how long they last in seconds. */
export const SEQUENCE_LENGTHS: Readonly<Record<SequenceKind, { share: number; seconds: number }>> = {
  held: { share: 0.35, seconds: 15 },
  many: { share: 0.15, seconds: 15 },
  odd: { share: 0.2, seconds: 15 },
  change: { share: 0.3, seconds: 16 },
};

/** Movement of the head and of the light: standard deviations of slow wander and of what the box adds by itself. */
const WANDER = { shift: 0.04, scale: 0.05, angle: 0.07, gain: 0.08 };
const WANDER_SECONDS = 0.5;
const BOX = { shift: 0.015, scale: 0.015, angle: 0.02, gain: 0.03 };
const [SLOWEST, FASTEST] = [10, 30];
/** Seconds between intruders, blinks and lost faces in `odd`, on average. */
const ODD_EVERY = 2.5;
const FACES_IN_MANY = 24;
/** Seconds between cuts in `change`. */
const [SHORTEST_HOLD, LONGEST_HOLD] = [3, 5];

/**
 * Plans `count` sequences from the tiles: which tile, how it is turned, shifted, scaled and lit in every frame, at
 * irregular times of `rate` frames a second (default: each sequence its own, 10 to 30). Emotions come as often as the
 * tiles have them. The same random numbers give the same sequences.
 */
export function planSequences(
  tiles: readonly KnownTile[],
  count: number,
  random: () => number,
  rate?: number,
): PlannedSequence[] {
  return SEQUENCE_KINDS.flatMap((kind) =>
    Array.from({ length: Math.max(1, Math.round(count * SEQUENCE_LENGTHS[kind].share)) }, () =>
      planSequence(kind, tiles, random, rate ?? SLOWEST + (FASTEST - SLOWEST) * random()),
    ),
  );
}

function planSequence(
  kind: SequenceKind,
  tiles: readonly KnownTile[],
  random: () => number,
  rate: number,
): PlannedSequence {
  const length = 1000 * SEQUENCE_LENGTHS[kind].seconds;
  const pick = (from: readonly KnownTile[]): KnownTile => elementAt(from, randomIndex(from.length, random));
  const first = pick(tiles);
  const others = tiles.filter(({ emotion }) => emotion !== first.emotion);
  const alike = tiles.filter(({ emotion }) => emotion === first.emotion);
  const cast = kind === 'many' ? Array.from({ length: FACES_IN_MANY }, () => pick(alike)) : [first];
  let present = first;
  const cuts = kind === 'change' ? planCuts(length, random) : [];
  let passed = 0;
  const wander = createWander(random);
  const frames: PlannedFrame[] = [];
  let odd: { tile: number | undefined; blink: boolean; left: number } | undefined;
  for (let at = 0; at < length;) {
    const gap = (1000 / rate) * Math.max(0.4, 1 + 0.2 * randomNormal(random));
    if (odd !== undefined && odd.left === 0) odd = undefined;
    if (kind === 'odd' && odd === undefined && at > 2000 && random() < gap / 1000 / ODD_EVERY)
      odd = planOddity(pick(others).index, first.index, random);
    if (passed < cuts.length && at >= numberAt(cuts, passed)) {
      present = pick(tiles.filter(({ emotion }) => emotion !== present.emotion));
      passed += 1;
    }
    const now = kind === 'many' ? pick(cast) : present;
    const view = wander(gap / 1000);
    frames.push({
      at: Math.round(at),
      tile: odd === undefined ? now.index : odd.tile,
      view: { ...view, blink: odd?.blink ?? false },
      truth: now.emotion,
      noise: randomIndex(2 ** 31, random),
    });
    if (odd !== undefined) odd.left -= 1;
    at += gap;
  }
  return { kind, rate, frames, cuts };
}

/** Moments of change; the last expression lasts as long as the others. */
function planCuts(length: number, random: () => number): number[] {
  const cuts: number[] = [];
  const hold = (): number => 1000 * (SHORTEST_HOLD + (LONGEST_HOLD - SHORTEST_HOLD) * random());
  for (let at = hold(); at <= length - 1000 * SHORTEST_HOLD; at += hold()) cuts.push(Math.round(at));
  return cuts;
}

function planOddity(
  other: number,
  own: number,
  random: () => number,
): { tile: number | undefined; blink: boolean; left: number } {
  const left = 1 + randomIndex(3, random);
  const which = random();
  if (which < 0.5) return { tile: other, blink: false, left };
  return which < 0.75 ? { tile: own, blink: true, left } : { tile: undefined, blink: false, left };
}

/** Slow wander (Ornstein and Uhlenbeck) of the pose and the light, and jitter of the box around it. */
function createWander(random: () => number): (seconds: number) => Omit<View, 'blink'> {
  const normal = (): number => randomNormal(random);
  let [x, y, scale, angle, gain] = [normal(), normal(), normal(), normal(), normal()];
  return (seconds) => {
    const keep = Math.exp(-seconds / WANDER_SECONDS);
    const fresh = Math.sqrt(1 - keep * keep);
    const next = (value: number): number => keep * value + fresh * normal();
    [x, y, scale, angle, gain] = [next(x), next(y), next(scale), next(angle), next(gain)];
    return {
      x: WANDER.shift * x + BOX.shift * normal(),
      y: WANDER.shift * y + BOX.shift * normal(),
      scale: Math.exp(WANDER.scale * scale + BOX.scale * normal()),
      angle: WANDER.angle * angle + BOX.angle * normal(),
      gain: Math.exp(WANDER.gain * gain + BOX.gain * normal()),
    };
  };
}
