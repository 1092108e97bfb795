import { elementAt, EMOTIONS, EMOTION_MOOD_POINTS, topEmotion, type Emotion } from '@emoverse/domain';
import {
  TEXT_LANGUAGES,
  readText,
  type TextLanguage,
  type TextReading,
  type WordsModel,
} from '@emoverse/mood';
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

/** The languages over which one figure is told beside those of each. */
export const EIGHT: ReadonlySet<string> = new Set(['en', 'de', 'es', 'fr', 'pt', 'it', 'ru', 'hi']);

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
  /** Share of the texts that were read with confidence, and how often those were right. */
  readonly sure: { readonly coverage: number; readonly accuracy: number | undefined };
  /**
   * Root mean square of (our valence − that of the row's emotion) in units of the claimed deviation, over rows
   * that name exactly one emotion: 1 is honest, more too sure, less too modest.
   */
  readonly valenceInDeviations: number | undefined;
  /** Share whose language was recognised, where the rows say it. */
  readonly languageFound: number | undefined;
}

export interface TextReport extends TextFigures {
  /** Over the rows of the eight languages by which readers are compared; undefined without such rows. */
  readonly eight: TextFigures | undefined;
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

export interface MeasureTextOptions {
  /** The row's `language` is taken as chosen; otherwise it is recognised. */
  readonly given?: boolean;
  /** The learned reader; without it the lexicon reads alone. */
  readonly model?: WordsModel | undefined;
  readonly onText: OnDone;
}

/**
 * Reads each text and compares the top emotion with the row's label (`emotion`, or `emotions` or `labels` apart by `|`;
 * empty: neutral).
 */
export async function measureText(
  rows: readonly CsvRow<'text'>[],
  file: string,
  { given = false, model, onText }: MeasureTextOptions,
): Promise<TextReport> {
  const judged: Judged[] = [];
  for (const [index, row] of rows.entries()) {
    const truths = truthsOf(row, file, index);
    const language = row['language'];
    const chosen = given && language !== undefined ? languageOf(language, file, index) : undefined;
    if (truths.length > 0) {
      const reading = await readText(row['text'], 0, { language: chosen, model });
      judged.push({
        truths,
        reading,
        language,
        found: given || language === undefined ? undefined : reading.language === baseOf(language),
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
  const eight = judged.filter(({ language }) => EIGHT.has(language ?? ''));
  return {
    ...figuresOf(judged),
    eight: eight.length === 0 ? undefined : figuresOf(eight),
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
  rows: readonly CsvRow<'text' | 'set'>[],
  file: string,
  { model, onText }: Pick<MeasureTextOptions, 'model' | 'onText'>,
): Promise<Readonly<Record<string, { readonly n: number; readonly r: number }>>> {
  const sets = new Map<string, { valences: number[]; ratings: number[] }>();
  for (const [index, row] of rows.entries()) {
    const set = sets.get(row['set']) ?? { valences: [], ratings: [] };
    const rating = numberIn(row, 'human_mean', file);
    if (rating !== undefined) {
      set.valences.push((await readText(row['text'], 0, { language: 'en', model })).estimate.valence);
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

/** "ar" of "ar-MA". */
function baseOf(tag: string): string {
  return elementAt(tag.trim().toLowerCase().split('-'), 0);
}

function languageOf(cell: string, file: string, index: number): TextLanguage {
  const language = TEXT_LANGUAGES.find((one) => one === baseOf(cell));
  if (language !== undefined) return language;
  throw new BadDataError(
    `${file}, row ${index + 2}: expected a language out of ${TEXT_LANGUAGES.join(', ')}, got "${cell}"`,
  );
}

/** The emotions that a row names, in our classes; none where none of them is a class of ours. */
export function truthsOf(row: CsvRow, file: string, index: number): readonly Emotion[] {
  const cell = row['emotion'] ?? row['emotions'] ?? row['labels'] ?? '';
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
    sure: { coverage: sure.length / judged.length, accuracy: share(sure.filter(isRight), sure) },
    valenceInDeviations: single.length === 0 ? undefined : Math.sqrt(meanOf(single.map(valenceSquare))),
    languageFound: share(
      told.filter(({ found }) => found),
      told,
    ),
  };
}

function valenceSquare({ truths, reading: { estimate } }: Judged): number {
  return (
    ((estimate.valence - EMOTION_MOOD_POINTS[elementAt(truths, 0)].valence) / estimate.valenceDeviation) ** 2
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
