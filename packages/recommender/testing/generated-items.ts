import { MEDIA_DOMAINS, catalogueItemSchema, type CatalogueItem, type MediaDomain } from '@emoverse/domain';
import { createSeededRandom, randomIndex, shuffled } from '@emoverse/numeric';

const GENRES = [
  'rock',
  'pop',
  'jazz',
  'metal',
  'folk',
  'Drama',
  'Comedy',
  'Horror',
  'Action',
  'ambient',
  'puzzle',
];
const TAGS = [
  'calm',
  'dark',
  'funny',
  'epic',
  'nostalgic',
  'hopeful',
  'tense',
  'dreamy',
  'party',
  'focus',
  'cozy',
];
const LANGUAGES = ['en', 'fr', 'es', 'de', 'ja', 'zxx'];
const CREATORS = Array.from({ length: 40 }, (_, number) => `Maker ${number + 1}`);

/** Made-up items spread evenly over the mood plane, the same for the same seed. */
export function generatedItems(
  count: number,
  seed = 1,
  domains: readonly MediaDomain[] = MEDIA_DOMAINS,
): CatalogueItem[] {
  const random = createSeededRandom(seed);
  const some = (words: readonly string[], atMost: number): string[] =>
    shuffled(words, random).slice(0, 1 + randomIndex(atMost, random));
  return Array.from({ length: count }, (_, number) => {
    const domain = domains[number % domains.length];
    const mood = { valence: 2 * random() - 1, arousal: 2 * random() - 1 };
    return catalogueItemSchema.parse({
      id: `${domain}-${number}`,
      domain,
      title: `Item ${number}`,
      creators: some(CREATORS, 2),
      year: 1950 + randomIndex(75, random),
      language: LANGUAGES[randomIndex(LANGUAGES.length, random)],
      genres: some(GENRES, 3),
      tags: some(TAGS, 4),
      durationMinutes: 2 + 100 * random(),
      explicit: random() < 0.1,
      mood,
      moodSource: 'editorial',
      ...(domain === 'music' && {
        audio: {
          energy: (mood.arousal + 1) / 2,
          danceability: random(),
          acousticness: random(),
          tempo: 60 + 120 * random(),
        },
      }),
      ...(random() < 0.7 && {
        rating: {
          value: 3 + 7 * random(),
          scaleMax: 10,
          votes: randomIndex(100_000, random),
          source: 'made up',
          date: '2026',
        },
      }),
      factSources: ['generated'],
      collection: 'generated',
    });
  });
}
