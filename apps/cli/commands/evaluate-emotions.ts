import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { BadInputError } from '../command-error.ts';
import {
  comparisonPage,
  type ComparedReader,
  emotionsPage,
  comparisonAsMarkdown,
  formatComparison,
  placeFigures,
  picturesAsMarkdown,
  formatPictures,
  formatEmotions,
  type MeasuredReader,
  figuresAsJson,
  readReportedFigures,
  type ReportedFigures,
} from '@emoverse/report';
import {
  drawSome,
  judgeTiles,
  measureEmotions,
  measurePictureFolders,
  type PictureSet,
  measureRobustness,
  openModelReader,
  openOutsideReader,
  readFaceTiles,
  type FaceTiles,
  type TileReader,
  type DetectorName,
} from '@emoverse/evaluation';
import { evaluationContext } from '../evaluation-context.ts';
import { findModel } from '../find-model.ts';
import { openReader } from '../reading/open-reader.ts';

export interface EmotionsOptions {
  readonly data?: string;
  readonly pictures?: readonly string[];
  readonly resting?: boolean;
  readonly split?: string;
  readonly detector?: DetectorName;
  readonly model?: readonly string[];
  readonly reader?: readonly string[];
  readonly limit?: number;
  readonly robust?: boolean;
  readonly report?: string;
  readonly json?: boolean;
  readonly with?: readonly string[];
  readonly markdown?: string | true;
}

export async function evaluateEmotions(options: EmotionsOptions, io: CommandIo): Promise<void> {
  if (options.json && options.markdown) throw new BadInputError('give --json or --markdown, not both');
  if (options.pictures !== undefined) {
    await printSets(await measureSets(options.pictures, options, io), options, io);
    return;
  }
  const earlier: ReportedFigures[] = [];
  for (const file of options.with ?? []) earlier.push(...(await readReportedFigures(resolve(io.cwd, file))));
  const { measured, split } = await measure(options, earlier, io);
  const told = [...measured.map((each) => figuresAsJson(each, split)), ...earlier];
  const [first] = told;
  const [alone] = measured;
  if (typeof options.markdown === 'string')
    await placeFigures(resolve(io.cwd, options.markdown), comparisonAsMarkdown(told), 'figures');
  else if (options.markdown) io.stdout.write(comparisonAsMarkdown(told));
  else if (options.json) {
    const whole = told.length > 1 ? { split: first?.split, tiles: first?.tiles, readers: told } : first;
    io.stdout.write(`${JSON.stringify(whole)}\n`);
  } else if (told.length > 1 || alone === undefined) io.stdout.write(formatComparison(told));
  else io.stdout.write(formatEmotions(alone, split));
}

/** The whole way on folders of pictures, by every network that is named. */
async function measureSets(
  folders: readonly string[],
  options: EmotionsOptions,
  io: CommandIo,
): Promise<readonly PictureSet[]> {
  const others = ['data', 'split', 'reader', 'robust', 'report', 'with'] as const;
  const other = others.find((name) => options[name] !== undefined);
  if (other !== undefined) throw new BadInputError(`--pictures cannot be joined with --${other}: give one`);
  const paths = folders.map((folder) => resolve(io.cwd, folder));
  const { detector = 'neural', limit, resting } = options;
  const sets: PictureSet[] = [];
  for (const model of options.model ?? [undefined]) {
    const reader = await openReader({ detector, model }, io);
    const measured = measurePictureFolders(paths, reader, { limit, resting }, evaluationContext(io));
    sets.push(...(await measured.finally(() => reader.dispose())));
  }
  return sets;
}

async function printSets(
  sets: readonly PictureSet[],
  { json, markdown }: EmotionsOptions,
  io: CommandIo,
): Promise<void> {
  if (typeof markdown === 'string')
    await placeFigures(resolve(io.cwd, markdown), picturesAsMarkdown(sets), 'pictures');
  else if (markdown) io.stdout.write(picturesAsMarkdown(sets));
  else if (json) io.stdout.write(`${JSON.stringify(sets.length === 1 ? sets[0] : { sets })}\n`);
  else io.stdout.write(formatPictures(sets));
}

/** Measures what is named, and writes the report where there is to be one. */
async function measure(
  options: EmotionsOptions,
  earlier: readonly ReportedFigures[],
  io: CommandIo,
): Promise<{ measured: readonly MeasuredReader[]; split: string }> {
  const { data: folder, split, limit, report: reportFolder } = options;
  if (folder === undefined) {
    const named = [options.model, options.reader, reportFolder].some((given) => given !== undefined);
    if (earlier.length > 0 && !named) return { measured: [], split: '' };
    throw new BadInputError('expected the folder with the faces: give it with --data DIR');
  }
  const readers = readersOf(options, io);
  const data = await readFaceTiles(resolve(io.cwd, folder), split);
  const tiles = drawSome(data.tiles, limit);
  const measured: MeasuredReader[] = [];
  for (const open of readers) {
    const reader = await open();
    try {
      const judged = await judgeTiles(tiles, reader, evaluationContext(io));
      const report = measureEmotions(tiles, judged, reader);
      const robust = options.robust
        ? await measureRobustness(tiles, reader, report, evaluationContext(io))
        : undefined;
      measured.push({ reader, tiles, judged, report, robust });
    } finally {
      await reader.dispose();
    }
  }
  if (reportFolder !== undefined)
    await writeReports(measured, earlier, data, resolve(io.cwd, reportFolder), io);
  return { measured, split: data.split };
}

/** How to open what was asked for: networks first, the default one where nothing is named. */
function readersOf(
  { model, reader, detector = 'none' }: EmotionsOptions,
  io: CommandIo,
): readonly (() => Promise<TileReader>)[] {
  if (reader !== undefined && detector !== 'none')
    throw new BadInputError(
      `a reader gets tiles as they are: give --reader with --detector none, not ${detector}`,
    );
  const models = model ?? (reader === undefined ? [undefined] : []);
  return [
    ...models.map((name) => () => openModelReader({ detector, modelFolder: findModel(io, name) })),
    ...(reader ?? []).map((file) => () => openOutsideReader(resolve(io.cwd, file))),
  ];
}

async function writeReports(
  measured: readonly MeasuredReader[],
  earlier: readonly ReportedFigures[],
  data: FaceTiles,
  folder: string,
  io: CommandIo,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Pictures of people stand in these pages: wherever the folder is, they are not to be committed.
  await writeFile(join(folder, '.gitignore'), '*\n');
  const date = new Date(io.now()).toISOString().slice(0, 10);
  const stem = `emotions-${data.split.toLowerCase()}`;
  const alone = measured.length + earlier.length === 1;
  const write = async (file: string, page: string): Promise<void> => {
    await writeFile(join(folder, file), page);
    io.stderr.write(`Report written to ${join(folder, file)}\n`);
  };
  const compared: ComparedReader[] = [];
  for (const each of measured) {
    const file = alone ? `${stem}.html` : `${stem}-${each.reader.name.replace(/[^\w.-]+/g, '-')}.html`;
    await write(file, await emotionsPage(each, data, date));
    compared.push({ told: figuresAsJson(each, data.split), file });
  }
  const all = [...compared, ...earlier.map((told) => ({ told, file: undefined }))];
  if (!alone) await write(`${stem}.html`, comparisonPage(all, data.split, date));
}
