import { breathingPaceSchema, practiceSchema, practiceStepSchema } from '@emoverse/domain';
import { z } from 'zod';
import {
  bundledTable,
  cells,
  commonColumns,
  commonFields,
  idsOf,
  linkColumns,
  ratingOf,
} from './read-table.ts';

const ratingColumns = {
  rating: cells.number,
  rating_votes: cells.number,
  rating_source: cells.optionalText,
  rating_date: cells.optionalText,
};

const minutes = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds / 60;

const songs = bundledTable({
  file: 'songs.csv',
  row: z.object({
    ...commonColumns,
    ...linkColumns,
    artist: cells.text,
    year: cells.number,
    language: cells.optionalText,
    genres: cells.list,
    duration_s: cells.number,
    explicit: cells.flag,
    tempo_bpm: cells.number,
    energy: cells.number,
    danceability: cells.number,
    acousticness: cells.number,
    words_valence: cells.number,
    spotify_id: cells.optionalText,
  }),
  toItem: (row) => ({
    ...commonFields(row),
    domain: 'music',
    creators: [row.artist],
    year: row.year,
    language: row.language,
    genres: row.genres,
    durationMinutes: minutes(row.duration_s),
    explicit: row.explicit,
    wordsValence: row.words_valence,
    externalIds: idsOf({ spotify: row.spotify_id }),
    audio: {
      energy: row.energy ?? Number.NaN,
      danceability: row.danceability ?? Number.NaN,
      acousticness: row.acousticness ?? Number.NaN,
      // Spotify's valence runs 0…1 where the mood plane runs −1…1.
      valence: row.valence === undefined ? undefined : (row.valence + 1) / 2,
      tempo: row.tempo_bpm,
    },
  }),
});

const films = bundledTable({
  file: 'films.csv',
  row: z.object({
    ...commonColumns,
    ...ratingColumns,
    ...linkColumns,
    original_title: cells.optionalText,
    year: cells.number,
    language: cells.optionalText,
    country: cells.optionalText,
    director: cells.list,
    cast: cells.list,
    genres: cells.list,
    keywords: cells.list,
    runtime_min: cells.number,
    content_rating: cells.optionalText,
    imdb_id: cells.optionalText,
    youtube_trailer_id: cells.optionalText,
  }),
  toItem: (row) => ({
    ...commonFields(row),
    domain: 'films',
    originalTitle: row.original_title,
    creators: row.director,
    cast: row.cast,
    year: row.year,
    language: row.language,
    country: row.country,
    genres: row.genres,
    keywords: row.keywords,
    durationMinutes: row.runtime_min,
    contentRating: row.content_rating,
    rating: ratingOf(row, 10),
    externalIds: idsOf({ imdb: row.imdb_id, youtubeTrailer: row.youtube_trailer_id }),
  }),
});

const games = bundledTable({
  file: 'games.csv',
  row: z.object({
    ...commonColumns,
    ...ratingColumns,
    year: cells.number,
    developer: cells.list,
    platforms: cells.list,
    genres: cells.list,
    session_min: cells.number,
    min_age: cells.number,
    steam_appid: cells.optionalText,
  }),
  toItem: (row) => ({
    ...commonFields(row),
    domain: 'games',
    creators: row.developer,
    platforms: row.platforms,
    year: row.year,
    genres: row.genres,
    durationMinutes: row.session_min,
    minimumAge: row.min_age,
    rating: ratingOf(row, 100),
    externalIds: idsOf({ steam: row.steam_appid }),
  }),
});

const books = bundledTable({
  file: 'books.csv',
  row: z.object({
    ...commonColumns,
    ...ratingColumns,
    authors: cells.list,
    year: cells.number,
    language: cells.optionalText,
    genres: cells.list,
    pages: cells.number,
    isbn13: cells.optionalText,
  }),
  toItem: (row) => ({
    ...commonFields(row),
    domain: 'books',
    creators: row.authors,
    year: row.year,
    language: row.language,
    genres: row.genres,
    rating: ratingOf(row, 5),
    externalIds: idsOf({ isbn13: row.isbn13 }),
  }),
});

const podcasts = bundledTable({
  file: 'podcasts.csv',
  row: z.object({
    ...commonColumns,
    ...linkColumns,
    publisher: cells.list,
    language: cells.optionalText,
    categories: cells.list,
    episode_min: cells.number,
    url: cells.optionalText,
    spotify_show_id: cells.optionalText,
  }),
  toItem: (row) => ({
    ...commonFields(row),
    domain: 'podcasts',
    creators: row.publisher,
    language: row.language,
    genres: row.categories,
    durationMinutes: row.episode_min,
    externalIds: idsOf({ homepage: row.url, spotifyShow: row.spotify_show_id }),
  }),
});

const courses = bundledTable({
  file: 'courses.csv',
  row: z.object({
    ...commonColumns,
    provider: cells.text,
    organisation: cells.optionalText,
    subject: cells.list,
    level: cells.optionalText,
    hours: cells.number,
    language: cells.optionalText,
    url: cells.optionalText,
    rating: cells.number,
    rating_date: cells.optionalText,
  }),
  toItem: (row) => ({
    ...commonFields(row),
    domain: 'courses',
    creators:
      row.organisation === undefined || row.organisation === row.provider
        ? [row.provider]
        : [row.organisation, row.provider],
    language: row.language,
    genres: row.subject,
    level: row.level,
    durationMinutes: row.hours === undefined ? undefined : row.hours * 60,
    rating: ratingOf({ ...row, rating_source: row.fact_source.find((source) => source !== 'editor') }, 5),
    externalIds: idsOf({ homepage: row.url, provider: row.provider }),
  }),
});

const practices = bundledTable({
  file: 'practices.json',
  row: z
    .object({
      id: z.string(),
      title: z.string(),
      kind: practiceSchema.shape.kind,
      summary: z.string().min(1),
      duration_s: z.number().positive(),
      language: z.string(),
      steps: z.array(practiceStepSchema).min(1),
      pace: breathingPaceSchema.optional(),
      posture: z.string().optional(),
      effort: z.string().optional(),
      caution: z.string().optional(),
      valence: z.number(),
      arousal: z.number(),
      tags: z.array(z.string()),
      fact_source: z.string().min(1),
      descriptor_source: z.string().min(1),
    })
    .strict()
    .refine((row) => row.steps.reduce((sum, step) => sum + step.seconds, 0) === row.duration_s, {
      error: 'duration_s must be the sum of the seconds of its steps',
    }),
  toItem: (row) => ({
    id: row.id,
    domain: 'wellbeing',
    title: row.title,
    language: row.language,
    genres: [row.kind],
    tags: row.tags,
    durationMinutes: row.duration_s / 60,
    mood: { valence: row.valence, arousal: row.arousal },
    moodSource: row.descriptor_source,
    factSources: [row.fact_source],
    collection: 'bundled',
    practice: {
      kind: row.kind,
      summary: row.summary,
      steps: row.steps,
      pace: row.pace,
      posture: row.posture,
      effort: row.effort,
      caution: row.caution,
    },
  }),
});

/** The tables of the bundled catalogue, in domain order. */
export const BUNDLED_TABLES = [songs, films, games, books, podcasts, courses, practices] as const;
