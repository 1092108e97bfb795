import { quantile } from '@emoverse/numeric';
import type { ModelManifest } from '@emoverse/vision';
import { BadInputError } from '../command-error.ts';
import {
  measureClasses,
  withoutClass,
  type ClassFigures,
  type ClassProbabilities,
} from '../measures/measure-classes.ts';
import { ferPlusMajority, ferPlusStrictMajority } from './ferplus-majority.ts';
import { SEEN_CLASSES, type JudgedTile } from './judge-tiles.ts';
import type { FaceTile } from './read-face-tiles.ts';

/** Figures by label set; those of FER+ are missing where there are no votes. */
export interface EmotionFigures {
  /** The FER-2013 head against the FER-2013 class, all tiles. */
  readonly fer2013: ClassFigures;
  /** The FER+ head against the FER+ majority, eight classes. */
  readonly ferplus8?: ClassFigures;
  /** The same without contempt. */
  readonly ferplus7?: ClassFigures;
  /** Against the strict majority of all ten raw votes, eight classes. */
  readonly strict8?: ClassFigures;
}

export interface EmotionReport extends EmotionFigures {
  readonly flip: {
    readonly fer2013: { readonly accuracy: number };
    readonly ferplus8?: { readonly accuracy: number };
  };
  /** The seven-class mixture that people see, against both label sets. */
  readonly seen: { readonly fer2013: ClassFigures; readonly ferplus7?: ClassFigures };
  /** Tiles whose picture stands in the data once. */
  readonly withoutDuplicates?: EmotionFigures;
  readonly detected: number;
  readonly msPerFace: { readonly median: number; readonly p95: number };
  readonly tilesPerSecond: number;
}

const CONTEMPT = 'contempt';

/** All figures of the protocol for judged tiles. Throws BadInputError for a label that the network does not know. */
export function measureEmotions(
  tiles: readonly FaceTile[],
  judged: readonly JudgedTile[],
  manifest: ModelManifest,
): EmotionReport {
  const classes = { fer2013: labelsOf(manifest, 'fer2013'), ferplus: labelsOf(manifest, 'ferplus') };
  const unknown = tiles.find(({ label }) => !classes.fer2013.includes(label));
  if (unknown !== undefined)
    throw new BadInputError(
      `labels.csv has the class "${unknown.label}"; expected one of ${classes.fer2013.join(', ')}`,
    );
  const truths = truthsOf(tiles, classes.ferplus);
  const heads = judged.map(({ straight }) => straight.heads);
  const fer2013 = heads.map((head) => head.fer2013);
  const ferplus = heads.map((head) => head.ferplus);
  const seen = judged.map(({ straight }) => straight.scores);
  const flipped = (name: 'fer2013' | 'ferplus'): ClassProbabilities[] =>
    judged.map(({ straight, mirrored }) => meanOf(straight.heads[name], mirrored.heads[name]));
  const asEmotion = emotionOfLabel(manifest);
  const milliseconds = judged.map((tile) => tile.milliseconds);
  const once = tiles.map(({ duplicated }) => duplicated === false);
  const only = <T>(values: readonly T[]): T[] => values.filter((_, index) => once[index]);
  const flipPlus = measureClasses(flipped('ferplus'), truths.majority, classes.ferplus);
  return {
    ...figuresOf(fer2013, ferplus, truths, classes),
    flip: {
      fer2013: {
        accuracy: present(measureClasses(flipped('fer2013'), truths.fer2013, classes.fer2013)).accuracy,
      },
      ferplus8: flipPlus && { accuracy: flipPlus.accuracy },
    },
    seen: {
      fer2013: present(measureClasses(seen, truths.fer2013, SEEN_CLASSES)),
      ferplus7: measureClasses(
        seen,
        truths.majority.map((label) => (label === undefined ? undefined : asEmotion.get(label))),
        SEEN_CLASSES,
      ),
    },
    withoutDuplicates: once.includes(true)
      ? figuresOf(
          only(fer2013),
          only(ferplus),
          { fer2013: only(truths.fer2013), majority: only(truths.majority), strict: only(truths.strict) },
          classes,
        )
      : undefined,
    detected: judged.filter(({ detected }) => detected).length,
    msPerFace: { median: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95) },
    tilesPerSecond: (1000 * judged.length) / milliseconds.reduce((sum, value) => sum + value, 0),
  };
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

function figuresOf(
  fer2013: readonly ClassProbabilities[],
  ferplus: readonly ClassProbabilities[],
  truths: Truths,
  classes: { readonly fer2013: readonly string[]; readonly ferplus: readonly string[] },
): EmotionFigures {
  return {
    fer2013: present(measureClasses(fer2013, truths.fer2013, classes.fer2013)),
    ferplus8: measureClasses(ferplus, truths.majority, classes.ferplus),
    ferplus7: measureClasses(
      ferplus.map((row) => withoutClass(row, CONTEMPT)),
      truths.majority.map((label) => (label === CONTEMPT ? undefined : label)),
      classes.ferplus.filter((label) => label !== CONTEMPT),
    ),
    strict8: measureClasses(ferplus, truths.strict, classes.ferplus),
  };
}

function labelsOf({ outputs }: ModelManifest, name: 'fer2013' | 'ferplus'): readonly string[] {
  return outputs.find((head) => head.name === name)?.labels ?? [];
}

/** FER+ labels that mean exactly one of the seven emotions (all but contempt), by the manifest's own shares. */
function emotionOfLabel({ outputs }: ModelManifest): ReadonlyMap<string, string> {
  const shares = outputs.find(({ name }) => name === 'ferplus')?.emotionShares ?? {};
  return new Map(
    Object.entries(shares).flatMap(([label, emotions]) => {
      const whole = Object.entries(emotions).find(([, share]) => share !== undefined && share > 0.999)?.[0];
      return whole === undefined ? [] : [[label, whole] as const];
    }),
  );
}

function meanOf(one: ClassProbabilities, other: ClassProbabilities): ClassProbabilities {
  return Object.fromEntries(
    Object.entries(one).map(([name, probability]) => [name, (probability + other[name]) / 2]),
  );
}

function present(figures: ClassFigures | undefined): ClassFigures {
  if (figures === undefined) throw new BadInputError('expected at least one labelled tile, got none');
  return figures;
}
