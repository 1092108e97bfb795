import { createSeededRandom, randomIndex } from '@emoverse/numeric';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

vi.setConfig({ testTimeout: 300_000 });

const folder = temporaryFolder();
const figures = z.object({ rmse: z.number().positive(), auc: z.number().min(0).max(1) });
const resultSchema = z.object({
  n: z.number(),
  people: z.number(),
  responses: z.object({
    'without mood': figures,
    fixed: figures,
    learned: figures.extend({
      againstWithout: z.object({ difference: z.number(), ci95: z.tuple([z.number(), z.number()]) }),
    }),
  }),
});

/** People who like lively music when happy and dislike it when sad, and the other way round for quiet music. */
function writeRatings(name: string, count: number): void {
  const random = createSeededRandom(3);
  const rows = Array.from({ length: count }, (_, at) => {
    const lively = random() < 0.5;
    const happy = random() < 0.5;
    const rating = (lively === happy ? 4 : 1) + randomIndex(2, random);
    return `${at % 15},${lively ? 2 * (at % 20) : 2 * (at % 20) + 1},${lively ? 'metal' : 'classic'},${happy ? 'happy' : 'sad'},${rating}`;
  });
  writeFileSync(join(folder, name), `user_id,item_id,category,mood,rating\n${rows.join('\n')}\n`);
}

describe('evaluate mood-response', () => {
  it('finds that people whose ratings follow their mood are predicted better by it', async () => {
    writeRatings('moods.csv', 300);
    const { code, stdout } = await runCaptured(
      ['evaluate', 'mood-response', '--ratings', 'moods.csv', '--repeats', '1', '--json'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    const { n, people, responses } = resultSchema.parse(JSON.parse(stdout));
    expect([n, people]).toEqual([300, 15]);
    expect(responses.learned.auc).toBeGreaterThan(responses['without mood'].auc);
    expect(responses.learned.rmse).toBeLessThan(responses['without mood'].rmse);
    expect(responses.learned.againstWithout.ci95[1]).toBeLessThan(0);
  });

  it('ends with 2 where too few ratings have a mood', async () => {
    writeRatings('few.csv', 20);
    const { code, stderr } = await runCaptured(['evaluate', 'mood-response', '--ratings', 'few.csv'], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('at least 50');
  });
});
