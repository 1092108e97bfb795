import {
  elementAt,
  eventIdSchema,
  itemIdSchema,
  type CatalogueItem,
  type ItemId,
  type KnownWork,
  type MoodEstimate,
  type Reaction,
  cutText,
} from '@emoverse/domain';
import { moodFromPoint } from '@emoverse/mood';
import {
  createRecommender,
  type CollaborativeModel,
  type UserModel,
  type Surface,
} from '@emoverse/recommender';
import {
  gatherRatings,
  joinCollaborativeModel,
  trainCollaborativeModel,
  type RatingRow,
  type PopulationRatings,
  type TrainCollaborativeModelOptions,
} from '@emoverse/recommender/training';
import type { RatedItem } from './read-ratings.ts';

/** What is asked of a recommender on a rating set. Ids are those of the set. */
export interface RatingsRequest {
  readonly surface: Surface;
  readonly count: number;
  readonly exclude?: readonly string[];
  readonly pool?: readonly string[];
  readonly policy?: 'emoverse' | 'popularity' | 'random' | 'paper';
  readonly random?: () => number;
}

/** Anything that learns from one person's ratings and ranks: the product, or a yardstick. */
export interface Ranker<Person> {
  newPerson(): Person;
  learn(person: Person, item: string, rating: number): Person;
  recommend(person: Person, request: RatingsRequest): string[];
}

/** The product's own recommender with a rating set as its catalogue and population. */
export interface RatingsRecommender extends Ranker<UserModel> {
  readonly model: CollaborativeModel;
  /** The set's items as items of a catalogue. */
  readonly items: readonly CatalogueItem[];
  /** The state after somebody told what they know from elsewhere. */
  bring(person: UserModel, known: readonly KnownWork[], importedAt: number): UserModel;
  knows(item: string): boolean;
  /** The state after somebody gave an item these stars (on the scale of the set). */
  learn(person: UserModel, item: string, rating: number): UserModel;
  /** Neutral mood, no exploration slot, no diversity: the ranking itself. */
  recommend(person: UserModel, request: RatingsRequest): string[];
}

/** Trains on a population and takes its items for the catalogue. */
export async function createRatingsRecommender(
  items: readonly RatedItem[],
  ratings: Iterable<RatingRow>,
  options: TrainCollaborativeModelOptions = {},
): Promise<RatingsRecommender> {
  const distinct = [...new Map(items.map((item) => [item.key, item])).values()];
  const crowd = gatherRatings(distinct, ratings);
  const idOf = new Map(distinct.map(({ key }, place) => [key, itemIdSchema.parse(`rated-${place}`)]));
  const model = joinCollaborativeModel(await trainCollaborativeModel(crowd, options), (key) => idOf.get(key));
  const likes = likesOf(crowd);
  const starsOf = meanStars(crowd);
  const most = Math.max(1, ...likes);
  const keyOf = new Map(Array.from(idOf, ([key, id]) => [id, key]));
  const catalogue = distinct.map((item, place) =>
    catalogueItem(item, itemIdSchema.parse(`rated-${place}`), {
      popularity: (likes[place] ?? Number.NaN) / most,
      ...elementAt(starsOf, place),
    }),
  );
  const recommender = createRecommender({ items: catalogue, collaborativeModel: model });
  const mood: MoodEstimate = moodFromPoint({ valence: 0, arousal: 0 }, 0);
  const idsOf = (keys: readonly string[]): ItemId[] => keys.flatMap((key) => idOf.get(key) ?? []);
  return {
    model,
    items: catalogue,
    bring: (person, known, importedAt) =>
      recommender.learnFromFeedback(
        person,
        known.map((work) => ({ known: { ...work, importedAt } })),
      ),
    knows: (item) => idOf.has(item),
    newPerson: () => recommender.newPerson(),
    learn: (person, item, rating) => {
      const itemId = idOf.get(item);
      if (itemId === undefined) return person;
      const stars = Math.min(5, Math.max(0, rating * crowd.starsPerUnit));
      return recommender.learnFromFeedback(person, [
        { reaction: reactionOf(itemId, stars), stars, mood, intent: { kind: 'match' } },
      ]);
    },
    recommend: (person, { surface, count, exclude = [], pool, policy = 'emoverse', random = () => 0.5 }) => {
      const ids = pool && idsOf([...new Set(pool)]);
      if (count < 1 || ids?.length === 0) return [];
      const { ranked } = recommender.recommend(
        {
          mood,
          intent: { kind: 'match' },
          domain: 'films',
          count: ids === undefined ? count : Math.min(count, ids.length),
          filters: { allowExplicit: true },
          shown: new Set(idsOf(exclude)),
          surface,
          explore: false,
          policy,
          random,
          ...(ids && { pool: ids }),
        },
        person,
      );
      return ranked.map(({ item }) => keyOf.get(item.id) ?? '');
    },
  };
}

function likesOf({ items, people, likedFrom }: PopulationRatings): Float64Array {
  const likes = new Float64Array(items.length);
  for (const person of people)
    person.items.forEach(
      (item, at) =>
        (likes[item] = (likes[item] ?? Number.NaN) + ((person.stars[at] ?? Number.NaN) >= likedFrom ? 1 : 0)),
    );
  return likes;
}

/** Mean stars and number of ratings of each item. */
function meanStars({
  items,
  people,
}: PopulationRatings): { readonly stars: number; readonly votes: number }[] {
  const sums = new Float64Array(items.length);
  const counts = new Float64Array(items.length);
  for (const person of people) {
    person.items.forEach((item, at) => {
      sums[item] = (sums[item] ?? Number.NaN) + (person.stars[at] ?? Number.NaN);
      counts[item] = (counts[item] ?? Number.NaN) + 1;
    });
  }
  return items.map((_, item) => ({
    stars: (sums[item] ?? Number.NaN) / Math.max(1, counts[item] ?? Number.NaN),
    votes: counts[item] ?? Number.NaN,
  }));
}

function catalogueItem(
  item: RatedItem,
  id: ItemId,
  {
    popularity,
    stars,
    votes,
  }: { readonly popularity: number; readonly stars: number; readonly votes: number },
): CatalogueItem {
  return {
    id,
    domain: 'films',
    title: cutText(item.title, 500),
    creators: [],
    cast: [],
    genres: [...item.genres],
    tags: [],
    keywords: [],
    platforms: [],
    contentNotes: [],
    explicit: false,
    mood: { valence: 0, arousal: 0 },
    moodSource: 'model:none',
    popularity,
    ...(votes > 0 && {
      rating: { value: stars, scaleMax: 5, votes, source: 'rating-set', date: '2000' },
    }),
    externalIds: {},
    factSources: ['rating-set'],
    collection: 'rating-set',
    ...(item.year !== undefined && { year: item.year }),
  };
}

const ANY_EVENT = eventIdSchema.parse('00000000-0000-4000-8000-000000000000');

/** The action that stars come with; what counts are the stars. */
function reactionOf(itemId: ItemId, stars: number): Reaction {
  const action = stars >= 4 ? 'liked' : stars <= 2.5 ? 'disliked' : 'finished';
  return { kind: 'reaction', id: ANY_EVENT, itemId, action, at: 0 };
}
