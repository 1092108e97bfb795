import { loadBundledCatalogue } from '@emoverse/catalogue';
import { createSeededRandom, randomIndex } from '@emoverse/numeric';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeRatingSet } from '../testing/write-rating-set.ts';

vi.setConfig({ testTimeout: 600_000 });

const folder = temporaryFolder();
const data = ['--data', join(folder, 'store')];
const listsSchema = z.object({
  policyVersion: z.string(),
  lists: z.array(
    z.object({ items: z.array(z.object({ source: z.string(), item: z.object({ title: z.string() }) })) }),
  ),
});

describe('train-population', () => {
  it('learns from ratings, keeps it in the store, and the next list comes of it', async () => {
    const { items } = await loadBundledCatalogue();
    const films = items.filter(({ domain, year }) => domain === 'films' && year !== undefined).slice(0, 120);
    const recommend = [
      'recommend',
      '--mood',
      'happy',
      '--domain',
      'films',
      '--count',
      '20',
      '--seed',
      '3',
      '--json',
    ];
    const before = listsSchema.parse(
      JSON.parse((await runCaptured([...recommend, ...data], { cwd: folder })).stdout),
    );
    writeRatingSet(join(folder, 'set'), {
      people: 45,
      items: films.length,
      events: 40,
      title: (item) => `${films[item - 1].title.replaceAll('"', '""')} (${films[item - 1].year})`,
    });
    const trained = await runCaptured(['train-population', '--ratings', 'set', ...data, '--json'], {
      cwd: folder,
    });
    expect(trained.stderr).toContain('rated items are in the catalogue');
    expect(trained.code).toBe(0);
    const { crowd } = z
      .object({ crowd: z.object({ version: z.string(), people: z.number(), joined: z.number() }) })
      .parse(JSON.parse(trained.stdout));
    expect(crowd.people).toBe(45);
    expect(crowd.joined).toBeGreaterThan(100);
    const after = listsSchema.parse(
      JSON.parse((await runCaptured([...recommend, ...data], { cwd: folder })).stdout),
    );
    expect(after.policyVersion).toContain(crowd.version);
    expect(after.lists[0].items.some(({ source }) => source === 'crowd')).toBe(true);
    expect(after.lists[0].items).not.toEqual(before.lists[0].items);
  });

  it('learns the response to moods from ratings given in a mood', async () => {
    const random = createSeededRandom(2);
    const rows = Array.from({ length: 240 }, (_, at) => {
      const mood = ['happy', 'sad', 'active', 'lazy', ''][randomIndex(5, random)];
      const category = ['Pop music', 'Blues music', 'Metal music'][at % 3];
      return `${at % 12},${at % 30},${category},${mood},${randomIndex(6, random)}`;
    });
    writeFileSync(join(folder, 'moods.csv'), `user_id,item_id,category,mood,rating\n${rows.join('\n')}\n`);
    const { code, stdout } = await runCaptured(
      ['train-population', '--moods', 'moods.csv', ...data, '--json'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      moods: { people: 12, version: expect.stringMatching(/^taste-12-/) },
    });
    const recommend = ['recommend', '--mood', 'sad', '--domain', 'music', '--json', ...data];
    const told = listsSchema.parse(JSON.parse((await runCaptured(recommend, { cwd: folder })).stdout));
    expect(told.policyVersion).toContain('taste-12-');
  });

  it('says what is missing', async () => {
    const none = await runCaptured(['train-population', '--data', join(folder, 'other')], { cwd: folder });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('no imported ratings');
    writeRatingSet(join(folder, 'strange'), {
      people: 5,
      items: 60,
      events: 20,
      title: (item) => `Zzq ${item} (1801)`,
    });
    const strange = await runCaptured(['train-population', '--ratings', 'strange', ...data], { cwd: folder });
    expect(strange.code).toBe(2);
    expect(strange.stderr).toContain('import a table of films first');
  });
});
