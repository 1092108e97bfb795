import { numberAt } from '@emoverse/domain';
import { randomIndex, randomNormal } from '@emoverse/numeric';
import type { HeadPose } from '@emoverse/vision';

/** What a made-up person does before the camera. The first two are gestures; nobody means anything by the others. */
export const HEAD_MOVEMENTS = [
  'nod',
  'shake',
  'resting',
  'looking around',
  'talking',
  'looking down and up',
  'leaning',
  'walking',
  'laughing',
  'moving with music',
] as const;
export type HeadMovement = (typeof HEAD_MOVEMENTS)[number];

/** How a head is turned, degrees (`across` to the right of the picture, `down` bowed), and carried, widths of the face. */
interface Pose {
  readonly across: number;
  readonly down: number;
  readonly x: number;
  readonly y: number;
}
/** By seconds. */
type Motion = (t: number) => Pose;

/**
 * How a face network sees one made-up person: how far the eyes move in the picture a degree (widths of the face), how much
 * the nose moves between them while the eyes move by one, what one turn leaks into the other, and how much all of it
 * jitters. The ranges are those of BlazeFace (128 × 128) on the seven photographs of one face, turned, moved and made
 * noisy by a program: .0064 to .0089 a degree, .11 to .39 bowing and .29 to .57 across (without the one seen
 * from aside), jitter .005 to .012.
 */
interface Seen {
  readonly placeADegree: number;
  readonly bowing: number;
  readonly turning: number;
  readonly leak: number;
  readonly jitter: number;
  /** Looks a second. */
  readonly rate: number;
}

const TURN = 2 * Math.PI;
const STILL: Pose = { across: 0, down: 0, x: 0, y: 0 };
/** Of the face's box in the picture, pixels. */
const WIDTH = 120;

/** Made-up poses of a head, as the key points of a face tell them. A gesture is done once, somewhere in the middle. */
export function drawHeadMovement(
  movement: HeadMovement,
  seconds: number,
  random: () => number,
): readonly HeadPose[] {
  const seen = drawSeen(random);
  const motion = motionOf(movement, seconds, random);
  const sway = drawSway(random);
  const jitter = Array.from({ length: 4 }, () => 0);
  const poses: HeadPose[] = [];
  for (let t = 0; t < seconds; t += (0.85 + 0.3 * random()) / seen.rate) {
    const { across, down, x, y } = sum([motion(t), sway(t)]);
    // Where a face lies on the network's grid changes slowly: part of the jitter stays from look to look.
    for (let i = 0; i < jitter.length; i++)
      jitter[i] = 0.5 * numberAt(jitter, i) + Math.sqrt(0.75) * seen.jitter * randomNormal(random);
    const right = seen.placeADegree * across;
    const below = seen.placeADegree * down;
    poses.push({
      at: 1000 * t,
      x: WIDTH * (2.6 + right + x + numberAt(jitter, 0)),
      y: WIDTH * (1.8 + below + y + numberAt(jitter, 1)),
      width: WIDTH * (1 + 0.02 * randomNormal(random)),
      across: seen.turning * right + seen.leak * down + numberAt(jitter, 2),
      bowed: 0.24 + seen.bowing * below + seen.leak * across + numberAt(jitter, 3),
    });
  }
  return poses;
}

function drawSeen(random: () => number): Seen {
  const within = (low: number, high: number): number => low + (high - low) * random();
  return {
    placeADegree: within(0.0064, 0.0089),
    bowing: within(0.11, 0.39),
    turning: within(0.29, 0.57),
    leak: within(-0.0008, 0.0008),
    jitter: within(0.005, 0.012),
    rate: within(9, 25),
  };
}

