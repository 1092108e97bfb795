import { elementAt, numberAt } from '@emoverse/domain';
import type { HeadPose } from './pose-of-face.ts';

/** A yes or a no of the head. */
export type HeadGesture = 'nod' | 'shake';

/** What is remembered of a head: its poses of the last seconds, oldest first. Start with `noHead`. */
export interface HeadState {
  readonly poses: readonly HeadPose[];
}

export const noHead: HeadState = { poses: [] };

export interface FollowedHead {
  readonly state: HeadState;
  /** Told once, when the head has come to rest after it. */
  readonly gesture: HeadGesture | undefined;
}

/** Seconds are remembered; a pause longer than the gap (both ms) is another head, as far as is known. */
const MEMORY = 6000;
const LARGEST_GAP = 350;
/** The head rests so long before a gesture and after it (ms): who moves with the music, walks or laughs goes on. */
const REST = 450;
/**
 * A gesture is so many swings to and fro and takes so long in all (ms). Those between the first and the last, whose ends are
 * not seen sharply, take so long each, and on average: laughter is quicker.
 */
const LEAST_SWINGS = 3;
const MOST_SWINGS = 9;
const LONGEST = 4200;
const QUICKEST = 150;
const LONGEST_SWING = 620;
/** What the middle of the eyes moves by in a swing at the least, in widths of the face: some six degrees. */
const LEAST_SWING = 0.05;
/** At rest it stays within such a share of the largest swing, though not less than jitter moves it, nor ever more. */
const STILL = { share: 0.35, least: 0.04, most: 0.065 } as const;
/** Swings of one gesture are alike; the other way the head moves by less than this share of the largest. */
const LEAST_ALIKE = 0.34;
const MOST_ASIDE = 0.6;

/**
 * Takes in how the head is now, and tells whether that ended a nod or a shake: rest, at least two nods or a turn to each
 * side and back, all of about the same size and nearly straight, and rest again. How far it swings is read off the eyes'
 * position in the picture, which jitters little; that it turned and was not carried, off the nose between them, by least
 * squares over all of it. Pure; the clock is that of the poses.
 */
export function followHead({ poses: before }: HeadState, pose: HeadPose): FollowedHead {
  const last = before.at(-1);
  if (last !== undefined && (pose.at <= last.at || pose.at - last.at > LARGEST_GAP))
    return { state: { poses: [pose] }, gesture: undefined };
  const poses = [...before.filter(({ at }) => pose.at - at <= MEMORY), pose];
  const gesture = readGesture(poses);
  // What was told is not told again, nor is its end the beginning of the next.
  return { state: { poses: gesture === undefined ? poses : [pose] }, gesture };
}

/** A head's pose with its position in widths of the face. */
interface ScaledPose {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly bowed: number;
}

/** Within this share of a swing from its end the head rests before it and after it. */
const AT_AN_END = 0.3;
/** Poses so near in time (ms) are averaged: they jitter by a hundredth of a width from look to look. */
const SMOOTHED = 70;

/**
 * The two ways: where the eyes move, how the head turns then and how much at the least (0 where it is only carried about),
 * and the way it should not move.
 */
const WAYS = {
  nod: { along: 'y', turn: 'bowed', leastTurn: 0.1, aside: 'x' },
  shake: { along: 'x', turn: 'across', leastTurn: 0.17, aside: 'y' },
} as const;

function readGesture(poses: readonly HeadPose[]): HeadGesture | undefined {
  const now = elementAt(poses, poses.length - 1).at;
  const restFrom = poses.findIndex(({ at }) => now - at <= REST);
  if (restFrom <= 0) return undefined;
  const scaled = inWidths(poses);
  if (!isStill(scaled.slice(restFrom), Infinity)) return undefined;
  const isDone = (gesture: HeadGesture): boolean => isGesture(gesture, scaled, now);
  return isDone('nod') ? 'nod' : isDone('shake') ? 'shake' : undefined;
}

/** By the middle one of the widths seen, as a box's size jitters and a head's does not; means over what is near in time. */
function inWidths(poses: readonly HeadPose[]): readonly ScaledPose[] {
  const widths = poses.map(({ width }) => width).sort((a, b) => a - b);
  const width = numberAt(widths, widths.length >> 1);
  let [from, to, x, y] = [0, 0, 0, 0];
  return poses.map(({ at, across, bowed }) => {
    for (let next = poses[to]; next !== undefined && next.at - at <= SMOOTHED; next = poses[++to]) {
      x += next.x;
      y += next.y;
    }
    for (let oldest = elementAt(poses, from); at - oldest.at > SMOOTHED; oldest = elementAt(poses, ++from)) {
      x -= oldest.x;
      y -= oldest.y;
    }
    const scale = (to - from) * width;
    return { at, x: x / scale, y: y / scale, across, bowed };
  });
}

