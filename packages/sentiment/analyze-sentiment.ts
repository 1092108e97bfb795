import { elementAt, numberAt } from '@emoverse/domain';
import { scoreSentiments, type SentimentScores } from './score-sentiments.ts';
import {
  BOOSTERS,
  CAPITALS_INCREMENT,
  IDIOMS,
  NEGATIONS,
  NEGATION_FACTOR,
  NEVER_SO_FACTOR,
} from './vader-rules.ts';
import { isUpperCase, splitIntoWords, spellOutEmoji } from './words.ts';

/** What VADER needs to know: intensity of each word (−4…4) and the English name of each emoji. */
export interface SentimentLexicon {
  readonly intensities: ReadonlyMap<string, number>;
  readonly emojiNames: ReadonlyMap<string, string>;
}

/** The words of a text with what is asked of them again and again. */
interface Sentence {
  readonly words: readonly string[];
  readonly lower: readonly string[];
  /** Some words, but not all, are in capitals: only then do capitals mean emphasis. */
  readonly capitalsMatter: boolean;
  readonly intensities: ReadonlyMap<string, number>;
}

/**
 * VADER sentiment of an English text: shares of negative, neutral and positive words (0…1, sum 1) and the
 * `compound` score (−1…1). An empty text scores 0 everywhere. Equal to the Python reference 3.3 to four
 * decimals, including its treatment of "but" (where the first word of equal intensity is changed).
 *
 * Source: Hutto and Gilbert, ICWSM 2014; rules as in the reference implementation.
 */
export function analyzeSentimentWith(lexicon: SentimentLexicon, text: string): SentimentScores {
  const spelled = spellOutEmoji(text, lexicon.emojiNames);
  const words = splitIntoWords(spelled);
  const upperCount = words.filter(isUpperCase).length;
  const sentence: Sentence = {
    words,
    lower: words.map((word) => word.toLowerCase()),
    capitalsMatter: upperCount > 0 && upperCount < words.length,
    intensities: lexicon.intensities,
  };
  const sentiments = words.map((_, index) => wordSentiment(sentence, index));
  return scoreSentiments(weighClausesAroundBut(sentence.lower, sentiments), spelled);
}

/** What counts of a booster one, two and three words before. */
const BOOST_BY_DISTANCE = [1, 0.95, 0.9];

function wordSentiment(sentence: Sentence, index: number): number {
  const { lower } = sentence;
  const word = elementAt(lower, index);
  if (BOOSTERS.has(word)) return 0;
  if (word === 'kind' && lower[index + 1] === 'of') return 0;
  const intensity = sentence.intensities.get(word);
  if (intensity === undefined) return 0;
  let sentiment = intensity;
  if (word === 'no' && sentence.intensities.has(lower[index + 1] ?? '')) sentiment = 0;
  if (followsNo(lower, index)) sentiment = intensity * NEGATION_FACTOR;
  if (sentence.capitalsMatter && isUpperCase(elementAt(sentence.words, index)))
    sentiment += away(sentiment, CAPITALS_INCREMENT);
  for (const [nearer, share] of BOOST_BY_DISTANCE.entries()) {
    const distance = nearer + 1;
    const before = index - distance;
    if (before < 0 || sentence.intensities.has(elementAt(lower, before))) continue;
    sentiment += boost(sentence, before, sentiment) * share;
    sentiment = negate(lower, sentiment, index, distance);
    if (distance === 3) sentiment = applyIdioms(lower, sentiment, index);
  }
  return leastCheck(sentence, index, sentiment);
}

/** `amount` with the sign that makes `sentiment` stronger. */
function away(sentiment: number, amount: number): number {
  return sentiment > 0 ? amount : -amount;
}

function followsNo(lower: readonly string[], index: number): boolean {
  return (
    lower[index - 1] === 'no' ||
    lower[index - 2] === 'no' ||
    (lower[index - 3] === 'no' && (lower[index - 1] === 'or' || lower[index - 1] === 'nor'))
  );
}

/** What the booster at `index` adds to a following sentiment. */
function boost(sentence: Sentence, index: number, sentiment: number): number {
  const increment = BOOSTERS.get(elementAt(sentence.lower, index));
  if (increment === undefined) return 0;
  const signed = sentiment < 0 ? -increment : increment;
  return sentence.capitalsMatter && isUpperCase(elementAt(sentence.words, index))
    ? signed + away(sentiment, CAPITALS_INCREMENT)
    : signed;
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.includes("n't");
}

function negate(lower: readonly string[], sentiment: number, index: number, distance: number): number {
  const at = (back: number): string => elementAt(lower, index - back);
  const isSoOrThis = (word: string): boolean => word === 'so' || word === 'this';
  if (distance === 1) return isNegation(at(1)) ? sentiment * NEGATION_FACTOR : sentiment;
  if (distance === 2) {
    if (at(2) === 'never' && isSoOrThis(at(1))) return sentiment * NEVER_SO_FACTOR;
    if (at(2) === 'without' && at(1) === 'doubt') return sentiment;
    return isNegation(at(2)) ? sentiment * NEGATION_FACTOR : sentiment;
  }
  if ((at(3) === 'never' && isSoOrThis(at(2))) || isSoOrThis(at(1))) return sentiment * NEVER_SO_FACTOR;
  if (at(3) === 'without' && (at(2) === 'doubt' || at(1) === 'doubt')) return sentiment;
  return isNegation(at(3)) ? sentiment * NEGATION_FACTOR : sentiment;
}

function applyIdioms(lower: readonly string[], sentiment: number, index: number): number {
  const phrase = (from: number, to: number): string => lower.slice(index + from, index + to + 1).join(' ');
  const behind = [phrase(-1, 0), phrase(-2, 0), phrase(-2, -1), phrase(-3, -1), phrase(-3, -2)];
  const idiom = behind.find((candidate) => IDIOMS.has(candidate));
  let result = idiom === undefined ? sentiment : (IDIOMS.get(idiom) ?? sentiment);
  if (index + 1 < lower.length) result = IDIOMS.get(phrase(0, 1)) ?? result;
  if (index + 2 < lower.length) result = IDIOMS.get(phrase(0, 2)) ?? result;
  for (const pair of [phrase(-3, -1), phrase(-3, -2), phrase(-2, -1)]) result += BOOSTERS.get(pair) ?? 0;
  return result;
}

/** "least" before a word turns it round, unless it is "at least" or "very least". */
function leastCheck(sentence: Sentence, index: number, sentiment: number): number {
  const { lower } = sentence;
  if (index === 0 || lower[index - 1] !== 'least' || sentence.intensities.has('least')) return sentiment;
  const before = lower[index - 2];
  return before === 'at' || before === 'very' ? sentiment : sentiment * NEGATION_FACTOR;
}

/**
 * What stands before the first "but" counts half, what follows it one and a half times. The reference looks
 * each value up by its first equal, so of several words with the same value the first is changed, once for
 * each; this is kept, because scores must agree.
 */
function weighClausesAroundBut(lower: readonly string[], sentiments: readonly number[]): readonly number[] {
  const but = lower.indexOf('but');
  if (but < 0) return sentiments;
  const weighed = [...sentiments];
  for (let position = 0; position < weighed.length; position += 1) {
    const value = numberAt(weighed, position);
    const first = weighed.indexOf(value);
    if (first < but) weighed[first] = value * 0.5;
    else if (first > but) weighed[first] = value * 1.5;
  }
  return weighed;
}
