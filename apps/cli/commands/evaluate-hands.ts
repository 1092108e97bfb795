import {
  filmHands,
  judgeHands,
  measureHands,
  openPicture,
  picturesFor,
  readHandPictures,
  readLabelledPictures,
  timeHands,
  type FilmFigures,
  type HandPicture,
  type HandTimes,
  type JudgedHand,
  openHandReader,
  drawSome,
} from '@emoverse/evaluation';
import type { HandReader } from '@emoverse/vision';
import { basename, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { BadInputError } from '../command-error.ts';
import { openFinder } from '@emoverse/evaluation/faces';
import { handsTable, type HandsReport, markdownTable, formatTable } from '@emoverse/report';
import { createProgress } from '../terminal/progress.ts';

export interface HandsOptions {
  readonly data: string;
  readonly faces?: readonly string[];
  readonly minutes: number;
  readonly part: 'all' | 'held' | 'tuning';
  readonly showsThumb?: readonly string[];
  readonly json?: boolean;
  readonly markdown?: boolean;
}

const TIMED = 30;

export async function evaluateHands(options: HandsOptions, io: CommandIo): Promise<void> {
  if (options.json && options.markdown) throw new BadInputError('give --json or --markdown, not both');
  const all = await readHandPictures(resolve(io.cwd, options.data));
  const showThumbs = new Set(options.showsThumb);
  for (const file of showThumbs)
    if (!all.some((picture) => picture.file === file && picture.thumb === undefined))
      throw new BadInputError(`--shows-thumb ${file}: expected the file of a negative in images.csv`);
  const pictures = all.filter(({ held }) => options.part === 'all' || held === (options.part === 'held'));
  const faces = await Promise.all(
    (options.faces ?? []).map(async (folder) => ({
      name: basename(folder),
      pictures: await facesOf(resolve(io.cwd, folder)),
    })),
  );
  const reader = await openHandReader();
  try {
    const judged = await withProgress(io, 'Reading', (onDone) => judgeHands(pictures, reader, onDone));
    const times = await timesOf(judged, reader, io);
    const films: (FilmFigures & { readonly name: string })[] = [];
    const negatives = pictures.filter(({ thumb, file }) => thumb === undefined && !showThumbs.has(file));
    for (const film of [{ name: 'negatives', pictures: negatives }, ...faces]) {
      const shown = drawSome(film.pictures, picturesFor(options.minutes));
      if (shown.length === 0) continue;
      const figures = await withProgress(io, `Film of ${film.name}`, (onDone) =>
        filmHands(shown, reader, onDone),
      );
      films.push({ name: film.name, ...figures });
    }
    show({ part: options.part, stills: measureHands(judged, showThumbs), times, films }, options, io);
  } finally {
    await reader.dispose();
  }
}

async function facesOf(folder: string): Promise<readonly { readonly file: string; readonly path: string }[]> {
  const pictures = await readLabelledPictures(folder);
  return pictures.map(({ path }) => ({ file: basename(path), path }));
}

/** On pictures with hands that are not followed for being thumbs alone: the first ones that were found. */
async function timesOf(
  judged: readonly JudgedHand[],
  reader: HandReader,
  io: CommandIo,
): Promise<HandTimes | undefined> {
  const withHands: HandPicture[] = judged.flatMap(({ picture, reading }) =>
    reading.kind === 'hand' ? [picture] : [],
  );
  const frames = await Promise.all(drawSome(withHands, TIMED).map(({ path }) => openPicture(path)));
  if (frames.length === 0) return undefined;
  const finder = await openFinder('neural');
  try {
    return await timeHands(frames, reader, (frame) => finder.detectFaces(frame, 'fast'), io.elapsed);
  } finally {
    await finder.dispose();
  }
}

async function withProgress<T>(
  io: CommandIo,
  label: string,
  work: (onDone: (done: number, of: number) => Promise<void>) => Promise<T>,
): Promise<T> {
  const progress = createProgress(io, label, 'pictures');
  try {
    return await work((done, of) => progress.to(done / of, done));
  } finally {
    progress.end();
  }
}

function show(report: HandsReport, options: HandsOptions, io: CommandIo): void {
  if (options.json) {
    io.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  const { head, rows, below } = handsTable(report);
  io.stdout.write(
    options.markdown
      ? `${markdownTable(head, rows)}\n${below}`
      : `${formatTable(
          head.map((title, place) => (place === 0 ? { title } : { title, align: 'right' })),
          rows,
        )}\n${below}`,
  );
}
