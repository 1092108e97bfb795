import { readRows, type CsvRow } from '../tables/read-rows.ts';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { BadDataError } from '../bad-data-error.ts';

/** Side of a tile of FER-2013 in pixels. */
export const TILE_SIDE = 48;

/** One face: its number within the split, its gray levels 0…255 row-major, its FER-2013 class and its FER+ votes, where there are any. */
export interface FaceTile {
  readonly number: number;
  readonly pixels: Uint8Array;
  /** The same for identical pictures, and for them alone. */
  readonly picture: string;
  readonly label: string;
  /** Votes by FER+ column; undefined where the row has none. */
  readonly votes: Readonly<Record<string, number>> | undefined;
  /** Whether the same picture stands in the data more than once; undefined without a list of duplicates. */
  readonly duplicated: boolean | undefined;
}

export interface FaceTiles {
  readonly split: string;
  readonly tiles: readonly FaceTile[];
  /** Rows of labels.csv by split and class, all splits. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const VOTE_COLUMNS = [
  'neutral',
  'happiness',
  'surprise',
  'sadness',
  'anger',
  'disgust',
  'fear',
  'contempt',
  'unknown',
  'nf',
] as const;

/**
 * Reads one split of a folder of the form of FER-2013 as it is packed here: `labels.csv` and gray mosaics of 48×48
 * tiles, `train_NN.png` for Training, else the split's name in lower case. Without `split`: the one that was not
 * trained on. Throws BadDataError where the folder is not of that form.
 */
export async function readFaceTiles(folder: string, split: string | undefined): Promise<FaceTiles> {
  const labels = join(folder, 'labels.csv');
  if (!existsSync(labels))
    throw new BadDataError(
      `expected labels.csv and mosaics of tiles in ${folder}; give the folder with --data DIR`,
    );
  const rows = await readRows(labels, ['split', 'tile', 'label']);
  const counts = countClasses(rows);
  const chosen = chooseSplit(Object.keys(counts), split, folder);
  const members = rows.filter((row) => row['split'] === chosen);
  const pictures = await readMosaics(folder, chosen);
  const duplicates = await readDuplicates(join(folder, 'duplicates.csv'), chosen);
  const tiles = members.map((row) => {
    const number = Number(row['tile']);
    const pixels = pictures(number);
    if (pixels === undefined) {
      throw new BadDataError(
        `labels.csv names tile ${row['tile']} of ${chosen}, which the mosaics ${stemOf(chosen)}_NN.png in ${folder} do not have`,
      );
    }
    return {
      number,
      pixels,
      picture: createHash('sha256').update(pixels).digest('base64'),
      label: row['label'],
      votes: votesOf(row),
      duplicated: duplicates?.has(number),
    };
  });
  return { split: chosen, tiles, counts };
}

function countClasses(rows: readonly CsvRow<'split' | 'label'>[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { split, label } of rows) {
    const classes = (counts[split] ??= {});
    classes[label] = (classes[label] ?? 0) + 1;
  }
  return counts;
}

function chooseSplit(splits: readonly string[], wanted: string | undefined, folder: string): string {
  const found =
    wanted === undefined
      ? (splits.find((name) => name !== 'Training') ?? splits[0])
      : splits.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  throw new BadDataError(
    `there is no split "${wanted ?? ''}" in ${folder}: expected one of ${splits.join(', ')}`,
  );
}

function stemOf(split: string): string {
  return split === 'Training' ? 'train' : split.toLowerCase();
}

/** Gives the pixels of a tile by its number within the split; undefined beyond the last. */
async function readMosaics(folder: string, split: string): Promise<(tile: number) => Uint8Array | undefined> {
  const pattern = new RegExp(`^${stemOf(split)}_(\\d+)\\.png$`);
  const files = readdirSync(folder)
    .flatMap((name) => {
      const number = pattern.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number);
  if (files.length === 0)
    throw new BadDataError(`expected mosaics ${stemOf(split)}_00.png … in ${folder}, got none`);
  const tiles: Uint8Array[] = [];
  for (const { name } of files) tiles.push(...cutTiles(await decodePng(join(folder, name))));
  return (tile) => tiles[tile];
}

async function decodePng(file: string): Promise<PNG> {
  try {
    return PNG.sync.read(await readFile(file));
  } catch (cause) {
    throw new BadDataError(
      `${file} is not a readable PNG (${cause instanceof Error ? cause.message : String(cause)})`,
      { cause },
    );
  }
}

/** Tiles of a mosaic, row by row; red is the gray level, since the mosaics are gray. */
function cutTiles({ width, height, data }: PNG): Uint8Array[] {
  const [across, down] = [Math.floor(width / TILE_SIDE), Math.floor(height / TILE_SIDE)];
  return Array.from({ length: across * down }, (_, number) => {
    const left = TILE_SIDE * (number % across);
    const top = TILE_SIDE * Math.floor(number / across);
    return Uint8Array.from({ length: TILE_SIDE * TILE_SIDE }, (_, place) => {
      const [x, y] = [left + (place % TILE_SIDE), top + Math.floor(place / TILE_SIDE)];
      return data[4 * (y * width + x)] ?? 0;
    });
  });
}

async function readDuplicates(file: string, split: string): Promise<ReadonlySet<number> | undefined> {
  if (!existsSync(file)) return undefined;
  const rows = await readRows(file, ['split', 'tile']);
  return new Set(rows.filter((row) => row['split'] === split).map((row) => Number(row['tile'])));
}

function votesOf(row: CsvRow): Record<string, number> | undefined {
  const votes = VOTE_COLUMNS.map((column) => [column, Number(row[column] ?? '')] as const);
  const sum = votes.reduce((total, [, count]) => total + count, 0);
  return sum > 0 ? Object.fromEntries(votes) : undefined;
}
