import { DEFAULT_MOOD_FILTER } from '@emoverse/mood';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvaluationContext } from '../evaluation-context.ts';
import { readFaceTiles } from '../emotions/read-face-tiles.ts';
import { openFaceReader } from '../readers/open-face-reader.ts';
import { gatherMoodData } from './gather-mood-data.ts';
import { measureSmoother } from './measure-smoother.ts';
import { moodFilter, rawFrames } from './smoothers.ts';

const reference = process.env['EMOVERSE_REFERENCE_DATA'];
const context: EvaluationContext = {
  now: () => 0,
  elapsed: () => performance.now(),
  progress: () => ({ to: () => Promise.resolve(), perSecond: () => 0, end: () => undefined }),
};

describe.skipIf(reference === undefined)(
  'the mood over time on PublicTest faces it was not fitted on (needs EMOVERSE_REFERENCE_DATA)',
  () => {
    it('is calm on a held expression and follows a change within 700 ms', { timeout: 900_000 }, async () => {
      const tiles = await readFaceTiles(join(reference ?? '', 'fer2013'), 'PublicTest');
      const reader = await openFaceReader({ detector: 'none', modelFolder: 'models/emoverse-fer-int8' });
      const sequences = await gatherMoodData(tiles, reader, 7, context)
        .readSequences('judge', 12, 10)
        .finally(() => reader.dispose());
      const filter = measureSmoother(sequences, moodFilter(DEFAULT_MOOD_FILTER));
      const raw = measureSmoother(sequences, rawFrames);
      expect(filter.changesPerMinute.held).toBeLessThanOrEqual(1);
      expect(filter.changesPerMinute.held).toBeLessThanOrEqual(raw.changesPerMinute.held);
      expect(filter.changesPerMinute.odd).toBeLessThan(raw.changesPerMinute.odd);
      expect(filter.delay.n).toBeGreaterThanOrEqual(3);
      expect(filter.delay.median).toBeLessThanOrEqual(700);
      expect(filter.saidDelay.median).toBeLessThanOrEqual(700);
    });
  },
);
