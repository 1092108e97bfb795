import { createSeededRandom } from '@emoverse/numeric';
import { followHead, noHead, type HeadGesture, type HeadPose } from '@emoverse/vision';
import type { OnDone } from '../on-done.ts';
import { drawHeadMovement, HEAD_MOVEMENTS, type HeadMovement } from './draw-head-movement.ts';

export interface MeasureHeadOptions {
  /** Nods, and as many shakes. */
  readonly gestures: number;
  /** Minutes of each other movement. */
  readonly minutes: number;
  readonly seed: number;
  readonly onDone: OnDone;
}

/** What was told of movements that mean nothing. */
export interface FalseAlarms {
  readonly movement: HeadMovement;
  readonly minutes: number;
  readonly nods: number;
  readonly shakes: number;
  readonly perHour: number;
}

/** Of gestures that were made: `told` once and rightly, `mistaken` for the other one. */
export interface HeadRecall {
  readonly n: number;
  readonly told: number;
  readonly mistaken: number;
  readonly recall: number;
}

export interface HeadReport {
  readonly seed: number;
  readonly gestures: Readonly<Record<HeadGesture, HeadRecall>>;
  /** Of both. */
  readonly recall: number;
  readonly falseAlarms: readonly FalseAlarms[];
  /** Over all movements alike. */
  readonly perTenMinutes: number;
}

/** One gesture takes so long with what is before and after it, seconds; other movements come in pieces of a minute. */
const GESTURE_SECONDS = 9;
const PIECE_SECONDS = 60;

/** Reads made-up movements of heads, and counts gestures that were told, and told of what was none. */
export async function measureHead({
  gestures,
  minutes,
  seed,
  onDone,
}: MeasureHeadOptions): Promise<HeadReport> {
  const random = createSeededRandom(seed);
  const idle = HEAD_MOVEMENTS.filter((movement) => movement !== 'nod' && movement !== 'shake');
  const all = 2 * gestures + idle.length * minutes;
  let done = 0;
  const watch = async (movement: HeadMovement, seconds: number): Promise<readonly HeadGesture[]> => {
    const seen = gesturesIn(drawHeadMovement(movement, seconds, random));
    await onDone(++done, all);
    return seen;
  };
  const measured = async (gesture: HeadGesture): Promise<HeadRecall> => {
    let told = 0;
    let mistaken = 0;
    for (let n = 0; n < gestures; n++) {
      const seen = await watch(gesture, GESTURE_SECONDS);
      if (seen.length === 1 && seen[0] === gesture) told += 1;
      else if (seen.some((one) => one !== gesture)) mistaken += 1;
    }
    return { n: gestures, told, mistaken, recall: told / gestures };
  };
  const byGesture = { nod: await measured('nod'), shake: await measured('shake') };
  const falseAlarms: FalseAlarms[] = [];
  for (const movement of idle) {
    const seen: HeadGesture[] = [];
    for (let minute = 0; minute < minutes; minute++) seen.push(...(await watch(movement, PIECE_SECONDS)));
    const nods = seen.filter((gesture) => gesture === 'nod').length;
    falseAlarms.push({
      movement,
      minutes,
      nods,
      shakes: seen.length - nods,
      perHour: (60 * seen.length) / minutes,
    });
  }
  return {
    seed,
    gestures: byGesture,
    recall: (byGesture.nod.recall + byGesture.shake.recall) / 2,
    falseAlarms,
    perTenMinutes: falseAlarms.reduce((sum, { perHour }) => sum + perHour / 6, 0) / falseAlarms.length,
  };
}

/** The gestures that are told of a head, in their order. */
function gesturesIn(poses: readonly HeadPose[]): readonly HeadGesture[] {
  let state = noHead;
  const seen: HeadGesture[] = [];
  for (const pose of poses) {
    const followed = followHead(state, pose);
    state = followed.state;
    if (followed.gesture !== undefined) seen.push(followed.gesture);
  }
  return seen;
}
