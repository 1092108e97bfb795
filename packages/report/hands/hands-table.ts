import type { CountedShare, FilmFigures, HandFigures, HandTimes } from '@emoverse/evaluation';
import { percent } from '../tables/format-table.ts';

export interface HandsReport {
  readonly part: 'all' | 'held' | 'tuning';
  readonly stills: HandFigures;
  readonly times: HandTimes | undefined;
  readonly films: readonly (FilmFigures & { readonly name: string })[];
}

/** The figures as a table's head and rows, then what is said below it. */
export function handsTable({ stills, times, films }: HandsReport): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly below: string;
} {
  const { recall, falseAlarms } = stills;
  const row = (what: string, { n, of, share, ci95 }: CountedShare): string[] =>
    of === 0
      ? [what, '0', '–', '–']
      : [what, `${n} of ${of}`, percent(share), `${percent(ci95[0])} to ${percent(ci95[1])}`];
  return {
    head: ['', 'pictures', 'share', '95 %'],
    rows: [
      row('thumb up, seen', recall['thumb-up']),
      row('thumb down, seen', recall['thumb-down']),
      row('both', recall.both),
      row('negatives read as a thumb', falseAlarms.all),
      row('… that show none', falseAlarms.withoutThumbs),
    ],
    below: [
      stills.confused > 0 ? `Up and down confused: ${stills.confused}.` : '',
      ...stills.alarms.map(({ file, label, gesture }) => `Read as ${gesture}: ${file} (${label}).`),
      ...films.map(tellFilm),
      times === undefined ? '' : tellTimes(times),
    ]
      .filter((line) => line !== '')
      .map((line) => `${line}\n`)
      .join(''),
  };
}

function tellFilm({
  name,
  minutes,
  pictures,
  confirmed,
  inTenMinutes,
  atMost,
}: FilmFigures & { name: string }): string {
  const found =
    atMost === undefined
      ? `${inTenMinutes.toFixed(1)} in ten minutes (${confirmed.map(({ file, gesture }) => `${gesture} at ${file}`).join(', ')})`
      : `none (at most ${atMost.toFixed(1)} in ten minutes, at 95 %)`;
  return `Thumbs confirmed in ${minutes.toFixed(1)} minutes of ${name}, ${pictures} pictures: ${found}.`;
}

function tellTimes({ frames, search, follow, face, searchToFace, followToFace }: HandTimes): string {
  const ms = (value: number): string => value.toFixed(1);
  return `A frame takes ${ms(search)} ms where a hand is searched, ${ms(follow)} ms where it is followed; finding faces in it ${ms(face)} ms (${searchToFace.toFixed(1)} and ${followToFace.toFixed(1)} times that; medians of ${frames} frames, one thread).`;
}
