import { eventIdSchema, itemIdSchema, type CatalogueItem, type MoodPoint } from '@emoverse/domain';
import { numberIn, readRows } from '../tables/read-rows.ts';
import type { MoodRating } from './mood-response.ts';
import { moodFromPoint } from '@emoverse/mood';
import { BadDataError } from '../bad-data-error.ts';

/** Where the moods that such tables ask about stand on the mood plane. */
const MOODS: Readonly<Record<string, MoodPoint>> = {
  active: { valence: 0.3, arousal: 0.7 },
  happy: { valence: 0.8, arousal: 0.4 },
  lazy: { valence: 0.1, arousal: -0.6 },
  relaxed: { valence: 0.5, arousal: -0.5 },
  sad: { valence: -0.7, arousal: -0.4 },
  angry: { valence: -0.6, arousal: 0.6 },
};

/** Ratings with moods, and the songs as the ratings known so far show them. */
export interface MoodRatingSet {
  readonly ratings: readonly MoodRating[];
  readonly itemsFor: (known: readonly MoodRating[]) => readonly CatalogueItem[];
}

const ANY_EVENT = eventIdSchema.parse('00000000-0000-4000-8000-000000000000');

/**
 * Ratings 0…5 of songs by people in a mood: columns user_id, item_id, category, mood (may be empty) and rating, as the
 * InCarMusic set has them. A song stands on the mood plane where its category does, by `genrePlace`.
 */
export async function readMoodRatings(
  file: string,
  genrePlace: (genre: string) => MoodPoint | undefined,
): Promise<MoodRatingSet> {
  const rows = await readRows(file, ['user_id', 'item_id', 'category', 'mood', 'rating']);
  const genreOf = new Map<string, string>();
  const ratings = rows.map((row, at): MoodRating => {
    const stars = numberIn(row, 'rating', file) ?? 0;
    const mood = row['mood'].trim().toLowerCase();
    const point = MOODS[mood];
    if (mood !== '' && point === undefined)
      throw new BadDataError(
        `${file}, row ${at + 2}: expected a mood of ${Object.keys(MOODS).join(', ')} or none, got "${mood}"`,
      );
    const itemId = itemIdSchema.parse(`song-${row['item_id'].toLowerCase()}`);
    genreOf.set(
      itemId,
      row['category']
        .replace(/ music$/i, '')
        .trim()
        .toLowerCase(),
    );
    const action = stars >= 4 ? 'liked' : stars <= 2 ? 'disliked' : 'finished';
    return {
      person: row['user_id'],
      reaction: { kind: 'reaction', id: ANY_EVENT, itemId, action, at },
      stars,
      ...(point !== undefined && { mood: moodFromPoint(point, 0) }),
    };
  });
  const itemsFor = (known: readonly MoodRating[]): CatalogueItem[] => {
    const sums = new Map<string, { sum: number; count: number }>();
    for (const { reaction, stars } of known) {
      const { sum, count } = sums.get(reaction.itemId) ?? { sum: 0, count: 0 };
      sums.set(reaction.itemId, { sum: sum + stars, count: count + 1 });
    }
    return [...genreOf].map(([id, genre]): CatalogueItem => {
      const rated = sums.get(id);
      return {
        id: itemIdSchema.parse(id),
        domain: 'music',
        title: id,
        creators: [],
        cast: [],
        genres: [genre],
        tags: [],
        keywords: [],
        platforms: [],
        contentNotes: [],
        explicit: false,
        mood: genrePlace(genre) ?? { valence: 0, arousal: 0 },
        moodSource: 'model:genre',
        externalIds: {},
        factSources: ['mood-ratings'],
        collection: 'mood-ratings',
        ...(rated && {
          rating: {
            value: rated.sum / rated.count,
            scaleMax: 5,
            votes: rated.count,
            source: 'mood-ratings',
            date: '2011',
          },
        }),
      };
    });
  };
  return { ratings, itemsFor };
}

/** Mean place of a catalogue's songs by genre, names in lower case. */
export function genrePlaces(items: readonly CatalogueItem[]): (genre: string) => MoodPoint | undefined {
  const sums = new Map<string, { valence: number; arousal: number; count: number }>();
  for (const { domain, genres, mood } of items) {
    if (domain !== 'music') continue;
    for (const genre of genres) {
      const key = genre.toLowerCase().replace(/[\s-]+/g, ' ');
      const own = sums.get(key) ?? { valence: 0, arousal: 0, count: 0 };
      sums.set(key, {
        valence: own.valence + mood.valence,
        arousal: own.arousal + mood.arousal,
        count: own.count + 1,
      });
    }
  }
  return (genre) => {
    const own = sums.get(genre.replace(/[\s-]+/g, ' '));
    return own && { valence: own.valence / own.count, arousal: own.arousal / own.count };
  };
}
