import type { FINDERS } from '../command-line/choices.ts';
import { resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';
import { readFaceTiles } from '@emoverse/evaluation';
import { measureCrop, type CropFigures, type CropReport } from '@emoverse/evaluation/faces';
import { openReader } from '../reading/open-reader.ts';
import { formatTable, percent } from '@emoverse/report';

export interface CropOptions {
  readonly data: string;
  readonly split?: string;
  readonly detector: (typeof FINDERS)[number];
  readonly model?: string;
  readonly limit: number;
  readonly seed: number;
  readonly json?: boolean;
}

export async function evaluateCrop(options: CropOptions, io: CommandIo): Promise<void> {
  const { split, tiles } = await readFaceTiles(resolve(io.cwd, options.data), options.split);
  const reader = await openReader(options, io);
  const report = await measureCrop(tiles, options, reader, evaluationContext(io)).finally(() =>
    reader.dispose(),
  );
  const { name, version } = reader.manifest;
  const about = { model: name, modelVersion: version, split, detector: options.detector, seed: options.seed };
  io.stdout.write(
    options.json
      ? `${JSON.stringify({ ...about, ...report })}\n`
      : `${name} ${version} on ${split}, detector ${options.detector}\n\n${tell(report)}`,
  );
}

function tell({ turns, factors, shifts }: CropReport): string {
  const columns = (...titles: readonly string[]): Parameters<typeof formatTable>[0] =>
    titles.map((title) => ({ title, align: 'right' as const }));
  const both = ({ fer2013, ferplus }: CropFigures): string => `${percent(fer2013)} / ${percent(ferplus)}`;
  const turned = formatTable(
    columns('turned by', 'found', 'tile itself', 'upright', 'on the eyes', 'as cut', 'gain'),
    turns.map(({ degrees, n, found, tile, upright, onEyes, eased, gain }) => [
      `${degrees}°`,
      `${found} of ${n}`,
      both(tile),
      both(upright),
      both(onEyes),
      both(eased),
      `${(100 * gain.difference).toFixed(1)} ± ${(100 * gain.standardError).toFixed(1)}`,
    ]),
  );
  const sized = formatTable(
    columns('side × ', 'right'),
    factors.map((figures) => [figures.factor.toFixed(2), both(figures)]),
  );
  const moved = formatTable(
    columns('moved down by', 'right'),
    shifts.map((figures) => [`${(100 * figures.shift).toFixed(0)} %`, both(figures)]),
  );
  return `Right answers, FER-2013 / FER+ majority, of the faces that were found\n${turned}\nUpright faces, the square larger or smaller\n${sized}\nUpright faces, the square moved\n${moved}`;
}
