import {
  numberAt,
  elementAt,
  MEDIA_DOMAINS,
  feltMood,
  type CatalogueItem,
  type ItemId,
  type MediaDomain,
  type Rating,
} from '@emoverse/domain';
import { topIndices } from '@emoverse/numeric';
import {
  COLLABORATIVE_FACETS,
  type CollaborativeModel,
  shelveCollaborativeModel,
} from '../collaborative-filtering/index.ts';
import { weightsOfGenre } from '../intent/index.ts';
import { NO_YEAR, type CatalogueIndex, type VocabularyEntry } from './catalogue-index.ts';
import { describeItem, type ItemFacet } from './describe-item.ts';
import { indexFits } from './index-fits.ts';
import { TERM_DEVIATION } from './term-deviation.ts';
import { termReader } from './read-term.ts';
import { isWellKnown } from './well-known.ts';
import { touchedNotes } from './touched-notes.ts';
import { ratingOutOfTen, ratingPriorOf, shrinkRating } from './shrink-rating.ts';

/** Content vectors look at what an item is about; domain and language would make everything alike. */
const CONTENT_FACET_WEIGHT: Readonly<Record<ItemFacet, number>> = {
  genre: 1,
  tag: 1,
  keyword: 0.8,
  creator: 0.8,
  audio: 0.5,
  decade: 0.3,
  language: 0.3,
  domain: 0,
};

/**
 * Builds the index; linear in the number of terms.
 * @throws RangeError when two items have the same id.
 */
export function indexCatalogue(
  items: readonly CatalogueItem[],
  collaborativeModel?: CollaborativeModel,
): CatalogueIndex {
  const positionOf = new Map<ItemId, number>();
  items.forEach((item, position) => {
    if (positionOf.has(item.id)) throw new RangeError(`item ids must be unique, got "${item.id}" twice`);
    positionOf.set(item.id, position);
  });
  const terms = indexTerms(items);
  const termPriorVariance = Float64Array.from(terms.vocabulary, ({ facet }) => TERM_DEVIATION[facet] ** 2);
  const standings = indexStanding(items);
  return {
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    positionOf,
    positionsByDomain: new Map(MEDIA_DOMAINS.map((domain) => [domain, positionsIn(items, domain)])),
    ...terms,
    ...indexGenres(terms),
    termPriorVariance,
    readTerms: termReader({ positionOf, vocabularyPlace: terms.vocabularyPlace, termPriorVariance }),
    ofCollaborativeFacet: Uint8Array.from(terms.vocabulary, ({ facet }) =>
      COLLABORATIVE_FACETS.has(facet) ? 1 : 0,
    ),
    ...indexFits(terms),
    ...indexLanguages(items),
    years: Int16Array.from(items, ({ year }) => year ?? NO_YEAR),
    touched: Int32Array.from(items, touchedNotes),
    ...indexKnown(items, standings),
    longAgo: new Map(MEDIA_DOMAINS.flatMap((domain) => oldestQuarter(items, domain))),
    valence: Float64Array.from(items, (item) => feltMood(item).valence),
    arousal: Float64Array.from(items, (item) => feltMood(item).arousal),
    ...standings,
    ...indexOrders(items, standings),
    collaborative: collaborativeModel && shelveCollaborativeModel(collaborativeModel, positionOf),
  };
}

/** The key of a person's weight for one single item. */
export function itemKey(id: ItemId): string {
  return `item:${id}`;
}

function positionsIn(items: readonly CatalogueItem[], domain: MediaDomain): Int32Array {
  return Int32Array.from(items.flatMap((item, position) => (item.domain === domain ? position : [])));
}

function indexTerms(
  items: readonly CatalogueItem[],
): Pick<
  CatalogueIndex,
  'vocabulary' | 'vocabularyPlace' | 'termStart' | 'termIds' | 'termValues' | 'termWeights'
