import { CONTENT_NOTES, MEDIA_DOMAINS, catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';
import type { ItemDraft } from './importers/importer.ts';

/** A checked item, or why the draft is none. */
export type CheckedDraft =
  | { readonly kind: 'item'; readonly item: CatalogueItem }
  | { readonly kind: 'rejected'; readonly reason: string };

/**
 * Checks a draft against `catalogueItemSchema`. What is plainly right is seen at once, in a fraction of the time of
 * the schema, which is asked about everything else and says what is wrong. The test holds the two together.
 */
export function checkDraft(draft: ItemDraft): CheckedDraft {
  const item = wholeItem(draft);
  if (isPlainlyRight(draft, item)) return { kind: 'item', item };
  const checked = catalogueItemSchema.safeParse(draft);
  if (checked.success) return { kind: 'item', item: checked.data };
  const reason = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return { kind: 'rejected', reason };
}

/**
 * The draft with what the schema puts where it says nothing. Written out, so that all items have one shape: spread
 * into one another they are slow to make and slow to read ever after.
 */
function wholeItem(draft: ItemDraft): ItemDraft & Whole {
  return {
    id: draft.id,
    domain: draft.domain,
    title: draft.title,
    originalTitle: draft.originalTitle,
    creators: draft.creators ?? [],
    cast: draft.cast ?? [],
    year: draft.year,
    language: draft.language,
    country: draft.country,
    genres: draft.genres ?? [],
    tags: draft.tags ?? [],
    keywords: draft.keywords ?? [],
    platforms: draft.platforms ?? [],
    level: draft.level,
    durationMinutes: draft.durationMinutes,
    explicit: draft.explicit ?? false,
    minimumAge: draft.minimumAge,
    contentRating: draft.contentRating,
    contentNotes: draft.contentNotes ?? [],
    description: draft.description,
    mood: draft.mood,
    moodSource: draft.moodSource,
    audio: draft.audio,
    wordsValence: draft.wordsValence,
    rating: draft.rating,
    popularity: draft.popularity,
    externalIds: draft.externalIds ?? {},
    factSources: draft.factSources,
    collection: draft.collection,
  };
}
type Whole = Pick<CatalogueItem, (typeof LISTS)[number] | 'contentNotes' | 'explicit' | 'externalIds'>;

const ID = /^[a-z0-9][a-z0-9._:-]{0,119}$/;
const LANGUAGE = /^([a-z]{2}|zxx)$/;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const LISTS = ['creators', 'cast', 'genres', 'tags', 'keywords', 'platforms'] as const;
const TEXTS = ['country', 'level', 'contentRating'] as const;
/** What the quick look knows; a draft with anything else goes to the schema. */
const KNOWN: ReadonlySet<string> = new Set([
  ...LISTS,
  ...TEXTS,
  'id',
  'domain',
  'title',
  'originalTitle',
  'year',
  'language',
  'durationMinutes',
  'explicit',
  'minimumAge',
  'contentNotes',
  'description',
  'wordsValence',
  'mood',
  'moodSource',
  'audio',
  'rating',
  'popularity',
  'externalIds',
  'factSources',
  'collection',
]);

function isPlainlyRight(given: ItemDraft, draft: ItemDraft & Whole): draft is ItemDraft & CatalogueItem {
  // `null` is no way to say nothing.
  for (const key in given) if (!KNOWN.has(key) || given[key as keyof ItemDraft] === null) return false;
  const { title, originalTitle, year, language, durationMinutes, minimumAge, mood, popularity } = draft;
  return (
    isMatch(draft.id, ID) &&
    MEDIA_DOMAINS.includes(draft.domain) &&
    isText(title, 500) &&
    (originalTitle === undefined || (typeof originalTitle === 'string' && originalTitle.length <= 500)) &&
    LISTS.every((name) => isList(draft[name])) &&
    TEXTS.every((name) => draft[name] === undefined || typeof draft[name] === 'string') &&
    (year === undefined || isWhole(year, -3000, 2200)) &&
    (language === undefined || isMatch(language, LANGUAGE)) &&
    (durationMinutes === undefined || isBetween(durationMinutes, Number.MIN_VALUE, Number.MAX_VALUE)) &&
    typeof draft.explicit === 'boolean' &&
    (minimumAge === undefined || isWhole(minimumAge, 0, 21)) &&
    isRecord(mood) &&
    Object.keys(mood).length === 2 &&
    isBetween(mood.valence, -1, 1) &&
    isBetween(mood.arousal, -1, 1) &&
    isText(draft.moodSource) &&
    isList(draft.contentNotes) &&
    draft.contentNotes.every((note) => CONTENT_NOTES.includes(note)) &&
    (draft.description === undefined || isText(draft.description, 400)) &&
    (draft.wordsValence === undefined || isBetween(draft.wordsValence, -1, 1)) &&
    (draft.audio === undefined || isAudio(draft.audio)) &&
    (draft.rating === undefined || isRating(draft.rating)) &&
    (popularity === undefined || isBetween(popularity, 0, 1)) &&
    isIds(draft.externalIds) &&
    isList(draft.factSources) &&
    draft.factSources.length > 0 &&
    isText(draft.collection)
  );
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMatch(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value);
}

function isText(value: unknown, longest = Number.POSITIVE_INFINITY): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}

function isBetween(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === 'number' && value >= lowest && value <= highest;
}

function isWhole(value: unknown, lowest: number, highest: number): boolean {
  return isBetween(value, lowest, highest) && Number.isInteger(value);
}

function isList(value: readonly string[] | undefined): value is string[] {
  return Array.isArray(value) && value.every((word) => isText(word));
}

function isIds(ids: ItemDraft['externalIds']): ids is Record<string, string> {
  if (!isRecord(ids)) return false;
  for (const name in ids) if (typeof ids[name] !== 'string') return false;
  return true;
}

const AUDIO_RANGES: Readonly<Record<string, readonly [number, number]>> = {
  tempo: [20, 300],
  loudness: [-60, 10],
};

function isAudio(audio: NonNullable<ItemDraft['audio']>): boolean {
  if (!isRecord(audio)) return false;
  const { energy, danceability, acousticness } = audio;
  if (energy === undefined || danceability === undefined || acousticness === undefined) return false;
  for (const [name, value] of Object.entries(audio)) {
    if (!AUDIO.has(name)) return false;
    const [lowest, highest] = AUDIO_RANGES[name] ?? [0, 1];
    if (value !== undefined && !isBetween(value, lowest, highest)) return false;
  }
  return true;
}

const AUDIO: ReadonlySet<string> = new Set([
  'energy',
  'danceability',
  'acousticness',
  'valence',
  'tempo',
  'loudness',
  'speechiness',
  'instrumentalness',
  'liveness',
]);
const RATING: ReadonlySet<string> = new Set(['value', 'scaleMax', 'votes', 'source', 'date']);

function isRating(rating: NonNullable<ItemDraft['rating']>): boolean {
  if (!isRecord(rating)) return false;
  for (const key in rating) if (!RATING.has(key)) return false;
  const { value, scaleMax, votes, source, date } = rating;
  return (
    isBetween(scaleMax, Number.MIN_VALUE, Number.MAX_VALUE) &&
    isBetween(value, 0, scaleMax) &&
    (votes === undefined || isWhole(votes, 0, Number.MAX_SAFE_INTEGER)) &&
    isText(source) &&
    isMatch(date, DATE)
  );
}
