import { describe, expect, it } from 'vitest';
import type { Session } from '../runtime/runtime.ts';
import { grayFrame } from '../testing/pictures.ts';
import { askFullRangeDetector } from './ask-full-range-detector.ts';

const ANCHORS = 48 * 48;

/** Answers as BlazeFace's full-range network does: nowhere a face, by such a score (logit) everywhere. */
function answering(logit: number): { session: Session; runs: () => number } {
  let runs = 0;
  const session: Session = {
    inputNames: ['picture'],
    outputNames: ['boxes', 'scores'],
    run() {
      runs += 1;
      return Promise.resolve({
        boxes: { data: new Float32Array(16 * ANCHORS), dims: [1, ANCHORS, 16] },
        scores: { data: new Float32Array(ANCHORS).fill(logit), dims: [1, ANCHORS, 1] },
      });
    },
    dispose: () => Promise.resolve(),
  };
  return { session, runs: () => runs };
}

describe('asking the full-range network', () => {
  const frame = grayFrame(200, 200, () => 100);
  const candidate = { x: 80, y: 80, width: 40, height: 40 };

  it('looks from two distances while its mean can reach what is needed, and no further', async () => {
    for (const [least, looks] of [
      [0.3, 2],
      [0.5, 2],
      [0.51, 1],
      [0.9, 1],
    ]) {
      const { session, runs } = answering(-9);
      expect(await askFullRangeDetector(frame, candidate, session, least)).toEqual({
        score: 0,
        face: undefined,
      });
      expect(runs()).toBe(looks);
    }
  });
});