function isGesture(gesture: HeadGesture, scaled: readonly ScaledPose[], now: number): boolean {
  const { along, turn, leastTurn, aside } = WAYS[gesture];
  const ends = turningPoints(scaled, along);
  if (ends.length < LEAST_SWINGS + 1 || ends.length > MOST_SWINGS + 1) return false;
  const first = elementAt(ends, 0);
  const last = elementAt(ends, ends.length - 1);
  // It has just ended, and did not take long.
  if (now - last.at > REST + LONGEST_SWING || last.at - first.at > LONGEST) return false;
  const swings = ends.slice(1).map((end, index) => {
    const start = elementAt(ends, index);
    return { size: Math.abs(end[along] - start[along]), takes: end.at - start.at };
  });
  const largest = Math.max(...swings.map(({ size }) => size));
  const between = swings.slice(1, -1);
  if (between.some(({ size }) => size < LEAST_ALIKE * largest)) return false;
  const took = between.reduce((sum, { takes }) => sum + takes, 0) / between.length;
  if (took < QUICKEST || between.some(({ takes }) => takes > LONGEST_SWING)) return false;
  const during = scaled.filter(({ at }) => at >= first.at && at <= last.at);
  if (rangeOf(during, aside) > MOST_ASIDE * largest) return false;
  if (slopeOf(during, along, turn) < leastTurn) return false;
  const before = scaled.filter(({ at }) => at <= first.at && first.at - at <= REST);
  const after = scaled.filter(({ at }) => now - at <= REST);
  return first.at - elementAt(scaled, 0).at >= REST && isStill(before, largest) && isStill(after, largest);
}

/** Where the head turned back, with the ends: smaller swings to and fro belong to the one that they are a part of. */
function turningPoints(scaled: readonly ScaledPose[], along: 'x' | 'y'): readonly ScaledPose[] {
  const ends: ScaledPose[] = [];
  let low = elementAt(scaled, 0);
  let high = low;
  let way: 'up' | 'down' | undefined;
  for (const pose of scaled) {
    if (way !== 'down' && pose[along] >= high[along]) high = pose;
    if (way !== 'up' && pose[along] <= low[along]) low = pose;
    if (way !== 'down' && high[along] - pose[along] >= LEAST_SWING) {
      ends.push(high);
      way = 'down';
      low = pose;
    } else if (way !== 'up' && pose[along] - low[along] >= LEAST_SWING) {
      ends.push(low);
      way = 'up';
      high = pose;
    }
  }
  if (way === undefined) return [];
  ends.push(way === 'up' ? high : low);
  const [start, second] = ends;
  const [last, end] = ends.slice(-2);
  if (start === undefined || second === undefined || last === undefined || end === undefined) return [];
  // At rest the farthest pose may have been long before or after: what counts is when the movement set in and ceased.
  const isNear = (pose: ScaledPose, rest: ScaledPose, other: ScaledPose): boolean =>
    Math.abs(pose[along] - rest[along]) <= AT_AN_END * Math.abs(other[along] - rest[along]);
  const from = scaled.findLast((pose) => pose.at < second.at && isNear(pose, start, second)) ?? start;
  const until = scaled.find((pose) => pose.at > last.at && isNear(pose, end, last)) ?? end;
  return [from, ...ends.slice(1, -1), until];
}

function isStill(scaled: readonly ScaledPose[], swing: number): boolean {
  const most = Math.min(STILL.most, Math.max(STILL.least, STILL.share * swing));
  return rangeOf(scaled, 'x') <= most && rangeOf(scaled, 'y') <= most;
}

function rangeOf(scaled: readonly ScaledPose[], along: 'x' | 'y'): number {
  const values = scaled.map((pose) => pose[along]);
  return Math.max(...values) - Math.min(...values);
}

/** Least-squares slope of the turn over the position. */
function slopeOf(scaled: readonly ScaledPose[], along: 'x' | 'y', turn: 'across' | 'bowed'): number {
  const mean = (of: (pose: ScaledPose) => number): number =>
    scaled.reduce((sum, pose) => sum + of(pose), 0) / scaled.length;
  const middle = mean((pose) => pose[along]);
  const straight = mean((pose) => pose[turn]);
  const spread = mean((pose) => (pose[along] - middle) ** 2);
  return mean((pose) => (pose[along] - middle) * (pose[turn] - straight)) / spread;
}
