import {
  evaluateMusicMoods,
  type MusicMoodsResult,
  fittedMusicHead,
  readLabelledSongs,
  readSongs,
  readTaggedSongs,
  writeFittedModel,
} from '@emoverse/evaluation';
import { trainMusicHead } from '@emoverse/music-moods/training';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { percent } from '@emoverse/report';

export interface TrainOptions {
  readonly catalogue: readonly string[];
  readonly moods: string;
  readonly tags: string;
  readonly k: number;
  readonly components: number;
  readonly seed: number;
  readonly output?: string;
  readonly json?: boolean;
}

export async function trainHead(options: TrainOptions, io: CommandIo): Promise<void> {
  const path = (file: string): string => resolve(io.cwd, file);
  const catalogue = await readSongs(options.catalogue.map(path));
  const moods = await readLabelledSongs(path(options.moods));
  const tagged = await readTaggedSongs(path(options.tags));
  const tags = tagged.flatMap((song) =>
    song.features === undefined ? [] : [{ ...song, features: song.features }],
  );
  const { k, components, seed } = options;
  for (const [file, found, least] of [
    [options.catalogue.join(', '), catalogue.length, k],
    [options.moods, moods.length, 20],
    [options.tags, tags.length, 20],
  ] as const) {
    if (found < least)
      throw new BadInputError(
        `expected at least ${least} songs with audio features in ${file}, got ${found}`,
      );
  }
  const head = trainMusicHead({
    catalogue,
    moods,
    tags,
    k,
    components,
    seed,
    date: new Date(io.now()).toISOString().slice(0, 10),
    command: 'emoverse train-music-head',
    onProgress: (stage) => io.stderr.write(`Training: ${stage}\n`),
  });
  io.signal.throwIfAborted();
  const figures = evaluateMusicMoods({
    catalogue,
    teacher: { kind: 'head', moods: head.moods, plane: head.plane },
    truth: moods,
    tags,
    k,
    components,
    seed,
    onProgress: (stage) => io.stderr.write(`Measuring: ${stage}\n`),
  });
  if (options.output !== undefined) {
    const folder = path(options.output);
    await writeFittedModel(folder, fittedMusicHead(head, figures));
    io.stderr.write(`Head written to ${folder}\n`);
  }
  if (options.json) io.stdout.write(`${JSON.stringify({ head, figures })}\n`);
  else io.stdout.write(tell(figures));
}

function tell({ clusters, model, valenceR, arousalR, featureR, n }: MusicMoodsResult): string {
  const r = (value: number | null): string => value?.toFixed(3) ?? '–';
  return `By ten-fold cross-validation on ${n.crossValidated} songs with moods and ${n.tagsCrossValidated} with tags:
clusters ${percent(clusters.accuracy)}, macro F1 ${clusters.macroF1.toFixed(3)}; mood head ${percent(model.accuracy)}, macro F1 ${model.macroF1.toFixed(3)}
listeners' valence r ${r(valenceR)} (the feature valence ${r(featureR.valence)}), arousal r ${r(arousalR)} (the feature energy ${r(featureR.energy)})
`;
}
