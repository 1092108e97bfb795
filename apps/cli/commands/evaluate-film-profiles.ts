import { USER_REVIEWS } from '../command-line/choices.ts';
import { VIEWER_EMOTIONS, type ViewerEmotion } from '@emoverse/domain';
import {
  readRows,
  gatherReviewedFilms,
  measureFilmProfiles,
  type ComparedFilm,
  type FilmProfileFigures,
  readReferenceFilms,
} from '@emoverse/evaluation';
import { findViewerWords } from '@emoverse/film-profiles';
import { judgeReview } from '@emoverse/sentiment';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';
import { formatTable } from '@emoverse/report';

export interface FilmProfilesOptions {
  readonly reference?: string;
  readonly json?: boolean;
}

export async function evaluateFilmProfiles(options: FilmProfilesOptions, io: CommandIo): Promise<void> {
  const given = options.reference ?? (io.env['EMOVERSE_REFERENCE_DATA'] || undefined);
  if (given === undefined)
    throw new BadInputError('expected a folder with reviews/ and catalog/; give it with --reference DIR');
  const figures = measureFilmProfiles(await gatherFilms(resolve(io.cwd, given), io));
  io.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : tell(figures));
}

async function gatherFilms(reference: string, io: CommandIo): Promise<ComparedFilm[]> {
  const known = await readReferenceFilms(join(reference, 'catalog/movies.csv'));
  const tags = await readTaggedEmotions(join(reference, 'eval/ml-latest-small'));
  const favours = new Map<string, { sum: number; count: number }>();
  const figures = await gatherReviewedFilms(join(reference, 'reviews'), evaluationContext(io), {
    only: USER_REVIEWS,
    onReview: ({ imdb, text }) => {
      const { sum, count } = favours.get(imdb) ?? { sum: 0, count: 0 };
      favours.set(imdb, { sum: sum + judgeReview(text), count: count + 1 });
    },
  });
  return [...(figures.get(USER_REVIEWS) ?? [])].flatMap(([imdb, { all, halves }]) => {
    const film = known.get(imdb);
    if (film === undefined) return [];
    const { sum, count } = favours.get(imdb) ?? { sum: 0, count: 1 };
    return [{ ...film, figures: all, halves, favour: sum / count, tagged: tags.get(imdb) }];
  });
}

/** Which emotions the tags of MovieLens name, by IMDb id; films whose tags name none have an empty set. */
async function readTaggedEmotions(folder: string): Promise<ReadonlyMap<string, ReadonlySet<ViewerEmotion>>> {
  const [tagsFile, linksFile] = [join(folder, 'tags.csv'), join(folder, 'links.csv')];
  if (!existsSync(tagsFile) || !existsSync(linksFile)) return new Map();
  const imdbOf = new Map(
    (await readRows(linksFile, ['movieId', 'imdbId'])).map((row) => [
      row['movieId'],
      `tt${row['imdbId'].padStart(7, '0')}`,
    ]),
  );
  const emotions = new Map<string, Set<ViewerEmotion>>();
  for (const { movieId, tag } of await readRows(tagsFile, ['movieId', 'tag'])) {
    const imdb = imdbOf.get(movieId);
    if (imdb === undefined) continue;
    const words = findViewerWords(tag);
    const known = emotions.get(imdb) ?? new Set();
    for (const emotion of VIEWER_EMOTIONS)
      if (words[emotion].telling + words[emotion].hinting > 0) known.add(emotion);
    emotions.set(imdb, known);
  }
  return emotions;
}

function tell({
  films,
  rating,
  halves,
  expected,
  genres,
  meanGenre,
  tags,
  meanTag,
}: FilmProfileFigures): string {
  const right = (title: string): { title: string; align: 'right' } => ({ title, align: 'right' });
  const share = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));
  const emotionTable = formatTable(
    [{ title: 'emotion' }, right('r of halves'), right('r of genres and keywords')],
    VIEWER_EMOTIONS.map((emotion) => [emotion, share(halves.emotions[emotion]), share(expected[emotion])]),
  );
  const genreTable = formatTable(
    [
      { title: 'genre, from reviews alone' },
      right('films'),
      right('AUC of VADER tone'),
      right('AUC of profile'),
    ],
    [
      ...Object.entries(genres).map(([name, one]) => [
        name,
        String(one.films),
        share(one.tone),
        share(one.profile),
      ]),
      ['mean', '', share(meanGenre.tone), share(meanGenre.profile)],
    ],
  );
  const tagTable = formatTable(
    [
      { title: 'films tagged by others with' },
      right('films'),
      right("AUC of the paper's way"),
      right('of profile'),
      right('of both'),
    ],
    [
      ...VIEWER_EMOTIONS.flatMap((emotion) => {
        const one = tags[emotion];
        if (one === undefined) return [];
        const count = `${one.positives} of ${one.films}`;
        return [[emotion, count, share(one.paper), share(one.profile), share(one.both)]];
      }),
      ['mean', '', share(meanTag.paper), share(meanTag.profile), share(meanTag.both)],
    ],
  );
  return `${films} films with viewers' reviews. Correlation with the IMDb rating (${rating.films} films): VADER tone ${share(rating.tone)}, review-words ${share(rating.reviewWords)}. Tone of even and odd reviews: ${share(halves.tone)}.\n\n${emotionTable}\n${genreTable}\n${tagTable}`;
}
