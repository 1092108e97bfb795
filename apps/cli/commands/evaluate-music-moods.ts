import { loadBundledCatalogue } from '@emoverse/catalogue';
import { SONG_MOODS, evaluateMusicMoods, type MusicMoodsResult } from '@emoverse/recommender';
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { countSongsByMood } from '../music/count-bundled-moods.ts';
import { readLabelledSongs, readSongs, readTaggedSongs } from '../music/read-songs.ts';
import { collect, text, wholeNumber } from '../options.ts';
import { formatTable, percent } from '../terminal/table.ts';

interface MusicMoodsOptions {
  readonly catalogue: readonly string[];
  readonly truth: string;
  readonly tuning?: string;
  readonly tags?: string;
  readonly k?: number;
  readonly components?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

/** `emoverse evaluate music-moods` */
export function addEvaluateMusicMoodsCommand(parent: Command, io: CommandIo): void {
  parent
    .command('music-moods')
    .description(
      'how well moods are told from audio features: PCA and K-means with named clusters, our own head, and baselines',
    )
    .requiredOption(
      '--catalogue <csv>',
      'songs with audio features, on which clusters are fitted; may be given several times',
      collect(text),
    )
    .requiredOption(
      '--truth <csv>',
      'songs with audio features and mood (Happy, Sad, Energetic, Calm) that judge',
    )
    .option(
      '--tuning <csv>',
      'songs of the same form that name the clusters and train the head (default: eval/music_moods.csv of EMOVERSE_REFERENCE_DATA, else the truth itself)',
    )
    .option('--tags <csv>', "songs with listeners' tag_valence and tag_arousal")
    .option('--k <n>', 'clusters (default: as chosen on the tuning songs)', wholeNumber(1, 200))
    .option('--components <n>', 'principal components', wholeNumber(1, 9))
    .option('--seed <n>', 'the same seed gives the same figures', wholeNumber(0, 2 ** 32 - 1))
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nSongs that named or trained are scored by ten-fold cross-validation; the output says how many.\n\nExamples:\n  $ emoverse evaluate music-moods --catalogue music.csv --catalogue music_hits_by_decade.csv --truth music_moods.csv --tags music_valence_arousal.csv',
    )
    .action(async (options: MusicMoodsOptions) => evaluate(options, io));
}

async function evaluate(options: MusicMoodsOptions, io: CommandIo): Promise<void> {
  const path = (file: string): string => resolve(io.cwd, file);
  const truth = await readLabelledSongs(path(options.truth));
  const tuningFile = path(options.tuning ?? defaultTuning(io) ?? options.truth);
  const tuning = tuningFile === path(options.truth) ? truth : await readLabelledSongs(tuningFile);
  const catalogue = await readSongs(options.catalogue.map(path));
  const tags = options.tags === undefined ? undefined : await readTaggedSongs(path(options.tags));
  const { k, components, seed } = options;
  if (k !== undefined && k > catalogue.length)
    throw new BadInputError(`--k is at most the number of songs, ${catalogue.length}, got ${k}`);
  const result = evaluateMusicMoods({
    catalogue,
    tuning,
    truth,
    tags,
    k,
    components,
    seed,
    onProgress: (stage) => io.stderr.write(`Measuring: ${stage}\n`),
  });
  io.signal.throwIfAborted();
  const bundled = countSongsByMood((await loadBundledCatalogue()).items);
  if (options.json)
    io.stdout.write(`${JSON.stringify({ ...result, bundledCatalogue: bundled, tuning: tuningFile })}\n`);
  else io.stdout.write(tell(result, bundled, tuningFile));
}

function defaultTuning(io: CommandIo): string | undefined {
  const folder = io.env['EMOVERSE_REFERENCE_DATA'];
  const file = folder ? join(folder, 'eval/music_moods.csv') : undefined;
  return file !== undefined && existsSync(file) ? file : undefined;
}

function tell(
  result: MusicMoodsResult,
  bundled: ReturnType<typeof countSongsByMood>,
  tuningFile: string,
): string {
  const { clusters, model, majority, quadrants, valenceR, arousalR, featureR, n } = result;
  const scores = formatTable(
    [{ title: 'mood told by' }, { title: 'accuracy', align: 'right' }, { title: 'macro F1', align: 'right' }],
    [
      [
        `K-means, k = ${clusters.k}, PCA-${clusters.components}`,
        percent(clusters.accuracy),
        clusters.macroF1.toFixed(3),
      ],
      ['our model on audio features', percent(model.accuracy), model.macroF1.toFixed(3)],
      ['most frequent mood', percent(majority.accuracy), majority.macroF1.toFixed(3)],
      ['quadrants of energy and valence', percent(quadrants.accuracy), quadrants.macroF1.toFixed(3)],
    ],
  );
  const counts = formatTable(
    [{ title: 'songs' }, ...SONG_MOODS.map((title) => ({ title, align: 'right' as const }))],
    [
      ['of the catalogue given, by cluster', ...SONG_MOODS.map((mood) => String(clusters.catalogue[mood]))],
      ['of the bundled catalogue, by mood point', ...SONG_MOODS.map((mood) => String(bundled[mood]))],
    ],
  );
  const r = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  const tagged =
    n.tags === 0
      ? ''
      : `\nCorrelation with listeners' tags: our valence ${r(valenceR)} (Spotify's ${r(featureR.valence)}), our arousal ${r(arousalR)} (Spotify's energy ${r(featureR.energy)})\n`;
  return `${n.truth} songs judged, ${n.crossValidated} of them by ten-fold cross-validation (they also stand in ${tuningFile}); clusters fitted on ${n.catalogue} songs\n\n${scores}\n${counts}${tagged}`;
}
