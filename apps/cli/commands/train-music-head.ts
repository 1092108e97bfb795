import { evaluateMusicMoods, trainMusicHead, type MusicMoodsResult } from '@emoverse/recommender';
import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { musicHeadSource } from '../music/music-head-source.ts';
import { readLabelledSongs, readSongs, readTaggedSongs } from '../music/read-songs.ts';
import { collect, text, wholeNumber } from '../options.ts';
import { percent } from '../terminal/table.ts';

interface TrainOptions {
  readonly catalogue: readonly string[];
  readonly moods: string;
  readonly tags: string;
  readonly k: number;
  readonly components: number;
  readonly seed: number;
  readonly output?: string;
  readonly json?: boolean;
}

/** `emoverse train-music-head` */
export function addTrainMusicHeadCommand(program: Command, io: CommandIo): void {
  program
    .command('train-music-head')
    .description(
      'train what is shipped about the moods of songs: names of clusters, the mood head, and valence and arousal from audio features',
    )
    .requiredOption(
      '--catalogue <csv>',
      'songs with audio features, on which clusters are fitted; may be given several times',
      collect(text),
    )
    .requiredOption('--moods <csv>', 'songs with audio features and mood (Happy, Sad, Energetic, Calm)')
    .requiredOption('--tags <csv>', "songs with audio features and listeners' tag_valence and tag_arousal")
    .option('--k <n>', 'clusters', wholeNumber(1, 200), 24)
    .option('--components <n>', 'principal components', wholeNumber(1, 9), 3)
    .option('--seed <n>', 'the same seed gives the same head', wholeNumber(0, 2 ** 32 - 1), 1)
    .option(
      '--output <file>',
      'write it there: .json as JSON, else as the source file that the recommender reads',
    )
    .option('--json', 'head and figures as one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExample:\n  $ emoverse train-music-head --catalogue music.csv --catalogue music_hits_by_decade.csv --moods music_moods.csv --tags music_valence_arousal.csv --output packages/recommender/music/fitted-music-head.ts',
    )
    .action(async (options: TrainOptions) => train(options, io));
}

async function train(options: TrainOptions, io: CommandIo): Promise<void> {
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
    const file = path(options.output);
    await writeFile(
      file,
      file.endsWith('.json') ? `${JSON.stringify(head)}\n` : musicHeadSource(head, figures),
    );
    io.stderr.write(`Head written to ${file}\n`);
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
