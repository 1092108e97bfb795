import { describe, expect, it } from 'vitest';
import { followHead, noHead, type HeadGesture } from './follow-head.ts';
import type { HeadPose } from './pose-of-face.ts';

const MS = 50;

/** What is told of six seconds and a half of a head; places in widths of a face of 100 pixels, by seconds. */
function told(pose: (t: number) => Partial<Record<'x' | 'y' | 'across' | 'bowed', number>>): HeadGesture[] {
  let state = noHead;
  const gestures: HeadGesture[] = [];
  for (let at = 0; at <= 6500; at += MS) {
    const { x = 0, y = 0, across = 0, bowed = 0 } = pose(at / 1000);
    const seen: HeadPose = {
      at,
      x: 300 + 100 * x,
      y: 200 + 100 * y,
      width: 100,
      across,
      bowed: 0.24 + bowed,
    };
    const followed = followHead(state, seen);
    state = followed.state;
    if (followed.gesture !== undefined) gestures.push(followed.gesture);
  }
  return gestures;
}

/** From rest down and up again `times` times, from two seconds on. */
const bows = (t: number, times: number, hertz: number): number =>
  t < 2 || t > 2 + times / hertz ? 0 : (1 - Math.cos(2 * Math.PI * hertz * (t - 2))) / 2;
/** To both sides. */
const sides = (t: number, times: number, hertz: number): number =>
  t < 2 || t > 2 + times / hertz ? 0 : Math.sin(2 * Math.PI * hertz * (t - 2)) / 2;

describe('following a head', () => {
  it.each([2, 3, 4])('tells %i nods, once', (times) => {
    expect(told((t) => ({ y: 0.15 * bows(t, times, 2), bowed: 0.05 * bows(t, times, 2) }))).toEqual(['nod']);
  });

  it.each([2, 3])('tells a shake of %i times to and fro, once', (times) => {
    expect(told((t) => ({ x: 0.3 * sides(t, times, 1.7), across: 0.12 * sides(t, times, 1.7) }))).toEqual([
      'shake',
    ]);
  });

  it('takes one bow for none: somebody looked down', () => {
    expect(told((t) => ({ y: 0.2 * bows(t, 1, 1), bowed: 0.07 * bows(t, 1, 1) }))).toEqual([]);
  });

  it('does not take a head that is only carried up and down for a nod', () => {
    expect(told((t) => ({ y: 0.2 * bows(t, 3, 2) }))).toEqual([]);
  });

  it('waits for the head to rest: who moves with the music goes on', () => {
    expect(told((t) => ({ y: 0.15 * bows(t, 8, 1.8), bowed: 0.05 * bows(t, 8, 1.8) }))).toEqual([]);
  });

  it('does not take a laugh for a nod: it is quicker', () => {
    expect(told((t) => ({ y: 0.08 * bows(t, 4, 5), bowed: 0.03 * bows(t, 4, 5) }))).toEqual([]);
  });

  it('does not go on over a gap in which nobody was seen', () => {
    const gestures = told((t) => ({ y: 0.15 * bows(t, 2, 2), bowed: 0.05 * bows(t, 2, 2) }));
    expect(gestures).toEqual(['nod']);
    const { state } = followHead(noHead, { at: 0, x: 0, y: 0, width: 100, across: 0, bowed: 0 });
    const late = followHead(state, { at: 5000, x: 0, y: 0, width: 100, across: 0, bowed: 0 });
    expect(late.state.poses.map(({ at }) => at)).toEqual([5000]);
  });
});
