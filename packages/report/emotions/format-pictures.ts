import { EMOTIONS } from '@emoverse/domain';
import type { PictureFigures, PictureSet } from '@emoverse/evaluation';
import { markdownTable } from '../tables/markdown-table.ts';
import { formatTable, percent } from '../tables/format-table.ts';

const ANSWERS = [
  ['what people see', 'seen'],
  ['FER-2013 head', 'fer2013'],
  ['FER+ head', 'ferplus7'],
] as const;

const HEAD = [
  'pictures',
  'reader',
  'answer',
  'n',
  'no face',
  'accuracy',
  '95 % by group',
  'macro F1',
  'ECE, found',
  ...EMOTIONS.map((emotion) => `recall, ${emotion}`),
] as const;

function rowsOf(sets: readonly PictureSet[]): string[][] {
  return sets.flatMap(({ set, model, modelVersion, pictures, resting }) => {
    const answers = ANSWERS.flatMap(([name, key]): (readonly [string, PictureFigures])[] =>
      resting === undefined || key !== 'seen'
        ? [[name, pictures[key]]]
        : [
            [`${name}, from rest`, pictures[key]],
            ['the same without', resting.seenWithout],
          ],
    );
    return answers.map(([name, figures], index) => {
      const [low, high] = figures.ci95;
      return [
        index === 0 ? set : '',
        index === 0 ? `${model} ${modelVersion}` : '',
        name,
        index === 0 ? String(pictures.n) : '',
        index === 0 ? String(pictures.notFound) : '',
        percent(figures.accuracy),
        `${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}`,
        figures.macroF1.toFixed(3),
        percent(figures.found?.ece),
        ...EMOTIONS.map((emotion) => {
          const found = figures.perClass[emotion];
          return found === undefined || found.n === 0 ? '–' : found.recall.toFixed(2);
        }),
      ];
    });
  });
}

/** The figures as text for a terminal. */
export function formatPictures(sets: readonly PictureSet[]): string {
  const columns = HEAD.map((title, index) => ({
    title,
    align: index < 3 ? ('left' as const) : ('right' as const),
  }));
  const times = sets.map(
    ({ set, model, pictures: { groups, ms } }) =>
      `${set}, ${model}: ${groups} groups; ${ms.find.toFixed(1)} ms to find a face, ${ms.read.toFixed(1)} ms to read it (medians)\n`,
  );
  return `${formatTable(columns, rowsOf(sets))}\n${times.join('')}`;
}

/** The figures as a table for a Markdown document. */
export function picturesAsMarkdown(sets: readonly PictureSet[]): string {
  return markdownTable(HEAD, rowsOf(sets));
}
