import { EMOTIONS } from '@emoverse/domain';
import {
  measureClasses,
  withoutClass,
  type ClassFigures,
  type ClassProbabilities,
} from '../classes/measure-classes.ts';
import { measureFully, type FullFigures } from '../classes/measure-fully.ts';
import { quantile } from '@emoverse/numeric';
import { BadDataError } from '../bad-data-error.ts';
import { ferPlusMajority, ferPlusStrictMajority } from './ferplus-majority.ts';
import type { JudgedTile } from './judge-tiles.ts';
import type { FaceTile } from './read-face-tiles.ts';
import type { LabelSets, TileReader } from './tile-reader.ts';

/** Figures by label set; those of FER+ are missing where there are no votes. */
export interface EmotionFigures<Figures = ClassFigures> {
  /** The FER-2013 head against the FER-2013 class, all tiles. */
  readonly fer2013: Figures;
  /** The FER+ head against the FER+ majority, eight classes. */
  readonly ferplus8?: Figures | undefined;
  /** The same without contempt. */
  readonly ferplus7?: Figures | undefined;
  /** Against the strict majority of all ten raw votes, eight classes. */
  readonly strict8?: ClassFigures | undefined;
}

export interface EmotionReport extends EmotionFigures<FullFigures> {
  readonly flip: {
    readonly fer2013: { readonly accuracy: number };
    readonly ferplus8?: { readonly accuracy: number } | undefined;
  };
  /** The seven-class mixture that people see, against both label sets; an outside reader has but one answer. */
  readonly seen?: Pick<EmotionFigures<FullFigures>, 'fer2013' | 'ferplus7'> | undefined;
  /** Tiles whose picture stands in the data once. */
  readonly withoutDuplicates?: EmotionFigures | undefined;
  readonly detected: number;
  readonly msPerFace: { readonly median: number; readonly p95: number };
  readonly tilesPerSecond: number;
}

const CONTEMPT = 'contempt';

/** All figures of the protocol for judged tiles. Throws BadDataError for a label that the reader does not know. */
export function measureEmotions(
  tiles: readonly FaceTile[],
  judged: readonly JudgedTile[],
  { kind, labelSets: classes }: Pick<TileReader, 'kind' | 'labelSets'>,
): EmotionReport {
  const unknown = tiles.find(({ label }) => !classes.fer2013.includes(label));
  if (unknown !== undefined)
    throw new BadDataError(
      `labels.csv has the class "${unknown.label}"; expected one of ${classes.fer2013.join(', ')}`,
    );
  const truths = truthsOf(tiles, classes.ferplus);
  const heads = judged.map(({ straight }) => straight.heads);
  const fer2013 = heads.map((head) => head.fer2013);
  const ferplus = heads.map((head) => head.ferplus);
  const seen = judged.map(({ straight }) => straight.scores);
  const flipped = (name: 'fer2013' | 'ferplus'): ClassProbabilities[] =>
    judged.map(({ straight, mirrored }) => meanOf(straight.heads[name], mirrored.heads[name]));
  const pictures = tiles.map(({ picture }) => picture);
  const milliseconds = judged.map((tile) => tile.milliseconds);
  const once = tiles.map(({ duplicated }) => duplicated === false);
  const only = <T>(values: readonly T[]): T[] => values.filter((_, index) => once[index]);
  const flipPlus = measureClasses(flipped('ferplus'), truths.majority, classes.ferplus);
  return {
    ...figuresOf(fer2013, ferplus, truths, classes, {
      measure: (rows, labels, names) => measureFully(rows, labels, names, pictures),
      // An eighth class that is never answered would decide the temperature by itself.
      measureEight: (rows, labels, names) =>
        measureFully(rows, labels, names, kind === 'outside' ? undefined : pictures),
    }),
    flip: {
      fer2013: {
        accuracy: present(measureClasses(flipped('fer2013'), truths.fer2013, classes.fer2013)).accuracy,
      },
      ferplus8: flipPlus && { accuracy: flipPlus.accuracy },
    },
    seen:
      kind === 'outside'
        ? undefined
        : {
            fer2013: present(measureFully(seen, truths.fer2013, EMOTIONS, pictures)),
            ferplus7: measureFully(
              seen,
              truths.majority.map((label) => classes.emotionOf.get(label ?? '')),
              EMOTIONS,
              pictures,
            ),
          },
    withoutDuplicates: once.includes(true)
      ? figuresOf(
          only(fer2013),
          only(ferplus),
          { fer2013: only(truths.fer2013), majority: only(truths.majority), strict: only(truths.strict) },
          classes,
          { measure: measureClasses, measureEight: measureClasses },
        )
      : undefined,
    detected: judged.filter(({ detected }) => detected).length,
    msPerFace: { median: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95) },
    tilesPerSecond: (1000 * judged.length) / milliseconds.reduce((sum, value) => sum + value, 0),
  };
}

