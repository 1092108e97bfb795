import { elementAt } from '@emoverse/domain';
import { logistic } from '@emoverse/numeric';
import { reviewTerms, type ReviewWords } from '@emoverse/sentiment';

/** A review labelled as favourable or not; `group` keeps names of one film out of the vocabulary. */
export interface LabelledReview {
  readonly text: string;
  readonly group: string;
  readonly favourable: boolean;
}

/** Terms kept: those whose frequency differs most between favourable and other reviews. */
const VOCABULARY = 1000;
const FEWEST_REVIEWS = 15;
/** A term must be said of so many films: a director's name says nothing of the next film. */
const FEWEST_FILMS = 10;
const PENALTY = 1e-4;
const STEPS = 400;

/** Chooses the vocabulary and fits a logistic regression with an L2 penalty by accelerated gradient descent. */
export function fitReviewWords(reviews: readonly LabelledReview[]): ReviewWords {
  const termsOf = reviews.map(({ text }) => reviewTerms(text));
  const vocabulary = chooseVocabulary(reviews, termsOf);
  const place = new Map(vocabulary.map((term, index) => [term, index]));
  const rows = termsOf.map((terms) => Int32Array.from([...terms].flatMap((term) => place.get(term) ?? [])));
  const weights = descend(
    rows,
    reviews.map(({ favourable }) => favourable),
    vocabulary.length,
  );
  return {
    weights: new Map(vocabulary.map((term, index) => [term, weights[index] ?? 0])),
    intercept: weights[vocabulary.length] ?? 0,
  };
}

interface TermCount {
  favourable: number;
  other: number;
  readonly films: Set<string>;
}

function chooseVocabulary(
  reviews: readonly LabelledReview[],
  termsOf: readonly ReadonlySet<string>[],
): readonly string[] {
  const counts = new Map<string, TermCount>();
  reviews.forEach(({ favourable, group }, row) => {
    for (const term of elementAt(termsOf, row)) {
      let count = counts.get(term);
      if (count === undefined) counts.set(term, (count = { favourable: 0, other: 0, films: new Set() }));
      if (favourable) count.favourable += 1;
      else count.other += 1;
      if (count.films.size < FEWEST_FILMS) count.films.add(group);
    }
  });
  const favourables = reviews.filter(({ favourable }) => favourable).length;
  const others = reviews.length - favourables;
  const distance = ({ favourable, other }: TermCount): number => {
    const share = (favourable + other) / reviews.length;
    const error = Math.sqrt(share * (1 - share) * (1 / favourables + 1 / others));
    return error === 0 ? 0 : Math.abs(favourable / favourables - other / others) / error;
  };
  return [...counts]
    .filter(
      ([, count]) => count.favourable + count.other >= FEWEST_REVIEWS && count.films.size >= FEWEST_FILMS,
    )
    .map(([term, count]) => ({ term, distance: distance(count) }))
    .sort((a, b) => b.distance - a.distance || (a.term < b.term ? -1 : 1))
    .slice(0, VOCABULARY)
    .map(({ term }) => term);
}

/** Rows list their known terms; each counts 1/√(terms of the row), so a row has length 1 and the step may be long. */
function descend(rows: readonly Int32Array[], truths: readonly boolean[], size: number): Float64Array {
  let weights = new Float64Array(size + 1);
  let ahead = new Float64Array(size + 1);
  const step = 1 / (0.25 * 2 + PENALTY);
  for (let count = 1; count <= STEPS; count++) {
    const slope = new Float64Array(size + 1);
    rows.forEach((row, number) => {
      const value = 1 / Math.sqrt(Math.max(1, row.length));
      let sum = ahead[size] ?? 0;
      for (const term of row) sum += (ahead[term] ?? 0) * value;
      const error = (logistic(sum) - (elementAt(truths, number) ? 1 : 0)) / rows.length;
      for (const term of row) slope[term] = (slope[term] ?? 0) + error * value;
      slope[size] = (slope[size] ?? 0) + error;
    });
    for (let place = 0; place < size; place++)
      slope[place] = (slope[place] ?? 0) + PENALTY * (ahead[place] ?? 0);
    const next = ahead.map((weight, place) => weight - step * (slope[place] ?? 0));
    const push = (count - 1) / (count + 2);
    ahead = next.map((weight, place) => weight + push * (weight - (weights[place] ?? 0)));
    weights = next;
  }
  return weights;
}
