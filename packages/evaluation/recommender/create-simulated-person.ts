import {
  MEDIA_DOMAINS,
  clampMoodPoint,
  moodDistance,
  type CatalogueItem,
  type ItemId,
  type MediaDomain,
  type MoodEstimate,
  type MoodPoint,
} from '@emoverse/domain';
import { createSeededRandom, hashText, logistic, randomNormal } from '@emoverse/numeric';
import { describeItem, type ItemFacet, RECENCY_HALF_LIFE } from '@emoverse/recommender';

/** A simulated user: somebody made up, whose taste is known. */
export interface SimulatedPerson {
  /** How likely they are to like an item for what it is, whatever the mood: 0…1. */
  tasteChance(item: CatalogueItem): number;
  /** How likely they are to like an item that is to serve a point of the mood plane, 0…1. */
  likeChance(item: CatalogueItem, target: MoodPoint, mood?: Pick<MoodEstimate, 'valence'>): number;
  /** The same for somebody who had this item before, at these times (milliseconds): it tires, and recovers. */
  likeChanceAgain(chance: number, item: CatalogueItem, seenAt: readonly number[], at: number): number;
  /** How they feel after an item that they had this chance to like: the better it was for them, the brighter. */
  feelsAfter(before: MoodPoint, chance: number, random: () => number): MoodPoint;
  /** Chance that they look at a place of a list, 1 at the top. */
  lookChance(place: number): number;
  /** Chance that they know an item of this popularity (0…1 of its domain) well enough to say. */
  knowChance(popularity: number): number;
}

export interface PersonOptions {
  /**
   * How much of their taste for a genre, tag or creator is the same in every domain, 0…1: the correlation of
   * the weights between domains. Default 1.
   */
  readonly linked?: number;
}

/** How strongly made-up people differ in each facet: standard deviation of the hidden weights. */
const HIDDEN_DEVIATION: Readonly<Partial<Record<ItemFacet, number>>> = {
  genre: 1.2,
  tag: 0.8,
  creator: 0.6,
  language: 0.6,
  decade: 0.5,
  audio: 0.6,
};
/** One genre in this share of all is out of the question for a person: no linear model has that. */
const VETO_SHARE = 0.12;
const VETO = -3;
const OFFSET = -2;
const MOOD_REACH = 0.5;
/** A wholly tired item loses so much of its log-odds. */
const TIRED = 3;
const SEEN = 0.8;
/** All else that moves a mood while something plays: standard deviation. */
const FEELING_NOISE = 0.3;

/**
 * Makes a person up: hidden weights for the terms of items, some genres that they cannot stand, and a liking for
 * what fits the mood that falls off with distance in a form of its own. People differ in how much mood counts, in
 * whether they want something lighter than asked for when they feel bad, in how fast they tire of things, and in how
 * far down a list they look. Deliberately not the learner's model.
 */
export function createSimulatedPerson(seed: number, { linked = 1 }: PersonOptions = {}): SimulatedPerson {
  const own = createSeededRandom(hashText(`${seed}/person`));
  const moodWeight = Math.max(0.5, 2.5 + 0.8 * randomNormal(own));
  const lift = Math.max(0, 0.15 + 0.25 * randomNormal(own));
  const recovery = Math.exp(0.4 * randomNormal(own));
  const patience = 0.2 + 0.5 * own();
  const responsive = createSeededRandom(hashText(`${seed}/feelings`));
  const responsiveness = { drift: 0.4 * responsive(), lift: 0.3 + 0.6 * responsive() };
  const weights = new Map<string, number>();
  const tastes = new Map<ItemId, number>();

  /** Drawn from the words themselves, so that a taste does not depend on the order in which items are met. */
  const drawn = (words: string, facet: ItemFacet): number => {
    const random = createSeededRandom(hashText(`${seed}/${words}`));
    const vetoed = facet === 'genre' && random() < VETO_SHARE;
    return vetoed ? VETO : (HIDDEN_DEVIATION[facet] ?? 0) * randomNormal(random);
  };
  const weightOf = (key: string, facet: ItemFacet, domain: MediaDomain): number => {
    const place = `${domain}/${key}`;
    const known = weights.get(place);
    if (known !== undefined) return known;
    const shared = linked > 0 ? drawn(key, facet) : 0;
    const apart = linked < 1 ? drawn(place, facet) : 0;
    const weight = Math.sqrt(linked) * shared + Math.sqrt(1 - linked) * apart;
    weights.set(place, weight);
    return weight;
  };
  const tasteOf = (item: CatalogueItem): number => {
    const known = tastes.get(item.id);
    if (known !== undefined) return known;
    const taste = describeItem(item).reduce(
      (sum, { key, facet, value }) => sum + value * weightOf(key, facet, item.domain),
      0,
    );
    tastes.set(item.id, taste);
    return taste;
  };

  return {
    tasteChance: (item) => logistic(tasteOf(item)),
    likeChance: (item, target, mood) => {
      const wished = {
        valence: Math.min(1, target.valence + (mood !== undefined && mood.valence < 0 ? lift : 0)),
        arousal: target.arousal,
      };
      const fit = Math.max(0, 1 - moodDistance(item.mood, wished) / (2 * MOOD_REACH));
      return logistic(OFFSET + moodWeight * fit + tasteOf(item));
    },
    likeChanceAgain: (chance, { domain }, seenAt, at) => {
      const fresh = seenAt.reduce(
        (share, seen) => share * (1 - SEEN * 2 ** ((seen - at) / (recovery * RECENCY_HALF_LIFE[domain]))),
        1,
      );
      if (fresh === 1) return chance;
      return logistic(Math.log(chance / (1 - chance)) - TIRED * (1 - fresh));
    },
    feelsAfter: (before, chance, random) =>
      clampMoodPoint({
        valence:
          (1 - responsiveness.drift) * before.valence +
          responsiveness.lift * (chance - 0.35) +
          FEELING_NOISE * randomNormal(random),
        arousal: (1 - responsiveness.drift) * before.arousal + FEELING_NOISE * randomNormal(random),
      }),
    lookChance: (place) => (1 + place) ** -patience,
    knowChance: (popularity) => logistic(6 * (popularity - 0.5)),
  };
}

/** Popularity of each item as the share of its domain's items that are less known, 0…1; 0.5 where nothing is known. */
export function familiarityOf(items: readonly CatalogueItem[]): ReadonlyMap<ItemId, number> {
  const familiar = new Map<ItemId, number>();
  for (const domain of MEDIA_DOMAINS) {
    const known = items
      .filter((item) => item.domain === domain)
      .map((item) => ({ id: item.id, known: item.popularity ?? item.rating?.votes }))
      .sort((a, b) => (a.known ?? -1) - (b.known ?? -1));
    known.forEach(({ id, known: count }, rank) =>
      familiar.set(id, count === undefined ? 0.5 : rank / Math.max(1, known.length - 1)),
    );
  }
  return familiar;
}
