import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { profileIdSchema } from '@emoverse/domain';
import { openStore } from '@emoverse/storage';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOON, runCaptured } from '../testing/run-captured.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder();
const data = join(folder, 'store');
const [ada, ben] = [randomUUID(), randomUUID()].map((id) => profileIdSchema.parse(id));
const cli = (...args: string[]) => runCaptured(['moods', ...args, '--data', data], { cwd: folder });
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await cli(...args, '--json')).stdout);
const YEAR = new Date(NOON).getUTCFullYear() - 1;
const DIARY = [
  'full_date,date,weekday,time,mood,activities,scales,note_title,note',
  ...Array.from(
    { length: 700 },
    (_, nth) =>
      `${YEAR}-0${1 + (nth % 9)}-1${nth % 10},x,x,${nth % 24}:${10 + (nth % 50)},good,walk,,,n${nth}`,
  ),
  `${YEAR}-02-30,x,x,10:00,good,,,,`,
  `${YEAR}-10-01,x,x,10:00,müde,,,,`,
].join('\n');

describe('emoverse moods', () => {
  beforeAll(async () => {
    const store = await openStore({ directory: data });
    await store.profiles.create({ id: ada, createdAt: NOON, settings: {}, token: 'token' });
    await store.people.change(ada, { name: 'Ada' });
    await store.close();
    await writeFile(join(folder, 'diary.csv'), DIARY);
  });

  it('brings a diary in once its moods are known, and nothing the second time', async () => {
    const asked = await cli('import', 'diary.csv');
    expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining('--mood NAME=LEVEL: "müde"')]);
    const given = ['import', 'diary.csv', '--mood', 'müde=bad', '--time-zone', 'UTC'];
    expect(await json(...given, '--dry-run')).toMatchObject({ moods: 701, leftOut: 1, dryRun: true });
    const first = await cli(...given, '--rejections', 'left-out.csv');
    expect(first.stdout).toMatch(
      /^701 moods and 0 notes of days were brought in, 0 were known already, 1 left out/,
    );
    expect(await readFile(join(folder, 'left-out.csv'), 'utf8')).toBe(
      `file,line,reason\ndiary.csv,702,expected a day and a time: ${YEAR}-02-30 10:00\n`,
    );
    expect(await json(...given)).toMatchObject({ moods: 0, alreadyKnown: 701 });
    expect(await json('imports')).toMatchObject({
      imports: [{ origin: 'daylio', file: 'diary.csv', moods: 701, notes: 0 }],
    });
  });

  it('takes everything out and brings it in elsewhere, as it was', async () => {
    await cli('export', '--output', 'moods.json', '--person', 'Ada');
    const { stdout: csv } = await cli('export', '--time-zone', 'UTC');
    expect(csv.split('\r\n')).toHaveLength(703);
    await writeFile(join(folder, 'moods.csv'), csv);
    const store = await openStore({ directory: data });
    await store.people.add(ada, {
      ...{ id: ben, createdAt: NOON, settings: {}, name: 'Ben', colour: 'sky', kind: 'adult' },
    });
    await store.close();
    expect((await cli('import', 'moods.json')).code).toBe(2);
    for (const [file, moods] of [
      ['moods.json', 701],
      ['moods.csv', 0],
    ] as const)
      expect(await json('import', file, '--person', 'Ben')).toMatchObject({ moods, leftOut: 0 });
    const after = await openStore({ directory: data });
    expect(await after.moods.list(ben)).toEqual(await after.moods.list(ada));
    await after.close();
  });

  it('takes a file back, and refuses what is none', async () => {
    const told = await json('imports', '--person', 'Ada');
    const [{ id }] = (told as { imports: { id: string }[] }).imports;
    expect((await cli('remove-import', id, '--person', 'Ada')).stdout).toMatch(/^701 moods/);
    for (const args of [
      ['remove-import', id, '--person', 'Ada'],
      ['import', 'nowhere.csv'],
      ['import', 'left-out.csv', '--person', 'Ada'],
      ['import', 'diary.csv', '--mood', 'müde=gloomy'],
      ['export', '--time-zone', 'Nowhere/Land'],
    ])
      expect([args, (await cli(...args)).code]).toEqual([args, 2]);
    const store = await openStore({ directory: data });
    expect(await store.moods.list(ada)).toEqual([]);
    await store.close();
  });
});
