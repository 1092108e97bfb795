import { EMOTIONS } from '@emoverse/domain';
import type { FittedMoodFilter } from '@emoverse/mood';
import { resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';
import {
  readFaceTiles,
  fitMoodFilter,
  fittedMoodFilter,
  gatherMoodData,
  writeFittedModel,
} from '@emoverse/evaluation';
import { SMOOTHER_COLUMNS, smootherRows, formatTable } from '@emoverse/report';
import { openReader } from '../reading/open-reader.ts';

export interface TrainOptions {
  readonly data: string;
  readonly split?: string;
  readonly model?: string;
  readonly sequences: number;
  readonly seed: number;
  readonly output?: string;
  readonly json?: boolean;
}

export async function trainMoodFilter(options: TrainOptions, io: CommandIo): Promise<void> {
  const tiles = await readFaceTiles(resolve(io.cwd, options.data), options.split);
  const reader = await openReader({ detector: 'none', model: options.model }, io);
  const data = gatherMoodData(tiles, reader, options.seed, evaluationContext(io));
  const { clean, sequences } = await (async () => ({
    clean: await data.readPlainly('fit'),
    sequences: await data.readSequences('fit', options.sequences),
  }))().finally(() => reader.dispose());
  io.stderr.write('Fitting…\n');
  const { fitted, measured, figures } = fitMoodFilter(clean, sequences);
  const { manifest } = reader;
  const source = {
    command: 'emoverse train-mood-filter',
    model: manifest.name,
    modelVersion: manifest.version,
    modelHash: manifest.files['model.onnx'].sha256,
    split: tiles.split,
    seed: options.seed,
    sequences: sequences.length,
    faces: data.halves.fit.length,
    date: new Date(io.now()).toISOString().slice(0, 10),
  };
  if (options.output !== undefined) {
    const folder = resolve(io.cwd, options.output);
    await writeFittedModel(folder, fittedMoodFilter(fitted, measured, figures, source));
    io.stderr.write(`Constants written to ${folder}\n`);
  }
  if (options.json) io.stdout.write(`${JSON.stringify({ source, measured, fitted, figures })}\n`);
  else
    io.stdout.write(
      `${manifest.name} ${manifest.version}, fitted half of ${tiles.split}\n\n${constantsTable(fitted)}\n${formatTable(
        SMOOTHER_COLUMNS.map((title) => ({ title })),
        smootherRows([{ name: 'EmoVerse, on the fitted half', tuned: undefined, ...figures }]),
      )}`,
    );
}

function constantsTable({ usual, resting, ...rest }: FittedMoodFilter): string {
  return formatTable(
    [{ title: 'constant' }, { title: 'value', align: 'right' }],
    [
      ...EMOTIONS.map((emotion, index) => [`usual ${emotion}`, String(usual[index])]),
      ...EMOTIONS.map((emotion, index) => [`resting ${emotion}`, String(resting[index])]),
      ...Object.entries(rest).map(([name, value]) => [name, String(value)]),
    ],
  );
}
