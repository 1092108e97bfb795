import { EMOTIONS, EMOTION_MOOD_POINTS, topEmotion, type Emotion } from '@emoverse/domain';
import { TEXT_LANGUAGES, readText, type TextLanguage, type TextReading } from '@emoverse/mood';
import { pearsonCorrelation, wilsonInterval } from '@emoverse/numeric';
import { BadDataError } from '../bad-data-error.ts';
import type { OnDone } from '../on-done.ts';
import { numberIn, type CsvRow } from '../tables/read-rows.ts';
import { measureClasses } from '../classes/measure-classes.ts';

/** Names of emotions in public tables, in our seven classes; undefined: no class of ours. */
const LABELS: Readonly<Record<string, Emotion | undefined>> = {
  ...Object.fromEntries(EMOTIONS.map((emotion) => [emotion, emotion])),
  anger: 'angry',
  joy: 'happy',
  happiness: 'happy',
  love: 'happy',
  sadness: 'sad',
  '': 'neutral',
  none: 'neutral',
  interest: undefined,
};

/** Figures of one group of texts, all shares 0…1. */
export interface TextFigures {
  readonly n: number;
  /** Top emotion is one of those the row names. */
  readonly accuracy: number;
  readonly ci95: readonly [number, number];
  /** Over rows that name exactly one emotion. */
  readonly macroF1: number | undefined;
  readonly logLoss: number | undefined;
  readonly ece: number | undefined;
  /** How many texts were read with confidence, and how often those were right. */
  readonly sure: { readonly share: number; readonly accuracy: number | undefined };
  /**
   * Root mean square of (our valence − that of the row's emotion) in units of the claimed deviation, over rows
   * that name exactly one emotion: 1 is honest, more too sure, less too modest.
   */
  readonly valenceInDeviations: number | undefined;
  /** Share whose language was recognised, where the rows say it. */
  readonly languageFound: number | undefined;
}

export interface TextReport extends TextFigures {
  readonly byLanguage: Readonly<Record<string, TextFigures>>;
  readonly byHalf: Readonly<Record<string, TextFigures>>;
  /** Rows whose every label has no class of ours. */
  readonly leftOut: number;
}

interface Judged {
  readonly truths: readonly Emotion[];
  readonly reading: TextReading;
  readonly language: string | undefined;
  readonly found: boolean | undefined;
  readonly half: string | undefined;
}

/**
 * Reads each text and compares the top emotion with the row's label (`emotion`, or `emotions` apart by `|`;
 * empty: neutral). `given`: the row's `language` is taken as chosen, otherwise it is recognised.
 */
export async function measureText(
  rows: readonly CsvRow[],
  file: string,
  given: boolean,
  onText: OnDone,
): Promise<TextReport> {
  const judged: Judged[] = [];
  for (const [index, row] of rows.entries()) {
    const truths = truthsOf(row, file, index);
    const language = row['language'];
    const chosen = given && language !== undefined ? languageOf(language, file, index) : undefined;
    if (truths.length > 0) {
      const reading = await readText(row['text'], 0, { language: chosen });
      judged.push({
        truths,
        reading,
        language,
        found: given || language === undefined ? undefined : reading.language === language,
        half: row['half'],
      });
    }
    await onText(index + 1, rows.length);
  }
  if (judged.length === 0) throw new BadDataError(`${file} has no row with one of our emotions`);
  const groups = (key: (one: Judged) => string | undefined): Record<string, TextFigures> =>
    Object.fromEntries(
      [...new Set(judged.flatMap((one) => key(one) ?? []))].map((name) => [
        name,
        figuresOf(judged.filter((one) => key(one) === name)),
      ]),
    );
  return {
    ...figuresOf(judged),
    byLanguage: groups(({ language }) => language),
    byHalf: groups(({ half }) => half),
    leftOut: rows.length - judged.length,
  };
}

/**
 * English texts rated by people from unpleasant to pleasant (columns set, human_mean, text), by set: Pearson's r
 * of our valence with the rating.
 */
export async function measureTextValence(
  rows: readonly CsvRow[],
  file: string,
  onText: OnDone,
): Promise<Readonly<Record<string, { readonly n: number; readonly r: number }>>> {
  const sets = new Map<string, { valences: number[]; ratings: number[] }>();
  for (const [index, row] of rows.entries()) {
    const set = sets.get(row['set']) ?? { valences: [], ratings: [] };
    const rating = numberIn(row, 'human_mean', file);
    if (rating !== undefined) {
      set.valences.push((await readText(row['text'], 0, { language: 'en' })).estimate.valence);
      set.ratings.push(rating);
    }
    sets.set(row['set'], set);
    await onText(index + 1, rows.length);
  }
  return Object.fromEntries(
    [...sets].map(([name, { valences, ratings }]) => [
      name,
      { n: ratings.length, r: pearsonCorrelation(valences, ratings) },
    ]),
  );
}

function languageOf(cell: string, file: string, index: number): TextLanguage {
  const language = TEXT_LANGUAGES.find((one) => one === cell.trim().toLowerCase());
  if (language !== undefined) return language;
  throw new BadDataError(
    `${file}, row ${index + 2}: expected a language out of ${TEXT_LANGUAGES.join(', ')}, got "${cell}"`,
  );
}

function truthsOf(row: CsvRow, file: string, index: number): readonly Emotion[] {
  const cell = row['emotion'] ?? row['emotions'] ?? '';
  const names = cell.split('|').map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !Object.hasOwn(LABELS, name));
  if (unknown !== undefined) {
    throw new BadDataError(
      `${file}, row ${index + 2}: "${unknown}" is no emotion known here; expected ${Object.keys(LABELS).filter(Boolean).join(', ')}`,
    );
  }
  return [...new Set(names.flatMap((name) => LABELS[name] ?? []))];
}

function figuresOf(judged: readonly Judged[]): TextFigures {
  const isRight = ({ truths, reading }: Judged): boolean =>
    truths.includes(topEmotion(reading.estimate.scores));
  const share = (part: readonly Judged[], of: readonly Judged[]): number | undefined =>
    of.length === 0 ? undefined : part.length / of.length;
  const sure = judged.filter(({ reading }) => reading.kind === 'mood');
  const told = judged.filter(({ found }) => found !== undefined);
  const right = judged.filter(isRight).length;
  const single = judged.filter(({ truths }) => truths.length === 1);
  const classes = measureClasses(
    single.map(({ reading }) => reading.estimate.scores),
    single.map(({ truths }) => truths[0]),
    EMOTIONS,
  );
  return {
    n: judged.length,
    accuracy: right / judged.length,
    ci95: wilsonInterval(right, judged.length),
    macroF1: classes?.macroF1,
    logLoss: classes?.logLoss,
    ece: classes?.ece,
    sure: { share: sure.length / judged.length, accuracy: share(sure.filter(isRight), sure) },
    valenceInDeviations: single.length === 0 ? undefined : Math.sqrt(meanOf(single.map(valenceSquare))),
    languageFound: share(
      told.filter(({ found }) => found),
      told,
    ),
  };
}

function valenceSquare({ truths, reading: { estimate } }: Judged): number {
  return ((estimate.valence - EMOTION_MOOD_POINTS[truths[0]].valence) / estimate.valenceDeviation) ** 2;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
