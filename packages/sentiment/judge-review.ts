/**
 * A second reviewer beside VADER, named `review-words`: a logistic regression over the words and pairs of words that
 * a review has. Unlike VADER's, its weights are learned from labelled film reviews.
 */
export interface ReviewWords {
  /** Log-odds that a word or a pair of neighbours adds, before division by √(number of known ones). */
  readonly weights: ReadonlyMap<string, number>;
  readonly intercept: number;
}

const WORD = /[a-z]+(?:'[a-z]+)?/g;

/** The different words of a text and pairs of neighbouring words ("not good"), lower case. */
export function reviewTerms(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().replace(/’/g, "'").match(WORD) ?? [];
  const terms = new Set<string>(words);
  for (let place = 1; place < words.length; place++) terms.add(`${words[place - 1]} ${words[place]}`);
  return terms;
}

/** The chance that an English review is favourable, 0…1; the share of favourable ones where no word is known. */
export function judgeReviewWith({ weights, intercept }: ReviewWords, text: string): number {
  let sum = 0;
  let known = 0;
  for (const term of reviewTerms(text)) {
    const weight = weights.get(term);
    if (weight === undefined) continue;
    sum += weight;
    known += 1;
  }
  return 1 / (1 + Math.exp(-(intercept + sum / Math.sqrt(Math.max(1, known)))));
}
