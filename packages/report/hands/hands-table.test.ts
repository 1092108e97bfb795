import { expect, it } from 'vitest';
import { handsTable } from './hands-table.ts';

it('tells shares with their intervals, alarms by file, films and times', () => {
  const share = (n: number, of: number) => ({ n, of, share: n / of, ci95: [0.25, 0.75] as const });
  const { rows, below } = handsTable({
    part: 'all',
    stills: {
      pictures: 10,
      recall: { 'thumb-up': share(1, 2), 'thumb-down': share(0, 0), both: share(1, 2) },
      confused: 1,
      falseAlarms: { all: share(2, 8), withoutThumbs: share(1, 7) },
      alarms: [{ file: 'a.png', label: 'fist', gesture: 'thumb-up' }],
    },
    times: { frames: 3, search: 40, follow: 10, face: 20, searchToFace: 2, followToFace: 0.5 },
    films: [
      {
        name: 'negatives',
        minutes: 5,
        pictures: 120,
        confirmed: [{ file: 'a.png', gesture: 'thumb-up' }],
        inTenMinutes: 2,
      },
      { name: 'people', minutes: 10, pictures: 240, confirmed: [], inTenMinutes: 0, atMost: 3 },
    ],
  });
  expect(rows).toEqual([
    ['thumb up, seen', '1 of 2', '50.0 %', '25.0 % to 75.0 %'],
    ['thumb down, seen', '0', '–', '–'],
    ['both', '1 of 2', '50.0 %', '25.0 % to 75.0 %'],
    ['negatives read as a thumb', '2 of 8', '25.0 %', '25.0 % to 75.0 %'],
    ['… that show none', '1 of 7', '14.3 %', '25.0 % to 75.0 %'],
  ]);
  expect(below).toBe(`Up and down confused: 1.
Read as thumb-up: a.png (fist).
Thumbs confirmed in 5.0 minutes of negatives, 120 pictures: 2.0 in ten minutes (thumb-up at a.png).
Thumbs confirmed in 10.0 minutes of people, 240 pictures: none (at most 3.0 in ten minutes, at 95 %).
A frame takes 40.0 ms where a hand is searched, 10.0 ms where it is followed; finding faces in it 20.0 ms (2.0 and 0.5 times that; medians of 3 frames, one thread).
`);
});
