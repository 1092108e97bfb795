import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { profileIdSchema } from '@emoverse/domain';
import { openStore } from '@emoverse/storage';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeZip } from '../../../tools/make-zip.ts';
import { NOON, runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const data = join(folder, 'store');
const [ada, ben] = [randomUUID(), randomUUID()].map((id) => profileIdSchema.parse(id));
const cli = (...args: string[]) => runCaptured([...args, '--data', data], { cwd: folder });
const toldSchema = z.object({
  service: z.string(),
  known: z.number(),
  missed: z.array(z.object({ title: z.string(), reason: z.string(), line: z.number() })),
  rejections: z.array(z.object({ line: z.number(), expected: z.string() })),
  id: z.string().optional(),
  already: z.boolean().optional(),
});
const bring = async (file: string, ...args: string[]) => {
  const { stdout } = await cli('import', file, '--person', 'Ada', '--json', ...args);
  return toldSchema.parse(JSON.parse(stdout));
};
const listed = async (): Promise<unknown> =>
  JSON.parse((await cli('imports', 'list', '--person', ada, '--json')).stdout);

describe('emoverse import', () => {
  beforeAll(async () => {
    writeFileSync(
      join(folder, 'letterboxd.zip'),
      makeZip({
        'ratings.csv':
          'Date,Name,Year,Letterboxd URI,Rating\n2026-01-01,12 Angry Men,1957,u,5\n2026-01-01,Twelve Monkeys,1995,u,4\n2026-01-01,12 Monkeys,1996,u,1\nsoon,Heat,1995,u,3\n',
      }),
    );
    writeFileSync(join(folder, 'notes.txt'), 'no export\n');
    writeFileSync(join(folder, 'diary.csv'), 'full_date,date,weekday,time,mood,activities,note\n');
    expect((await cli('imports', 'list')).stdout).toContain('Nothing was imported yet');
    const store = await openStore({ directory: data });
    await store.profiles.create({ id: ada, createdAt: NOON, settings: {}, token: 'token' });
    await store.people.change(ada, { name: 'Ada' });
    const child = { id: ben, createdAt: NOON + 1, settings: {}, name: 'Ben' };
    await store.people.add(ada, { ...child, colour: 'sky', kind: 'child' });
    await store.close();
  });

  it('tells what it would bring, and changes nothing on a dry run', async () => {
    expect(await bring('letterboxd.zip', '--dry-run')).toMatchObject({
      service: 'letterboxd',
      known: 2,
      missed: [{ title: 'Twelve Monkeys', reason: 'not-in-catalogue', line: 3 }],
      rejections: [{ line: 5, expected: 'a date such as 2024-03-01' }],
    });
    expect(await listed()).toEqual({ imports: [] });
  });

  it('brings it once, however often it is told to, and takes it back as a whole', async () => {
    const first = await bring('letterboxd.zip');
    expect(first.already).toBe(false);
    expect(await listed()).toMatchObject({
      imports: [{ id: first.id, service: 'letterboxd', fileName: 'letterboxd.zip', known: 2, missed: 1 }],
    });
    const text = await cli('import', 'letterboxd.zip', '--person', 'Ada', '--rejections', 'left-out.csv');
    expect(readFileSync(join(folder, 'left-out.csv'), 'utf8')).toBe(
      'file,line,reason\nratings.csv,5,"expected a date such as 2024-03-01, got ""soon"""\n',
    );
    expect(text.stdout).toContain('Letterboxd: 3 works in 4 lines; 2 are here, 1 are not.');
    expect(text.stdout).toContain('imported before');
    expect(text.stderr).toContain('ratings.csv, line 5: expected a date such as 2024-03-01, got "soon"');
    expect((await cli('imports', 'undo', first.id ?? '', '--person', 'Ben')).code).toBe(2);
    expect((await cli('imports', 'undo', first.id ?? '', '--person', 'Ada')).code).toBe(0);
    expect(await listed()).toEqual({ imports: [] });
  });

  it('says what is wrong: whose it is, where the file is, what it is', async () => {
    expect((await cli('import', 'letterboxd.zip')).stderr).toContain('say with --person who is meant');
    expect((await cli('import', 'letterboxd.zip', '--person', 'Eve')).stderr).toContain('nobody here is Eve');
    expect((await cli('import', 'gone.zip', '--person', 'Ada')).code).toBe(2);
    const { code, stderr } = await cli('import', 'notes.txt', '--person', 'Ada');
    expect([code, stderr]).toEqual([2, expect.stringContaining('unknown-export')]);
    const moods = await cli('import', 'diary.csv', '--person', 'Ada');
    expect([moods.code, moods.stderr]).toEqual([2, expect.stringContaining('emoverse moods import')]);
    const taste = await cli('moods', 'import', 'letterboxd.zip', '--person', 'Ada');
    expect([taste.code, taste.stderr]).toEqual([2, expect.stringMatching(/Letterboxd: emoverse import/)]);
  });
});
