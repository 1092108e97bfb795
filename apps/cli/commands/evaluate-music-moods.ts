import { loadBundledCatalogue } from '@emoverse/catalogue';
import {
  readTextFile,
  evaluateMusicMoods,
  type MusicMoodsResult,
  type MusicTeacher,
  countMoodsByPoint,
  countMoodsBySound,
  type MoodCounts,
  readLabelledSongs,
  readSongs,
  readTaggedSongs,
} from '@emoverse/evaluation';
import { FITTED_MUSIC_HEAD, SONG_MOODS, musicHeadSchema } from '@emoverse/music-moods';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { formatTable, percent } from '@emoverse/report';

export interface MusicMoodsOptions {
  readonly catalogue: readonly string[];
  readonly truth: string;
  readonly tuning?: string;
  readonly head?: string;
  readonly tags?: string;
  readonly k?: number;
  readonly components?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

export async function measureMusicMoods(options: MusicMoodsOptions, io: CommandIo): Promise<void> {
  const path = (file: string): string => resolve(io.cwd, file);
  const truth = await readLabelledSongs(path(options.truth));
  const { teacher, source } = await teacherOf(options, io);
  const catalogue = await readSongs(options.catalogue.map(path));
  const tags = options.tags === undefined ? undefined : await readTaggedSongs(path(options.tags));
  const { k, components, seed } = options;
  if (k !== undefined && k > catalogue.length)
    throw new BadInputError(`--k is at most the number of songs, ${catalogue.length}, got ${k}`);
  const result = evaluateMusicMoods({
    catalogue,
    teacher,
    truth,
    tags,
    k,
    components,
    seed,
    onProgress: (stage) => io.stderr.write(`Measuring: ${stage}\n`),
  });
  io.signal.throwIfAborted();
  const { items } = await loadBundledCatalogue();
  const bundled = { point: countMoodsByPoint(items), sound: countMoodsBySound(items) };
  if (options.json)
    io.stdout.write(
      `${JSON.stringify({ ...result, bundledCatalogue: bundled.point, bundledCatalogueBySound: bundled.sound, taughtBy: source })}\n`,
    );
  else io.stdout.write(tell(result, bundled, source));
}

/** Who teaches: songs at hand, else a trained head. `source` says which, in words. */
async function teacherOf(
  { tuning, head }: MusicMoodsOptions,
  io: CommandIo,
): Promise<{ readonly teacher: MusicTeacher; readonly source: string }> {
  if (tuning !== undefined && head !== undefined)
    throw new BadInputError('--tuning trains anew and --head does not train: give one of them');
  if (tuning !== undefined) {
    const file = resolve(io.cwd, tuning);
    return { teacher: { kind: 'songs', tuning: await readLabelledSongs(file) }, source: file };
  }
  if (head === undefined) {
    const { moods, plane, trained } = FITTED_MUSIC_HEAD;
    return {
      teacher: { kind: 'head', moods, plane },
      source: `the head that comes with EmoVerse (trained ${trained.date} on ${trained.songs.moods} songs)`,
    };
  }
  const file = resolve(io.cwd, head);
  const read = musicHeadSchema.safeParse(parseJson(await readTextFile(file)));
  if (!read.success)
    throw new BadInputError(
      `${file} is not a head of \`emoverse train-music-head\` (${read.error.issues[0]?.message ?? 'another form'})`,
    );
  return { teacher: { kind: 'head', moods: read.data.moods, plane: read.data.plane }, source: file };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tell(
  result: MusicMoodsResult,
  bundled: { readonly point: MoodCounts; readonly sound: MoodCounts },
  source: string,
): string {
  const { clusters, model, rough, majority, quadrants, valenceR, arousalR, featureR, soundR, n } = result;
  const scores = formatTable(
    [{ title: 'mood told by' }, { title: 'accuracy', align: 'right' }, { title: 'macro F1', align: 'right' }],
    [
      [
        `K-means, k = ${clusters.k}, PCA-${clusters.components}`,
        percent(clusters.accuracy),
        clusters.macroF1.toFixed(3),
      ],
      ['our model on audio features', percent(model.accuracy), model.macroF1.toFixed(3)],
      ['the same on six descriptors only', percent(rough.accuracy), rough.macroF1.toFixed(3)],
      ['most frequent mood', percent(majority.accuracy), majority.macroF1.toFixed(3)],
      ['quadrants of energy and valence', percent(quadrants.accuracy), quadrants.macroF1.toFixed(3)],
    ],
  );
  const counts = formatTable(
    [{ title: 'songs' }, ...SONG_MOODS.map((title) => ({ title, align: 'right' as const }))],
    [
      ['of the catalogue given, by cluster', ...SONG_MOODS.map((mood) => String(clusters.catalogue[mood]))],
      ['of the catalogue given, by our model', ...SONG_MOODS.map((mood) => String(model.catalogue[mood]))],
      ['of the bundled catalogue, by mood point', ...SONG_MOODS.map((mood) => String(bundled.point[mood]))],
      [
        'of the bundled catalogue, by its descriptors',
        ...SONG_MOODS.map((mood) => String(bundled.sound[mood])),
      ],
    ],
  );
  const r = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  const tagged =
    n.tags === 0
      ? ''
      : `\nCorrelation with listeners' tags (${n.tags} songs, ${n.tagsCrossValidated} by ten-fold cross-validation, no artist on both sides): our valence ${r(valenceR)} (Spotify's ${r(featureR.valence)}), our arousal ${r(arousalR)} (Spotify's energy ${r(featureR.energy)}); the head for sound files ${r(soundR.valence)} and ${r(soundR.arousal)}\n`;
  return `${n.truth} songs judged, ${n.crossValidated} of them by ten-fold cross-validation because they taught; taught by ${source}; clusters fitted on ${n.catalogue} songs\n\n${scores}\n${counts}${tagged}`;
}