/** The plain figures of both heads for one answer a tile, without intervals of F1. */
export function headFigures(
  tiles: readonly FaceTile[],
  answers: readonly JudgedTile['straight'][],
  classes: LabelSets,
): EmotionFigures {
  return figuresOf(
    answers.map(({ heads }) => heads.fer2013),
    answers.map(({ heads }) => heads.ferplus),
    truthsOf(tiles, classes.ferplus),
    classes,
    { measure: measureClasses, measureEight: measureClasses },
  );
}

/** Both heads' answers beside their labels, to look into single faces. */
export function judgedHeads(
  tiles: readonly FaceTile[],
  judged: readonly JudgedTile[],
  classes: LabelSets,
): { name: string; classes: readonly string[]; answers: ClassProbabilities[]; truths: Truths['majority'] }[] {
  const truths = truthsOf(tiles, classes.ferplus);
  return [
    {
      name: 'FER-2013',
      classes: classes.fer2013,
      answers: judged.map(({ straight }) => straight.heads.fer2013),
      truths: truths.fer2013,
    },
    {
      name: 'FER+ majority',
      classes: classes.ferplus,
      answers: judged.map(({ straight }) => straight.heads.ferplus),
      truths: truths.majority,
    },
  ];
}

interface Truths {
  readonly fer2013: readonly string[];
  readonly majority: readonly (string | undefined)[];
  readonly strict: readonly (string | undefined)[];
}

function truthsOf(tiles: readonly FaceTile[], ferPlusClasses: readonly string[]): Truths {
  const known = (label: string | undefined): string | undefined =>
    label !== undefined && ferPlusClasses.includes(label) ? label : undefined;
  return {
    fer2013: tiles.map(({ label }) => label),
    majority: tiles.map(({ votes }) => known(votes && ferPlusMajority(votes))),
    strict: tiles.map(({ votes }) => known(votes && ferPlusStrictMajority(votes))),
  };
}

type Measure<Figures> = (
  probabilities: readonly ClassProbabilities[],
  truths: readonly (string | undefined)[],
  classes: readonly string[],
) => Figures | undefined;

function figuresOf<Figures>(
  fer2013: readonly ClassProbabilities[],
  ferplus: readonly ClassProbabilities[],
  truths: Truths,
  classes: Pick<LabelSets, 'fer2013' | 'ferplus'>,
  { measure, measureEight }: { readonly measure: Measure<Figures>; readonly measureEight: Measure<Figures> },
): EmotionFigures<Figures> {
  return {
    fer2013: present(measure(fer2013, truths.fer2013, classes.fer2013)),
    ferplus8: measureEight(ferplus, truths.majority, classes.ferplus),
    ferplus7: measure(
      ferplus.map((row) => withoutClass(row, CONTEMPT)),
      truths.majority.map((label) => (label === CONTEMPT ? undefined : label)),
      classes.ferplus.filter((label) => label !== CONTEMPT),
    ),
    strict8: measureClasses(ferplus, truths.strict, classes.ferplus),
  };
}

function meanOf(one: ClassProbabilities, other: ClassProbabilities): ClassProbabilities {
  return Object.fromEntries(
    Object.entries(one).map(([name, probability]) => [name, (probability + (other[name] ?? 0)) / 2]),
  );
}

function present<Figures>(figures: Figures | undefined): Figures {
  if (figures === undefined) throw new BadDataError('expected at least one labelled tile, got none');
  return figures;
}
