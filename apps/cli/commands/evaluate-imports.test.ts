import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeRatingSet } from '../testing/write-rating-set.ts';

const folder = temporaryFolder();
const byStage = z.record(z.string(), z.number());
const gain = z.record(
  z.string(),
  z.object({ difference: z.number(), ci95: z.tuple([z.number(), z.number()]) }),
);
const figuresSchema = z.object({
  people: z.number(),
  matched: z.number(),
  ndcg10: z.object({ none: byStage, stars: byStage, watched: byStage }),
  gain: z.object({ stars: gain, watched: gain }),
});

it('serves newcomers better who bring what they liked elsewhere, and the same once all of it is known here', async () => {
  writeRatingSet(join(folder, 'set'), { people: 40, items: 240, events: 90 });
  const { code, stdout } = await runCaptured(
    ['evaluate', 'imports', '--ratings', 'set', '--folds', '1', '--json'],
    { cwd: folder },
  );
  expect(code).toBe(0);
  const { people, matched, ndcg10, gain } = figuresSchema.parse(JSON.parse(stdout));
  expect([people, matched]).toEqual([8, 1]);
  expect(ndcg10.stars['0']).toBeGreaterThan(ndcg10.none['0']);
  expect(gain.stars['0'].difference).toBeCloseTo(ndcg10.stars['0'] - ndcg10.none['0'], 10);
  expect(gain.stars['0'].ci95[0]).toBeLessThanOrEqual(gain.stars['0'].difference);
}, 300_000);