/** Nobody keeps quite still: slow waves of a degree or so, and of a hundredth of the face's width. */
function drawSway(random: () => number): Motion {
  const waves = Array.from({ length: 3 }, () => ({
    hertz: 0.05 + 0.35 * random(),
    phase: TURN * random(),
    pose: {
      across: 0.6 * randomNormal(random),
      down: 0.5 * randomNormal(random),
      x: 0.008 * randomNormal(random),
      y: 0.005 * randomNormal(random),
    },
  }));
  return (t) => sum(waves.map(({ hertz, phase, pose }) => scaled(Math.sin(TURN * hertz * t + phase), pose)));
}

function motionOf(movement: HeadMovement, seconds: number, random: () => number): Motion {
  const within = (low: number, high: number): number => low + (high - low) * random();
  const some = (spread: number): number => spread * randomNormal(random);
  const times = 2 + randomIndex(3, random);
  switch (movement) {
    case 'nod':
      // Two to four nods, 12 to 32 degrees deep, one to three a second.
      return gesture('down', within(12, 32), within(1, 3), times, random);
    case 'shake':
      // A turn to each side and back, two to four times, 16 to 50 degrees from side to side.
      return gesture('across', within(16, 50), within(1, 2.8), times, random);
    case 'resting':
      return () => STILL;
    case 'looking around':
      return steps(
        seconds,
        () => within(0.35, 3.5),
        () => ({ ...STILL, across: some(18), down: some(7) }),
        random,
      );
    case 'looking down and up': {
      let isDown = false;
      const next = (): Pose => {
        isDown = !isDown;
        return { ...STILL, across: some(4), down: isDown ? within(12, 35) : some(2) };
      };
      return steps(seconds, () => within(0.4, 5), next, random);
    }
    case 'talking':
      return talk(seconds, random);
    case 'leaning':
      return steps(
        seconds,
        () => within(1, 6),
        () => ({ across: some(5), down: some(6), x: some(0.4), y: some(0.2) }),
        random,
      );
    case 'walking': {
      const hertz = within(1.6, 2.3);
      const step = { ...STILL, down: within(1, 4), y: within(0.03, 0.2) };
      const stride = { ...STILL, across: within(1, 4), x: within(0.03, 0.15) };
      const late = within(0, TURN);
      return (t) =>
        sum([
          scaled(Math.sin(TURN * hertz * t + late), step),
          scaled(Math.sin(0.5 * TURN * hertz * t), stride),
        ]);
    }
    case 'laughing':
      return bursts(
        seconds,
        () => within(0.8, 3),
        () => within(0.5, 6),
        () =>
          wave(
            { ...STILL, down: within(1, 5), y: within(0.02, 0.08) },
            { ...STILL, across: some(2) },
            within(3.5, 5.5),
          ),
        random,
      );
    case 'moving with music': {
      const bow = (): Pose => ({ ...STILL, down: within(2, 11), y: within(0, 0.1) });
      const swing = (): Pose => ({ ...STILL, across: within(2, 15), x: within(0, 0.2) });
      const next = (): Motion =>
        random() < 0.75
          ? wave(bow(), scaled(0.3, swing()), within(0.8, 2.6))
          : wave(swing(), scaled(0.3, bow()), within(0.8, 2.6));
      return bursts(
        seconds,
        () => within(2, 40),
        () => within(1, 15),
        next,
        random,
      );
    }
  }
}

/** To and fro, from rest to rest: the first and the last swing may be smaller, and none is quite like the other. */
function gesture(
  way: 'across' | 'down',
  degrees: number,
  hertz: number,
  times: number,
  random: () => number,
): Motion {
  const from = 2 + random();
  const length = times / hertz;
  const aside = 0.15 * randomNormal(random);
  const uneven = Array.from({ length: times }, () => 0.8 + 0.4 * random());
  return (t) => {
    const done = (t - from) / length;
    if (done <= 0 || done >= 1) return STILL;
    const size =
      degrees *
      numberAt(uneven, Math.floor(done * times)) *
      Math.min(1, 4 * done + 0.5, 4 * (1 - done) + 0.5);
    const phase = TURN * times * done;
    // A nod goes down and comes back; a shake goes to both sides.
    const there = size * (way === 'down' ? (1 - Math.cos(phase)) / 2 : Math.sin(phase) / 2);
    return way === 'down'
      ? { ...STILL, down: there, across: aside * there }
      : { ...STILL, across: there, down: aside * there };
  };
}

