import { NORMALIZATION_ALPHA } from './vader-rules.ts';

/** VADER's four scores: shares 0…1 that sum to 1 (rounded to 3 decimals), compound −1…1 (4 decimals). */
export interface SentimentScores {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
  readonly compound: number;
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

/** Sums the sentiment of each word (−4…4 and beyond) to the four scores of the text they stand in. */
export function scoreSentiments(sentiments: readonly number[], text: string): SentimentScores {
  if (sentiments.length === 0) return { negative: 0, neutral: 0, positive: 0, compound: 0 };
  const emphasis = punctuationEmphasis(text);
  const plainSum = sentiments.reduce((sum, value) => sum + value, 0);
  const sum = plainSum + Math.sign(plainSum) * emphasis;
  let positive = 0;
  let negative = 0;
  let neutral = 0;
  for (const value of sentiments) {
    // One is added for the word itself, so that a share counts words and their strength.
    if (value > 0) positive += value + 1;
    else if (value < 0) negative += value - 1;
    else neutral += 1;
  }
  if (positive > Math.abs(negative)) positive += emphasis;
  else if (positive < Math.abs(negative)) negative -= emphasis;
  const total = positive + Math.abs(negative) + neutral;
  return {
    negative: round(Math.abs(negative / total), 3),
    neutral: round(Math.abs(neutral / total), 3),
    positive: round(Math.abs(positive / total), 3),
    compound: round(normalize(sum), 4),
  };
}

function normalize(sum: number): number {
  return Math.min(1, Math.max(-1, sum / Math.sqrt(sum * sum + NORMALIZATION_ALPHA)));
}

/** Exclamation marks add .292 each, up to four; two or three question marks .18 each, more .96 in all. */
function punctuationEmphasis(text: string): number {
  const count = (mark: string): number => text.split(mark).length - 1;
  const questions = count('?');
  return Math.min(count('!'), 4) * 0.292 + (questions <= 1 ? 0 : questions <= 3 ? questions * 0.18 : 0.96);
}
