import { MOST_IMPORTED, type ApiClient } from '@emoverse/api-contract';
import { openMoodFile } from '@emoverse/mood-files';
import { describe, expect, it } from 'vitest';
import { bringMoodsIn } from './bring-moods-in.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const HEADER = 'full_date,date,weekday,time,mood,activities,scales,note_title,note';
const diary = (rows: readonly string[]) =>
  openMoodFile(new Blob([[HEADER, ...rows].join('\n')]), 'daylio_export.csv');

/** A server that knows every second mood already, and stops answering after some requests. */
function server(most = Number.POSITIVE_INFINITY) {
  const sizes: number[] = [];
  const ends: string[] = [];
  const api: ApiClient = {
    call: (name, input) => {
      if (sizes.length >= most) return Promise.reject(new Error('the server is away'));
      if (name === 'endMoodImport') {
        ends.push(name);
        return Promise.resolve({ gone: 3 } as never);
      }
      const { body } = input as { body: { moods: unknown[] } };
      sizes.push(body.moods.length);
      const half = Math.ceil(body.moods.length / 2);
      return Promise.resolve({ moods: half, notes: 0, changed: 1 } as never);
    },
  };
  return { api, sizes, ends };
}
const bring = async (rows: readonly string[], api: ApiClient, signal = new AbortController().signal) => {
  const shares: number[] = [];
  const outcome = await bringMoodsIn(await diary(rows), {
    ...{ api, importId: 'import', name: 'daylio_export.csv', levels: new Map([['good', 'good']]) },
    ...{ now: NOW, timeZone: 'UTC', tell: async (share: number) => void shares.push(share), signal },
  });
  return { ...outcome, shares };
};
const DAYS = Array.from(
  { length: 450 },
  (_, nth) => `2025-0${1 + (nth % 9)}-11,x,x,${10 + (nth % 50)}:00,good,,,,`,
);
const GOOD = DAYS.filter((row) => Number(/(\d+):00/.exec(row)?.[1]) < 24);

describe('moods of a file', () => {
  it('are sent in parts that the server takes, and counted', async () => {
    const { api, sizes, ends } = server();
    const { moods, changed, known, leftOut, allLeftOut, shares } = await bring(DAYS, api);
    expect(moods + changed + known + allLeftOut).toBe(DAYS.length);
    expect([sizes.every((size) => size <= MOST_IMPORTED), moods + changed + known]).toEqual([
      ...[true, GOOD.length],
    ]);
    // Something that could not be read may be what an earlier file had.
    expect(ends).toEqual([]);
    expect(await bring(GOOD, api)).toMatchObject({ gone: 3, leftOut: [] });
    expect(ends).toEqual(['endMoodImport']);
    expect(leftOut).toHaveLength(200);
    expect(leftOut[0]).toMatchObject({ reason: 'no-time', line: 2 + 14 });
    expect(shares.at(-1)).toBe(1);
  });

  it('are sent no more once the server is away, or the person has closed the page', async () => {
    const far = server(0);
    await expect(bring(DAYS, far.api)).rejects.toThrow('the server is away');
    const { api, sizes } = server();
    await expect(bring(DAYS, api, AbortSignal.abort(new Error('closed')))).rejects.toThrow('closed');
    expect(sizes).toEqual([]);
  });
});