> {
  const described = items.map(describeItem);
  const vocabulary: VocabularyEntry[] = [];
  const vocabularyPlace = new Map<string, number>();
  const itemsWithTerm: number[] = [];
  const termStart = new Int32Array(items.length + 1);
  const placesOf = described.map((terms, position) => {
    termStart[position + 1] = (termStart[position] ?? 0) + terms.length;
    return terms.map(({ key, facet, term }) => {
      const place = vocabularyPlace.get(key);
      if (place !== undefined) {
        itemsWithTerm[place] = numberAt(itemsWithTerm, place) + 1;
        return place;
      }
      vocabularyPlace.set(key, vocabulary.length);
      itemsWithTerm.push(1);
      return vocabulary.push({ key, facet, term }) - 1;
    });
  });
  const size = termStart[items.length] ?? 0;
  const termIds = new Int32Array(size);
  const termValues = new Float64Array(size);
  const termWeights = new Float64Array(size);
  described.forEach((terms, position) => {
    const start = termStart[position] ?? 0;
    let squares = 0;
    const places = elementAt(placesOf, position);
    const order = [...places.keys()].sort((a, b) => numberAt(places, a) - numberAt(places, b));
    order.forEach((one, offset) => {
      const place = numberAt(places, one);
      const { facet, value } = elementAt(terms, one);
      const rarity = Math.log(1 + items.length / numberAt(itemsWithTerm, place));
      const weight = rarity * value * CONTENT_FACET_WEIGHT[facet];
      termIds[start + offset] = place;
      termValues[start + offset] = value;
      termWeights[start + offset] = weight;
      squares += weight * weight;
    });
    if (squares === 0) return;
    for (let at = start; at < start + terms.length; at++)
      termWeights[at] = (termWeights[at] ?? 0) / Math.sqrt(squares);
  });
  return { vocabulary, vocabularyPlace, termStart, termIds, termValues, termWeights };
}

function indexGenres({
  vocabulary,
  termStart,
  termIds,
}: Pick<CatalogueIndex, 'vocabulary' | 'termStart' | 'termIds'>): Pick<
  CatalogueIndex,
  'mappedGenres' | 'genreStart' | 'genreIds'
> {
  const genreStart = new Int32Array(termStart.length);
  const genreIds: number[] = [];
  for (let position = 0; position + 1 < termStart.length; position++) {
    for (let at = termStart[position] ?? 0; at < (termStart[position + 1] ?? 0); at++) {
      if (elementAt(vocabulary, termIds[at] ?? 0).facet === 'genre') genreIds.push(termIds[at] ?? 0);
    }
    genreStart[position + 1] = genreIds.length;
  }
  const mappedGenres = vocabulary.flatMap(({ facet, key }, place) => {
    const byEmotion = facet === 'genre' ? weightsOfGenre(key.slice('genre:'.length)) : undefined;
    return byEmotion === undefined ? [] : [{ place, byEmotion }];
  });
  return { mappedGenres, genreStart, genreIds: Int32Array.from(genreIds) };
}

/** Where each item stands in its own domain by rating and by popularity. */
function indexStanding(
  items: readonly CatalogueItem[],
): Pick<CatalogueIndex, 'shrunkRating' | 'rawRating' | 'quality' | 'popularity'> {
  const shrunkRating = new Float64Array(items.length);
  const rawRating = Float64Array.from(items, ({ rating }) => (rating ? ratingOutOfTen(rating) : Number.NaN));
  const quality = new Float64Array(items.length);
  const popularity = new Float64Array(items.length);
  for (const domain of MEDIA_DOMAINS) {
    const positions = positionsIn(items, domain);
    const ratings: Rating[] = [];
    let mostVotes = 0;
    for (const position of positions) {
      const { rating } = elementAt(items, position);
      if (rating) ratings.push(rating);
      mostVotes = Math.max(mostVotes, rating?.votes ?? 0);
    }
    const prior = ratingPriorOf(ratings);
    for (const position of positions) {
      shrunkRating[position] = shrinkRating(elementAt(items, position).rating, prior);
      popularity[position] = popularityOf(elementAt(items, position), mostVotes);
    }
    const known = positions.filter((position) => elementAt(items, position).rating !== undefined);
    const deviation = deviationAround(prior.mean, known, shrunkRating);
    const meanPopularity = meanOfKnown(positions, popularity);
    for (const position of positions) {
      const standing = deviation > 0 ? ((shrunkRating[position] ?? 0) - prior.mean) / (2 * deviation) : 0;
      quality[position] = Math.min(1, Math.max(-1, standing));
      popularity[position] = Number.isNaN(popularity[position])
        ? 0
        : (popularity[position] ?? 0) - meanPopularity;
    }
  }
  return { shrunkRating, rawRating, quality, popularity };
}

