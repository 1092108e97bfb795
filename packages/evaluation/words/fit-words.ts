import { elementAt, numberAt, EMOTIONS, type Emotion } from '@emoverse/domain';
import { loadWordsReading, type WeighedText, type WordsManifest } from '@emoverse/mood';
import { createSeededRandom, shuffled } from '@emoverse/numeric';
import { fitJoin } from './fit-join.ts';
import { trainWords, type LabelledRows, type WordsWeights } from './train-words.ts';

/** A text with the emotions that people found in it, at least one ("neutral" where none). */
export interface LabelledText {
  readonly text: string;
  readonly emotions: readonly Emotion[];
}

export interface FitWordsOptions {
  /** Buckets of hashed terms: 2^18 of seven bytes are 1.8 MB. */
  readonly buckets: number;
  readonly seed: number;
  /** Texts of our own to learn from beside them, each `OWN_TIMES` times; nothing is joined or judged by them. */
  readonly own?: readonly LabelledText[];
  /** Told what is being done, and awaited. */
  readonly onStage: (stage: string) => Promise<void>;
}

/** What a fitted reader is, without its name. */
export interface FittedWords extends Pick<WordsManifest, 'buckets' | 'scales' | 'intercepts' | 'join'> {
  readonly weights: Uint8Array;
}

const FOLDS = 3;
const LARGEST_BYTE = 127;
const OWN_TIMES = 4;

type WordsReading = Awaited<ReturnType<typeof loadWordsReading>>;

interface Prepared {
  readonly text: LabelledText;
  readonly weighed: WeighedText;
}

/**
 * Fits the learned reader: weights of all texts, and how to join it with the lexicon on readings of each third of the texts
 * by what was learned on the others. Same texts and seed, same bytes.
 */
export async function fitWords(
  texts: readonly LabelledText[],
  { buckets, seed, own = [], onStage }: FitWordsOptions,
): Promise<FittedWords> {
  if (texts.length < FOLDS) throw new RangeError(`expected at least ${FOLDS} texts, got ${texts.length}`);
  await onStage('Looking words up');
  const reading = await loadWordsReading();
  const { EXTRA_ROWS, weighText } = reading;
  const prepared: Prepared[] = [];
  for (const text of shuffled(texts, createSeededRandom(seed)))
    prepared.push({ text, weighed: await weighText(text.text, undefined, undefined) });
  const beside: Prepared[] = [];
  for (const text of own) {
    const one = { text, weighed: await weighText(text.text, undefined, undefined) };
    for (let time = 0; time < OWN_TIMES; time += 1) beside.push(one);
  }
  const rows = buckets + EXTRA_ROWS;
  const learned: (readonly number[])[] = new Array<readonly number[]>(prepared.length).fill([]);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    await onStage(`Learning without part ${fold + 1} of ${FOLDS}`);
    const inside = prepared.filter((_, place) => place % FOLDS !== fold);
    const weights = trainWords(describeAll([...inside, ...beside], buckets, reading), rows, seed);
    prepared.forEach((one, place) => {
      if (place % FOLDS === fold) learned[place] = logitsOf(one, weights, buckets, reading);
    });
  }
  await onStage('Joining with the lexicon');
  const join = await fitJoin(
    prepared.map(({ text, weighed }, place) => ({
      learned: elementAt(learned, place),
      weighed,
      emotions: text.emotions,
    })),
  );
  await onStage('Learning from all');
  return {
    buckets,
    join,
    ...inBytes(trainWords(describeAll([...prepared, ...beside], buckets, reading), rows, seed)),
  };
}

/** The texts as rows, without terms of one text alone: they say nothing that would hold elsewhere, and fill the buckets. */
function describeAll(
  prepared: readonly Prepared[],
  buckets: number,
  { describeText, textTokens, visitTerms }: WordsReading,
): readonly LabelledRows[] {
  const once = new Set<number>();
  const known = new Set<number>();
  for (const { text } of prepared) {
    const own = new Set<number>();
    visitTerms(textTokens(text.text), (hash) => own.add(hash));
    for (const hash of own) (once.has(hash) ? known : once).add(hash);
  }
  return prepared.map(({ text, weighed }) => ({
    described: describeText(text.text, weighed.found, weighed.language, buckets, (hash) => known.has(hash)),
    shares: EMOTIONS.map((emotion) => (text.emotions.includes(emotion) ? 1 / text.emotions.length : 0)),
  }));
}

function logitsOf(
  { text, weighed }: Prepared,
  { weights, intercepts }: WordsWeights,
  buckets: number,
  { describeText }: WordsReading,
): readonly number[] {
  const { rows, values } = describeText(text.text, weighed.found, weighed.language, buckets);
  return EMOTIONS.map((_, k) => {
    let sum = intercepts[k] ?? Number.NaN;
    for (let at = 0; at < rows.length; at += 1)
      sum += (values[at] ?? Number.NaN) * (weights[(rows[at] ?? 0) * EMOTIONS.length + k] ?? Number.NaN);
    return sum;
  });
}

/** Weights in signed bytes, one scale a class. */
function inBytes({ weights, intercepts }: WordsWeights): Omit<FittedWords, 'buckets' | 'join'> {
  const classes = EMOTIONS.length;
  const largest = new Array<number>(classes).fill(Number.MIN_VALUE);
  weights.forEach((weight, at) => {
    largest[at % classes] = Math.max(numberAt(largest, at % classes), Math.abs(weight));
  });
  const scales = largest.map((value) => value / LARGEST_BYTE);
  const bytes = Int8Array.from(weights, (weight, at) => Math.round(weight / numberAt(scales, at % classes)));
  return { scales, intercepts: [...intercepts], weights: new Uint8Array(bytes.buffer) };
}