/** From place to place, with a pause at each. A longer way takes longer. */
function steps(seconds: number, pause: () => number, next: () => Pose, random: () => number): Motion {
  const moves: { readonly from: number; readonly until: number; readonly start: Pose; readonly end: Pose }[] =
    [];
  let start = STILL;
  for (let t = 1; t < seconds;) {
    const end = next();
    const degrees = Math.hypot(end.across - start.across, end.down - start.down);
    const widths = Math.hypot(end.x - start.x, end.y - start.y);
    const until = t + 0.15 + (0.008 * degrees + 1.2 * widths) * (0.6 + 0.8 * random());
    moves.push({ from: t, until, start, end });
    start = end;
    t = until + pause();
  }
  return (t) => {
    const move = moves.findLast(({ from }) => from <= t);
    if (move === undefined) return STILL;
    const done = smoothStep((t - move.from) / (move.until - move.from));
    return sum([scaled(1 - done, move.start), scaled(done, move.end)]);
  };
}

/** Words move the head a little all the time, and now and then one is underlined by a bow. */
function talk(seconds: number, random: () => number): Motion {
  const within = (low: number, high: number): number => low + (high - low) * random();
  const waves = Array.from({ length: 4 }, () => {
    const pose = {
      across: 1.6 * randomNormal(random),
      down: 1.2 * randomNormal(random),
      x: 0.01 * randomNormal(random),
      y: 0,
    };
    return { hertz: within(0.3, 2), phase: TURN * random(), pose };
  });
  const beats: { readonly at: number; readonly length: number; readonly down: number }[] = [];
  for (let t = within(0.5, 3); t < seconds; t += within(0.6, 5))
    beats.push({ at: t, length: within(0.25, 0.5), down: within(4, 14) });
  return (t) => {
    const beat = beats.find(({ at, length }) => t > at && t < at + length);
    const bow =
      beat === undefined ? 0 : (beat.down * (1 - Math.cos((TURN * (t - beat.at)) / beat.length))) / 2;
    return sum([
      { ...STILL, down: bow },
      ...waves.map(({ hertz, phase, pose }) => scaled(Math.sin(TURN * hertz * t + phase), pose)),
    ]);
  };
}

/** Now and then another movement, that sets in and ceases within a third of a second. */
function bursts(
  seconds: number,
  length: () => number,
  pause: () => number,
  next: () => Motion,
  random: () => number,
): Motion {
  const all: { readonly from: number; readonly until: number; readonly motion: Motion }[] = [];
  for (let t = 0.5 + random(); t < seconds;) {
    const until = t + length();
    all.push({ from: t, until, motion: next() });
    t = until + pause();
  }
  return (t) => {
    const burst = all.find(({ from, until }) => t >= from && t < until);
    if (burst === undefined) return STILL;
    return scaled(Math.min(1, (t - burst.from) / 0.3, (burst.until - t) / 0.3), burst.motion(t));
  };
}

/** To and fro so often a second, and the other way at half the pace. */
function wave(pose: Pose, aside: Pose, hertz: number): Motion {
  return (t) =>
    sum([scaled(Math.sin(TURN * hertz * t), pose), scaled(Math.sin((TURN / 2) * hertz * t), aside)]);
}

function smoothStep(share: number): number {
  const s = Math.min(1, Math.max(0, share));
  return s * s * (3 - 2 * s);
}

function scaled(factor: number, { across, down, x, y }: Pose): Pose {
  return { across: factor * across, down: factor * down, x: factor * x, y: factor * y };
}

function sum(poses: readonly Pose[]): Pose {
  return poses.reduce(
    (a, b) => ({ across: a.across + b.across, down: a.down + b.down, x: a.x + b.x, y: a.y + b.y }),
    STILL,
  );
}
