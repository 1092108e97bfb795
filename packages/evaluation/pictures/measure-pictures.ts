import { elementAt, EMOTIONS } from '@emoverse/domain';
import { classificationScores, createSeededRandom, quantile, randomIndex } from '@emoverse/numeric';
import type { Classification } from '@emoverse/vision';
import {
  measureClasses,
  topClass,
  type ClassFigures,
  type ClassProbabilities,
} from '../classes/measure-classes.ts';
import type { JudgedPicture } from './judge-pictures.ts';
import type { LabelledPicture } from './read-labelled-pictures.ts';

/** How one answer fares on pictures. A picture in which no face was found is answered wrongly. */
export interface PictureFigures extends Pick<ClassFigures, 'accuracy' | 'ci95' | 'macroF1' | 'perClass'> {
  /** The same of the pictures in which a face was found; undefined where there is none. */
  readonly found: Pick<ClassFigures, 'n' | 'accuracy' | 'logLoss' | 'ece'> | undefined;
}

export interface PicturesReport {
  readonly n: number;
  readonly notFound: number;
  /** Persons or films. */
  readonly groups: number;
  /** What people see, the FER-2013 head, and the FER+ head without contempt, told in the seven emotions. */
  readonly seen: PictureFigures;
  readonly fer2013: PictureFigures;
  readonly ferplus7: PictureFigures;
  /** Median ms to find a face and to read it. */
  readonly ms: { readonly find: number; readonly read: number };
}

const NO_FACE = 'no face';
const DRAWS = 1000;
const SEED = 7;

/**
 * All figures of the whole way on pictures. Intervals of accuracy are of a bootstrap over groups (1,000 draws, seed 7),
 * as pictures of one person or film go wrong together. `emotionOf` tells FER+ labels in emotions.
 */
export function measurePictures(
  pictures: readonly LabelledPicture[],
  judged: readonly JudgedPicture[],
  emotionOf: ReadonlyMap<string, string>,
): PicturesReport {
  const figures = (told: (answer: Classification) => ClassProbabilities): PictureFigures =>
    figuresOf(
      pictures,
      judged.map(({ answer }) => answer && told(answer)),
    );
  const read = judged.filter(({ answer }) => answer !== undefined);
  return {
    n: pictures.length,
    notFound: pictures.length - read.length,
    groups: new Set(pictures.map(({ group }) => group)).size,
    seen: figures(({ scores }) => scores),
    fer2013: figures(({ heads }) => heads.fer2013),
    ferplus7: figures(({ heads }) => inEmotions(heads.ferplus, emotionOf)),
    ms: {
      find: quantile(
        judged.map(({ milliseconds }) => milliseconds.find),
        0.5,
      ),
      read:
        read.length === 0
          ? Number.NaN
          : quantile(
              read.map(({ milliseconds }) => milliseconds.read),
              0.5,
            ),
    },
  };
}

/** FER+ probabilities of the labels that mean one emotion, made to sum to 1. */
function inEmotions(ferplus: ClassProbabilities, emotionOf: ReadonlyMap<string, string>): ClassProbabilities {
  const told = Object.entries(ferplus).flatMap(([label, probability]) => {
    const emotion = emotionOf.get(label);
    return emotion === undefined ? [] : [[emotion, probability] as const];
  });
  const total = told.reduce((sum, [, probability]) => sum + probability, 0);
  return Object.fromEntries(told.map(([emotion, probability]) => [emotion, probability / total]));
}

function figuresOf(
  pictures: readonly LabelledPicture[],
  answers: readonly (ClassProbabilities | undefined)[],
): PictureFigures {
  const truths = pictures.map(({ label }) => label);
  const guesses = answers.map((answer) => (answer === undefined ? NO_FACE : topClass(answer, EMOTIONS)));
  const scores = classificationScores(truths, guesses, [...EMOTIONS, NO_FACE]);
  const found = measureClasses(
    answers.filter((answer) => answer !== undefined),
    truths.filter((_, index) => answers[index] !== undefined),
    EMOTIONS,
  );
  return {
    accuracy: scores.accuracy,
    ci95: intervalByGroup(
      pictures,
      guesses.map((guess, index) => guess === truths[index]),
    ),
    macroF1: scores.macroF1,
    perClass: Object.fromEntries(
      scores.perClass
        .filter(({ label }) => label !== NO_FACE)
        .map(({ label, precision, recall, f1, count }) => [label, { precision, recall, f1, n: count }]),
    ),
    found: found && { n: found.n, accuracy: found.accuracy, logLoss: found.logLoss, ece: found.ece },
  };
}

function intervalByGroup(
  pictures: readonly LabelledPicture[],
  right: readonly boolean[],
): readonly [number, number] {
  const byGroup = new Map<string, { n: number; hits: number }>();
  for (const [index, { group }] of pictures.entries()) {
    const { n, hits } = byGroup.get(group) ?? { n: 0, hits: 0 };
    byGroup.set(group, { n: n + 1, hits: hits + Number(right[index]) });
  }
  const groups = [...byGroup.values()];
  const random = createSeededRandom(SEED);
  const accuracies = Array.from({ length: DRAWS }, () => {
    let [n, hits] = [0, 0];
    for (let draw = 0; draw < groups.length; draw += 1) {
      const group = elementAt(groups, randomIndex(groups.length, random));
      n += group.n;
      hits += group.hits;
    }
    return hits / n;
  });
  return [quantile(accuracies, 0.025), quantile(accuracies, 0.975)];
}
