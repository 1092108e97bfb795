import { loadBundledCatalogue } from '@emoverse/catalogue';
import { catalogueItemSchema } from '@emoverse/domain';
import { openStore } from '@emoverse/storage';
import { describe, expect, it, vi } from 'vitest';
import { NOON, runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Told {
  readonly items: number;
  readonly links: number;
  readonly services: readonly { service: string; exact: number; searches: number }[];
  readonly problems: readonly { itemId: string; problem: string }[];
}

describe('emoverse catalogue links', () => {
  it('finds every link of the whole bundled catalogue in order', async () => {
    const { code, stdout } = await runCaptured(['catalogue', 'links', '--json'], { cwd: temporaryFolder() });
    const told = JSON.parse(stdout) as Told;
    expect(told.problems).toEqual([]);
    expect(code).toBe(0);
    const { items } = await loadBundledCatalogue();
    expect(told.items).toBe(items.length);
    expect(told.links).toBeGreaterThan(items.length);
    expect(told.links).toBe(told.services.reduce((sum, { exact, searches }) => sum + exact + searches, 0));
  });

  it('ends with 1 and names the rows that fail', async () => {
    const data = temporaryFolder();
    const store = await openStore({ directory: data });
    const item = (id: string, externalIds: Record<string, string>) =>
      catalogueItemSchema.parse({
        id,
        domain: 'books',
        title: 'Emma',
        mood: { valence: 0.4, arousal: 0 },
        moodSource: 'editorial',
        factSources: ['test'],
        collection: 'test',
        externalIds,
      });
    await store.catalogue.ensureCollection({
      name: 'test',
      version: '1',
      items: [
        item('book-right', { isbn13: '9780141439587' }),
        item('book-wrong', { isbn13: '9780141439588' }),
      ],
      checks: [],
      loadedAt: NOON,
    });
    await store.close();
    const json = await runCaptured(['catalogue', 'links', '--data', data, '--domain', 'books', '--json']);
    expect(json.code).toBe(1);
    const { problems } = JSON.parse(json.stdout) as Told;
    expect(problems).toMatchObject([
      { itemId: 'book-wrong', problem: 'ISBN 9780141439588 has a wrong check digit' },
    ]);
    const told = await runCaptured(['catalogue', 'links', '--data', data, '--domain', 'books']);
    expect([told.code, told.stdout.includes('book-wrong')]).toEqual([1, true]);
    expect(told.stdout).not.toContain('book-right');
  });

  it('refuses a domain that there is not', async () => {
    expect((await runCaptured(['catalogue', 'links', '--domain', 'songs'])).code).toBe(2);
  });
});
