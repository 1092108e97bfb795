import { catalogueItemSchema, type CatalogueItem } from '@emoverse/domain';
import { createSeededRandom, randomIndex } from '@emoverse/numeric';
import type { CollaborativeModel } from '@emoverse/recommender';
import {
  gatherRatings,
  selectCollaborativeItems,
  trainCollaborativeModel,
  type RatingRow,
} from '@emoverse/recommender/training';

const GENRES = Array.from({ length: 18 }, (_, number) => `genre-${number}`);
const TAGS = Array.from({ length: 300 }, (_, number) => `tag-${number}`);

/** Made-up films, the same for the same count. */
export function madeUpFilms(count: number): CatalogueItem[] {
  const random = createSeededRandom(1);
  const some = (words: readonly string[], most: number): string[] => [
    ...new Set(
      Array.from({ length: 1 + randomIndex(most, random) }, () => words[randomIndex(words.length, random)]),
    ),
  ];
  return Array.from({ length: count }, (_, number) =>
    catalogueItemSchema.parse({
      id: `film-${number}`,
      domain: 'films',
      title: `Film ${number}`,
      creators: [`Director ${randomIndex(1 + count / 4, random)}`],
      cast: Array.from({ length: 4 }, () => `Actor ${randomIndex(1 + count / 2, random)}`),
      year: 1950 + randomIndex(75, random),
      language: ['en', 'fr', 'es', 'hi'][randomIndex(4, random)],
      genres: some(GENRES, 3),
      keywords: some(TAGS, 5),
      mood: { valence: 2 * random() - 1, arousal: 2 * random() - 1 },
      moodSource: 'model:made-up',
      rating: {
        value: 10 * random(),
        scaleMax: 10,
        votes: randomIndex(1e5, random),
        source: 'made-up',
        date: '2026',
      },
      factSources: ['made-up'],
      collection: 'made-up',
    }),
  );
}

const LEARNED = 2000;

/** A crowd model of the films' size: learned from made-up people on 2,000 films, and repeated for the others. */
export async function madeUpCrowd(films: readonly CatalogueItem[]): Promise<CollaborativeModel> {
  const random = createSeededRandom(2);
  const items = films
    .slice(0, LEARNED)
    .map(({ id, year, genres }) => ({ key: id, genres, ...(year !== undefined && { year }) }));
  const rows: RatingRow[] = [];
  for (let person = 0; person < 120; person++) {
    for (let at = 0; at < 70; at++) {
      const item = Math.floor(items.length * random() ** 2);
      rows.push({
        person: `p${person}`,
        item: items[item].key,
        rating: 1 + randomIndex(5, random),
        at: 1000 * person + at + 1,
      });
    }
  }
  const model = await trainCollaborativeModel(gatherRatings(items, rows));
  return selectCollaborativeItems(
    model,
    films.map((_, place) => place % items.length),
    films.map(({ id }) => id),
  );
}
