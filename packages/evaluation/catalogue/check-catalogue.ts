import type { CatalogueCheck } from '@emoverse/catalogue';
import type { CatalogueItem } from '@emoverse/domain';
import { numberIn, readRows, type CsvRow } from '../tables/read-rows.ts';
import { pearsonCorrelation } from '@emoverse/numeric';
import { analyzeSentiment } from '@emoverse/sentiment';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { songKey } from './song-key.ts';

/** Outside figures of songs, by song key: the mean where a song stands in several rows. */
type Outside = ReadonlyMap<string, Readonly<Record<string, number>>>;

const SPOTIFY =
  'Spotify audio features of "Top Hits Spotify from 2000-2019" and "The Spotify Hit Predictor Dataset" (Kaggle)';
const TAGS = "listeners' tags of the Deezer mood detection data set (Delbouys et al. 2018)";
const KEYWORDS = 'VADER sentiment of the TMDB keywords of "TMDB 5000 Movie Dataset" (Kaggle)';
const VIEWER_TAGS = "VADER sentiment of viewers' tags in MovieLens (ml-latest-small)";

/**
 * How well our own descriptors agree with the reference tables of a folder (`catalog/` and `eval/` inside it), on
 * the items that stand in both: Pearson's r. Tables that are not there are passed over.
 */
export async function checkCatalogue(
  items: readonly CatalogueItem[],
  folder: string,
  date: string,
): Promise<CatalogueCheck[]> {
  const songs = items.filter(({ domain }) => domain === 'music');
  const films = items.filter(({ domain }) => domain === 'films');
  const features = await readSongs(
    folder,
    ['catalog/music.csv', 'catalog/music_hits_by_decade.csv'],
    ['energy', 'valence', 'danceability', 'acousticness'],
  );
  const tags = await readSongs(
    folder,
    ['eval/music_valence_arousal.csv', 'eval/song_tags_valence_arousal.csv'],
    ['tag_valence', 'tag_arousal'],
  );
  const keywordTones = await readKeywordTones(join(folder, 'catalog/movies.csv'));
  const tagTones = await readTagTones(join(folder, 'eval/ml-latest-small'));
  const song = (
    name: string,
    ours: Figure,
    outside: Outside,
    column: string,
    against: string,
  ): CatalogueCheck[] =>
    correlate(
      name,
      `${column === name ? '' : `${column}, `}${against}`,
      date,
      songs.map((item) => [ours(item), outside.get(songKey(item.creators[0] ?? '', item.title))?.[column]]),
    );
  const film = (name: string, tones: ReadonlyMap<string, number>, against: string): CatalogueCheck[] =>
    correlate(
      name,
      against,
      date,
      films.map((item) => [
        item.mood.valence,
        tones.get(item.externalIds['imdb'] ?? '') ?? tones.get(filmKey(item.title, item.year)),
      ]),
    );
  return [
    ...song('song energy', ({ audio }) => audio?.energy, features, 'energy', SPOTIFY),
    ...song('song valence', ({ mood }) => mood.valence, features, 'valence', SPOTIFY),
    ...song('song arousal', ({ mood }) => mood.arousal, features, 'energy', SPOTIFY),
    ...song('song danceability', ({ audio }) => audio?.danceability, features, 'danceability', SPOTIFY),
    ...song('song acousticness', ({ audio }) => audio?.acousticness, features, 'acousticness', SPOTIFY),
    ...song('song valence', ({ mood }) => mood.valence, tags, 'tag_valence', TAGS),
    ...song('song arousal', ({ mood }) => mood.arousal, tags, 'tag_arousal', TAGS),
    ...film('film valence', keywordTones, KEYWORDS),
    ...film('film valence', tagTones, VIEWER_TAGS),
  ];
}

type Figure = (item: CatalogueItem) => number | undefined;

function correlate(
  name: string,
  against: string,
  date: string,
  pairs: readonly (readonly [number | undefined, number | undefined])[],
): CatalogueCheck[] {
  const known = pairs.filter(
    (pair): pair is readonly [number, number] => pair[0] !== undefined && pair[1] !== undefined,
  );
  const r = pearsonCorrelation(
    known.map(([ours]) => ours),
    known.map(([, theirs]) => theirs),
  );
  return Number.isNaN(r) ? [] : [{ name, r: Math.round(r * 1000) / 1000, n: known.length, against, date }];
}

async function readSongs(
  folder: string,
  files: readonly string[],
  columns: readonly string[],
): Promise<Outside> {
  const found = new Map<string, CsvRow[]>();
  for (const file of files.map((name) => join(folder, name)).filter((path) => existsSync(path))) {
    for (const row of await readRows(file, ['title', 'artist', ...columns])) {
      const key = songKey(row['artist'] ?? '', row['title'] ?? '');
      found.set(key, [...(found.get(key) ?? []), row]);
    }
  }
  return new Map(
    [...found].map(([key, rows]) => [
      key,
      Object.fromEntries(columns.map((column) => [column, meanOf(rows, column)])),
    ]),
  );
}

function meanOf(rows: readonly CsvRow[], column: string): number {
  return rows.reduce((sum, row) => sum + (numberIn(row, column, 'reference table') ?? 0), 0) / rows.length;
}

function filmKey(title: string, year: number | undefined): string {
  return `${songKey('', title)}/${year ?? ''}`;
}

/** Mean compound of a film's keywords, by IMDb id and by title and year; films without a telling keyword are left out. */
async function readKeywordTones(file: string): Promise<ReadonlyMap<string, number>> {
  const tones = new Map<string, number>();
  if (!existsSync(file)) return tones;
  for (const row of await readRows(file, ['imdb_id', 'title', 'year', 'keywords'])) {
    const tone = meanTone(row['keywords'].split('|'));
    if (tone === undefined) continue;
    tones.set(filmKey(row['title'], numberIn(row, 'year', file)), tone);
    if (row['imdb_id'] !== '') tones.set(row['imdb_id'], tone);
  }
  return tones;
}

/** Mean compound of the tags that viewers gave a film, by IMDb id. */
async function readTagTones(folder: string): Promise<ReadonlyMap<string, number>> {
  const tones = new Map<string, number>();
  const [tagsFile, linksFile] = [join(folder, 'tags.csv'), join(folder, 'links.csv')];
  if (!existsSync(tagsFile) || !existsSync(linksFile)) return tones;
  const tags = new Map<string, string[]>();
  for (const { movieId, tag } of await readRows(tagsFile, ['movieId', 'tag']))
    tags.set(movieId, [...(tags.get(movieId) ?? []), tag]);
  for (const { movieId, imdbId } of await readRows(linksFile, ['movieId', 'imdbId'])) {
    const tone = meanTone(tags.get(movieId) ?? []);
    if (tone !== undefined) tones.set(`tt${imdbId.padStart(7, '0')}`, tone);
  }
  return tones;
}

/** Mean VADER compound of the words that say anything; undefined where none does. */
function meanTone(words: readonly string[]): number | undefined {
  const telling = words.map((word) => analyzeSentiment(word).compound).filter((compound) => compound !== 0);
  return telling.length === 0
    ? undefined
    : telling.reduce((sum, compound) => sum + compound, 0) / telling.length;
}
