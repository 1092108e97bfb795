import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeRatingSet } from '../testing/write-rating-set.ts';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

const folder = temporaryFolder();
const byStage = z.object({
  '0': z.number(),
  '5': z.number(),
  '10': z.number(),
  '20': z.number(),
  '50': z.number(),
});
const figures = z.object({
  csr1: z.object({
    ndcg10: byStage.extend({ mean: z.number() }),
    recall10: byStage,
    coverage: z.number(),
    popularity: z.number(),
  }),
  csr1b: z.object({ auc: byStage }),
  clr1: z.object({
    likeRate: z.object({ '1-10': z.number(), '11-20': z.number(), '21-50': z.number(), '1-50': z.number() }),
  }),
  updateMs: z.object({ p50: z.number(), p95: z.number() }),
  recommendMs: z.object({ p50: z.number(), p95: z.number() }),
});
const resultSchema = figures.extend({ baselines: z.record(z.string(), figures) });

describe('evaluate recommender', () => {
  let result: z.infer<typeof resultSchema>;
  beforeAll(async () => {
    writeRatingSet(join(folder, 'set'), { people: 40, items: 300, events: 110 });
    const { code, stdout, stderr } = await runCaptured(
      ['evaluate', 'recommender', '--ratings', 'set', '--folds', '1', '--json', '--report', 'report'],
      { cwd: folder },
    );
    expect(stderr).toContain('Fold 1: trained on 3520 ratings of 32 people');
    expect(code).toBe(0);
    result = resultSchema.parse(JSON.parse(stdout));
  });

  it('beats popularity once it has seen reactions, and chance', () => {
    const { popularity, random } = result.baselines;
    expect(result.csr1.ndcg10['20']).toBeGreaterThan(popularity.csr1.ndcg10['20']);
    expect(result.csr1b.auc['50']).toBeGreaterThan(0.8);
    expect(result.clr1.likeRate['1-50']).toBeGreaterThan(random.clr1.likeRate['1-50']);
  });

  it('gives yardsticks their due: popularity does not change, chance is a half', () => {
    const { popularity, random } = result.baselines;
    expect(popularity.csr1.ndcg10['50']).toBe(popularity.csr1.ndcg10['0']);
    expect(Math.abs(random.csr1b.auc['50'] - 0.5)).toBeLessThan(0.12);
    expect(Object.keys(result.baselines)).toEqual([
      'paper',
      'popularity',
      'random',
      'genre-cosine',
      'item-knn',
      'ease',
    ]);
  });

  it('writes a page with plots', () => {
    const page = readFileSync(join(folder, 'report/recommender.html'), 'utf8');
    expect(page).toContain('<svg');
    expect(page).toContain('CLR-1');
  });
});

describe('what it refuses', () => {
  it.each([
    ['a folder that is not there', ['--ratings', 'nowhere'], 'movies.csv'],
    ['folds that are none', ['--ratings', 'set', '--folds', '7'], '0 to 4'],
    ['a protocol that is none', ['--ratings', 'set', '--protocol', 'csr9'], 'csr1'],
  ])('%s, with exit code 2', async (_, args, why) => {
    const { code, stderr } = await runCaptured(['evaluate', 'recommender', ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(why);
  });

  it('ratings that are no numbers, with the row', async () => {
    mkdirSync(join(folder, 'bad'), { recursive: true });
    writeFileSync(join(folder, 'bad/items.jsonl'), '{"id":1,"title":"A"}\n');
    writeFileSync(join(folder, 'bad/train.csv'), 'user,item,rating,ts\n1,1,good,5\n');
    const { code, stderr } = await runCaptured(['evaluate', 'recommender', '--ratings', 'bad'], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('row 2');
    expect(existsSync(join(folder, 'bad/report'))).toBe(false);
  });
});
