import type { ApiClient } from '@emoverse/api-contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bringMoodFiles, type LevelGuesses } from './bring-mood-files.ts';

const HEADER = 'full_date,date,weekday,time,mood,activities,scales,note_title,note';
const diary = (name: string, ...rows: readonly string[]): File =>
  new File([[HEADER, ...rows].join('\n')], name);
const api: ApiClient = {
  call: (route, input) => {
    if (route === 'endMoodImport') return Promise.resolve({ gone: 0 } as never);
    const { body } = input as { body: { moods: unknown[] } };
    return Promise.resolve({ moods: body.moods.length, notes: 0, changed: 0 } as never);
  },
};

/** Two years of a diary, of which one name is new in the second, and a file of something else between them. */
const FILES = [
  diary('2024.csv', '2024-02-28,x,x,10:00,good,,,,', '2024-02-29,x,x,10:00,tired,,,,'),
  new File(['a shopping list'], 'list.csv'),
  diary('2025.csv', '2025-03-01,x,x,10:00,tired,,,,', '2025-03-02,x,x,10:00,wild,,,,'),
];

function bring(signal = new AbortController().signal, tell = async (_: number): Promise<void> => undefined) {
  const asked: string[][] = [];
  const askLevels = (guesses: LevelGuesses) => {
    asked.push([...guesses.keys()]);
    return Promise.resolve(new Map([...guesses].map(([name, guess]) => [name, guess ?? 'so-so'] as const)));
  };
  const files = bringMoodFiles(FILES, {
    ...{ api, askLevels, tell, signal, importIdOf: ({ name }) => name },
    ...{ now: Date.UTC(2026, 10, 23), timeZone: 'UTC' },
  });
  return { files, asked };
}

// The readers are parts of the app that are waited for until the server answers.
beforeAll(() => void vi.stubGlobal('fetch', () => Promise.resolve(new Response())));
afterAll(() => void vi.unstubAllGlobals());

it('brings files in one after the other, asks for no name twice, and is held up by none that is something else', async () => {
  const shares: number[] = [];
  const { files, asked } = bring(undefined, async (share) => void shares.push(share));
  expect(await files).toMatchObject([
    { name: '2024.csv', kind: 'read', outcome: { importId: '2024.csv', moods: 2, leftOut: [] } },
    { name: 'list.csv', kind: 'failed', error: { code: 'not-a-mood-file' } },
    { name: '2025.csv', kind: 'read', outcome: { importId: '2025.csv', moods: 2, leftOut: [] } },
  ]);
  expect(asked).toEqual([['good', 'tired'], ['wild']]);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
});

it('reads no other file once the person has closed the page', async () => {
  const controller = new AbortController();
  const { files, asked } = bring(controller.signal, async () => controller.abort(new Error('closed')));
  await expect(files).rejects.toThrow('closed');
  expect(asked).toHaveLength(1);
});
