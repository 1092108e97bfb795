import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { sameCamp, writeRatingSet } from '../testing/write-rating-set.ts';
import { serveRatings, type Reply } from '@emoverse/evaluation';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const folder = temporaryFolder();
const ITEMS = 150;
const train = { op: 'train', items: 'items.jsonl', ratings: 'train.csv' };
let answer: (line: string) => Promise<Reply>;
const ask = (request: unknown): Promise<Reply> => answer(JSON.stringify(request));
const itemsOf = (reply: Reply): readonly string[] => ('items' in reply ? reply.items : []);

beforeAll(async () => {
  writeRatingSet(folder, { people: 60, items: ITEMS, events: 45 });
  answer = serveRatings({ cwd: folder, onProgress: () => undefined });
  expect(await ask({ op: 'user', user: 'early' })).toMatchObject({ error: expect.stringContaining('train') });
  expect(await ask(train)).toEqual({ ok: true });
});

describe('the recommender driven from outside', () => {
  it('lists ten of the catalogue without the excluded, ids as text whatever they were', async () => {
    expect(await ask({ op: 'user', user: 7 })).toEqual({ ok: true });
    const first = itemsOf(await ask({ op: 'recommend', user: '7', surface: 'list', k: 10 }));
    expect(new Set(first).size).toBe(10);
    expect(first.every((id) => Number(id) >= 1 && Number(id) <= ITEMS)).toBe(true);
    const next = itemsOf(
      await ask({ op: 'recommend', user: '7', surface: 'list', k: 10, exclude: first.map(Number) }),
    );
    expect(next.some((id) => first.includes(id))).toBe(false);
  });

  it('learns before it replies', async () => {
    await ask({ op: 'user', user: 'a' });
    const share = (items: readonly string[]): number =>
      items.filter((id) => sameCamp(1, Number(id))).length / items.length;
    const met = [1, 4, 7, 10, 13, 16];
    const recommend = { op: 'recommend', user: 'a', surface: 'list', k: 20, exclude: met };
    const before = share(itemsOf(await ask(recommend)));
    for (const item of met)
      expect(await ask({ op: 'feedback', user: 'a', item, rating: 5 })).toEqual({ ok: true });
    for (const item of [2, 3, 5, 6]) await ask({ op: 'feedback', user: 'a', item: String(item), rating: 1 });
    expect(share(itemsOf(await ask(recommend)))).toBeGreaterThan(before);
    await ask({ op: 'user', user: 'a' });
    expect(share(itemsOf(await ask(recommend)))).toBe(before);
  });

  it('ranks exactly the pool, each item once, also for more places than it has', async () => {
    await ask({ op: 'user', user: 'b' });
    await ask({ op: 'feedback', user: 'b', item: 9, rating: 1 });
    const pool = [140, '9', 3, 77, 3, 'unknown'];
    const ranked = itemsOf(await ask({ op: 'recommend', user: 'b', surface: 'pick', k: 99, pool }));
    expect([...ranked].sort()).toEqual(['140', '3', '77', '9']);
    const one = itemsOf(await ask({ op: 'recommend', user: 'b', surface: 'pick', k: 1, pool }));
    expect(one).toEqual(ranked.slice(0, 1));
    const without = await ask({
      op: 'recommend',
      user: 'b',
      surface: 'pick',
      k: 9,
      pool,
      exclude: ['3', '77'],
    });
    expect([...itemsOf(without)].sort()).toEqual(['140', '9']);
    expect(await ask({ op: 'recommend', user: 'b', k: 5, pool: [] })).toEqual({ items: [] });
  });

  it.each([
    ['no JSON', 'hello', 'one JSON object a line'],
    ['another value', '[1]', 'op one of train, user, feedback, recommend'],
    ['an unknown op', '{"op":"dance"}', 'op one of'],
    ['an unknown user', '{"op":"recommend","user":"nobody"}', 'unknown user "nobody"'],
    ['an unknown item', '{"op":"feedback","user":"z","item":"9999","rating":3}', 'unknown item "9999"'],
    ['a rating that is none', '{"op":"feedback","user":"z","item":"1","rating":"five"}', 'rating'],
    ['a missing file', '{"op":"train","items":"nothing.jsonl","ratings":"train.csv"}', 'does not exist'],
  ])('answers %s with an error and goes on', async (_, line, why) => {
    await ask({ op: 'user', user: 'z' });
    expect(await answer(line)).toEqual({ error: expect.stringContaining(why) });
    expect(await ask({ op: 'user', user: 'z' })).toEqual({ ok: true });
  });
});

it('speaks one line a request as a program of its own, and survives bad lines', async () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const child = spawn(
    process.execPath,
    [
      '--conditions=source',
      '--import',
      join(root, 'tools/typescript-hooks.mjs'),
      join(root, 'apps/cli/main.ts'),
      'evaluate',
      'serve',
    ],
    { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const requests = [
    'not json',
    JSON.stringify({ op: 'user', user: 'u' }),
    JSON.stringify(train),
    JSON.stringify({ op: 'user', user: 'u' }),
    JSON.stringify({ op: 'feedback', user: 'u', item: '1', rating: 4.5 }),
    JSON.stringify({ op: 'recommend', user: 'u', surface: 'list', k: 3, exclude: ['1'] }),
  ];
  child.stdin.end(`${requests.join('\n')}\n`);
  const replies: unknown[] = [];
  for await (const line of createInterface({ input: child.stdout })) replies.push(JSON.parse(line));
  expect(replies).toEqual([
    { error: expect.any(String) },
    { error: expect.any(String) },
    { ok: true },
    { ok: true },
    { ok: true },
    { items: [expect.any(String), expect.any(String), expect.any(String)] },
  ]);
});