function indexLanguages(items: readonly CatalogueItem[]): Pick<CatalogueIndex, 'languageOf' | 'languages'> {
  const languages = [...new Set(items.map(({ language }) => language))];
  const places = new Map(languages.map((language, place) => [language, place]));
  return { languages, languageOf: Uint16Array.from(items, ({ language }) => places.get(language) ?? 0) };
}

function indexKnown(
  items: readonly CatalogueItem[],
  { popularity }: Pick<CatalogueIndex, 'popularity'>,
): Pick<CatalogueIndex, 'wellKnown' | 'withWellKnown'> {
  const wellKnown = Uint8Array.from(items, (item, position) =>
    isWellKnown(item, popularity[position] ?? 0) ? 1 : 0,
  );
  return {
    wellKnown,
    withWellKnown: new Set(
      items.flatMap(({ domain }, position) => (wellKnown[position] === 1 ? domain : [])),
    ),
  };
}

function oldestQuarter(items: readonly CatalogueItem[], domain: MediaDomain): [MediaDomain, number][] {
  const years = items.flatMap((item) => (item.domain === domain && item.year !== undefined ? item.year : []));
  years.sort((a, b) => a - b);
  return years.length === 0 ? [] : [[domain, numberAt(years, Math.floor(years.length / 4))]];
}

/** How known and well rated an item is: popularity first, then rating. */
export function standing({ popularity, quality }: Pick<CatalogueIndex, 'popularity' | 'quality'>) {
  return (position: number): number => (popularity[position] ?? 0) + 0.5 * (quality[position] ?? 0);
}

/** The orders that are the same for everybody, so that no list has to sort for them. */
function indexOrders(
  items: readonly CatalogueItem[],
  standings: Pick<CatalogueIndex, 'shrunkRating' | 'rawRating' | 'quality' | 'popularity'>,
): Pick<CatalogueIndex, 'byRating' | 'byStanding'> {
  const { shrunkRating, rawRating } = standings;
  const ordered = (domain: MediaDomain, valueOf: (position: number) => number): Int32Array => {
    const positions = positionsIn(items, domain);
    return Int32Array.from(topIndices(positions, positions.length, valueOf));
  };
  const rating = (position: number): number =>
    Number.isNaN(rawRating[position]) ? -Infinity : (shrunkRating[position] ?? 0);
  return {
    byRating: new Map(MEDIA_DOMAINS.map((domain) => [domain, ordered(domain, rating)])),
    byStanding: new Map(MEDIA_DOMAINS.map((domain) => [domain, ordered(domain, standing(standings))])),
  };
}

/** The known popularity, else the share of the most voted item's log votes, else NaN. */
function popularityOf(item: CatalogueItem, mostVotes: number): number {
  if (item.popularity !== undefined) return item.popularity;
  const votes = item.rating?.votes;
  return votes === undefined || mostVotes === 0 ? Number.NaN : Math.log1p(votes) / Math.log1p(mostVotes);
}

function deviationAround(mean: number, positions: Int32Array, values: Float64Array): number {
  if (positions.length === 0) return 0;
  let squares = 0;
  for (const position of positions) squares += ((values[position] ?? 0) - mean) ** 2;
  return Math.sqrt(squares / positions.length);
}

function meanOfKnown(positions: Int32Array, values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const position of positions) {
    if (Number.isNaN(values[position])) continue;
    sum += values[position] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
