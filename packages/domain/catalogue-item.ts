import { MEDIA_DOMAINS } from './media-domains.ts';
import { z } from 'zod';
import { contentNoteSchema } from './content-notes.ts';
import { viewerFiguresSchema } from './viewer-emotions.ts';
import { circumplexAxisSchema, moodPointSchema, probabilitySchema } from './units.ts';

export const mediaDomainSchema = z.enum(MEDIA_DOMAINS);
export type MediaDomain = z.infer<typeof mediaDomainSchema>;

/** Catalogue item id: domain prefix and a slug, e.g. `song-nina-simone-feeling-good`; 1…120 characters. */
export const itemIdSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._:-]{0,119}$/,
    'an item id is 1 to 120 of a-z 0-9 . _ : -, starting with a letter or digit',
  )
  .brand<'ItemId'>();
export type ItemId = z.infer<typeof itemIdSchema>;

/** A public rating: value on 0…`scaleMax`, number of votes where known, where and when it was taken. */
export const ratingSchema = z
  .object({
    value: z.number().min(0),
    scaleMax: z.number().positive(),
    votes: z.number().int().nonnegative().optional(),
    source: z.string().min(1),
    date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'),
  })
  .refine((rating) => rating.value <= rating.scaleMax, { error: 'a rating is at most its scaleMax' });
export type Rating = z.infer<typeof ratingSchema>;

/** Audio descriptors on Spotify's scales: 0…1, tempo in beats a minute, loudness in dB (≤ 0 by convention). */
export const audioDescriptorsSchema = z.object({
  energy: probabilitySchema,
  danceability: probabilitySchema,
  acousticness: probabilitySchema,
  valence: probabilitySchema.optional(),
  tempo: z.number().min(20).max(300).optional(),
  loudness: z.number().min(-60).max(10).optional(),
  speechiness: probabilitySchema.optional(),
  instrumentalness: probabilitySchema.optional(),
  liveness: probabilitySchema.optional(),
});
export type AudioDescriptors = z.infer<typeof audioDescriptorsSchema>;
/** Their names, in the order of the columns of Spotify's tables. */
export const AUDIO_FEATURES = [
  'danceability',
  'energy',
  'loudness',
  'speechiness',
  'acousticness',
  'instrumentalness',
  'liveness',
  'valence',
  'tempo',
] as const satisfies readonly (keyof AudioDescriptors)[];
export type AudioFeature = (typeof AUDIO_FEATURES)[number];

/** One timed step of a well-being practice; `seconds` > 0. */
export const practiceStepSchema = z.object({ text: z.string().min(1), seconds: z.number().positive() });
/** Breathing rhythm in seconds; 0 leaves the phase out. */
export const breathingPaceSchema = z.object({
  inhale: z.number().positive(),
  hold: z.number().min(0),
  exhale: z.number().positive(),
  rest: z.number().min(0),
});
export type BreathingPace = z.infer<typeof breathingPaceSchema>;
export const practiceSchema = z.object({
  kind: z.enum([
    'breathing',
    'grounding',
    'movement',
    'journaling',
    'relaxation',
    'attention',
    'connection',
    'sleep',
    'soundscape',
  ]),
  summary: z.string(),
  steps: z.array(practiceStepSchema).min(1),
  pace: breathingPaceSchema.optional(),
  posture: z.string().optional(),
  effort: z.string().optional(),
  caution: z.string().optional(),
});
export type Practice = z.infer<typeof practiceSchema>;

/**
 * Anything that can be recommended, in every domain the same shape: what describes it (people, year,
 * language, genres, tags, keywords), its place on the mood plane, its rating, its length, and where each of
 * these came from. Domain extras stand in `audio` (music), `practice` (wellbeing) and `externalIds`.
 */
export const catalogueItemSchema = z.object({
  id: itemIdSchema,
  domain: mediaDomainSchema,
  title: z.string().min(1).max(500),
  originalTitle: z.string().max(500).optional(),
  /** Artists, directors, developers, authors, publishers or providers: who made it. */
  creators: z.array(z.string().min(1)).default([]),
  /** Cast of a film. */
  cast: z.array(z.string().min(1)).default([]),
  year: z.number().int().min(-3000).max(2200).optional(),
  /** ISO 639-1 of the words in it, `zxx` for none. */
  language: z
    .string()
    .regex(/^([a-z]{2}|zxx)$/)
    .optional(),
  country: z.string().optional(),
  genres: z.array(z.string().min(1)).default([]),
  tags: z.array(z.string().min(1)).default([]),
  keywords: z.array(z.string().min(1)).default([]),
  platforms: z.array(z.string().min(1)).default([]),
  level: z.string().optional(),
  durationMinutes: z.number().positive().optional(),
  explicit: z.boolean().default(false),
  minimumAge: z.number().int().min(0).max(21).optional(),
  contentRating: z.string().optional(),
  /** What it touches that hurts some people. */
  contentNotes: z.array(contentNoteSchema).default([]),
  /** Two lines about it, in English: what it is and how it feels. */
  description: z.string().min(1).max(400).optional(),
  mood: moodPointSchema,
  /** Who placed it on the mood plane: `editorial`, or `model:<name>`. */
  moodSource: z.string().min(1),
  audio: audioDescriptorsSchema.optional(),
  /** How pleasant the words of a song are, −1…1, where an editor judged them apart from its sound. */
  wordsValence: circumplexAxisSchema.optional(),
  practice: practiceSchema.optional(),
  rating: ratingSchema.optional(),
  /** What viewers' reviews elsewhere add up to, and where they came from; the reviews themselves are not kept. */
  viewers: viewerFiguresSchema.extend({ source: z.string().min(1) }).optional(),
  /** Share of the domain's most popular item, 0…1, where a popularity is known. */
  popularity: probabilitySchema.optional(),
  /** Ids and pages elsewhere, e.g. `imdb`, `steam`, `isbn13`, `spotify`, `spotifyShow`, `youtubeTrailer`, `homepage`. */
  externalIds: z.record(z.string(), z.string()).default({}),
  /** Where the facts came from, e.g. `editor`, `imdb-5000-2016`. */
  factSources: z.array(z.string().min(1)).min(1),
  /** Which table brought it: `bundled`, or the name of an import. */
  collection: z.string().min(1),
});
export type CatalogueItem = z.infer<typeof catalogueItemSchema>;

/**
 * Collection of songs whose features come from Spotify, brought in by a person who has such a table. Spotify's
 * terms keep its content out of models, profiles and learners: these items serve the paper's fixed policy and the
 * evaluation, and nothing is learned from reactions to them.
 */
export const SPOTIFY_FEATURES_COLLECTION = 'spotify-features';

/** Collection of the sound files that were scanned on the server's machine. */
export const LIBRARY_COLLECTION = 'library';
