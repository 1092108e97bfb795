import { loadBundledCatalogue } from '@emoverse/catalogue';
import {
  areaUnderCurve,
  evaluateMoodResponse,
  MOOD_RESPONSES,
  type MoodPrediction,
  type MoodResponseName,
  genrePlaces,
  readMoodRatings,
  bootstrap,
  type Interval,
} from '@emoverse/evaluation';
import { resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { formatTable } from '@emoverse/report';

export interface MoodResponseOptions {
  readonly ratings: string;
  readonly repeats: number;
  readonly json?: boolean;
}

const LIKED = 4;

interface ResponseFigures {
  /** Root mean square error in units of reward (1 is 1.5 stars). */
  readonly rmse: number;
  /** Chance that a liked rating was predicted higher than another. */
  readonly auc: number;
  /** Squared error less that without mood, mean over people, with its interval. */
  readonly againstWithout?: { readonly difference: number; readonly ci95: Interval };
}

export async function measureResponse(options: MoodResponseOptions, io: CommandIo): Promise<void> {
  const { items } = await loadBundledCatalogue();
  const { ratings, itemsFor } = await readMoodRatings(resolve(io.cwd, options.ratings), genrePlaces(items));
  if (ratings.filter(({ mood }) => mood !== undefined).length < 50)
    throw new BadInputError(`expected at least 50 ratings with a mood in ${options.ratings}`);
  const predictions: MoodPrediction[] = [];
  for (let repeat = 0; repeat < options.repeats; repeat++) {
    io.stderr.write(`Cross-validating: ${repeat + 1} of ${options.repeats}\n`);
    await new Promise((proceed) => setImmediate(proceed));
    io.signal.throwIfAborted();
    predictions.push(...evaluateMoodResponse(ratings, itemsFor, { seed: 7 + repeat }));
  }
  const figures = Object.fromEntries(MOOD_RESPONSES.map((name) => [name, figuresOf(predictions, name)]));
  const n = predictions.length / options.repeats;
  const people = new Set(predictions.map(({ person }) => person)).size;
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ n, people, repeats: options.repeats, responses: figures })}\n`);
    return;
  }
  const rows = Object.entries(figures).map(([name, { rmse, auc, againstWithout }]) => [
    name,
    rmse.toFixed(3),
    auc.toFixed(3),
    againstWithout === undefined
      ? ''
      : `${againstWithout.difference.toFixed(3)} (${againstWithout.ci95.map((value) => value.toFixed(3)).join(' to ')})`,
  ]);
  io.stdout.write(
    `${n} ratings in a mood by ${people} people, each predicted without having been learned from\n\n${formatTable(
      [
        { title: 'response to mood' },
        { title: 'RMSE', align: 'right' },
        { title: 'AUC', align: 'right' },
        { title: 'squared error against none', align: 'right' },
      ],
      rows,
    )}`,
  );
}

function figuresOf(predictions: readonly MoodPrediction[], name: MoodResponseName): ResponseFigures {
  const errors = predictions.map(({ predicted, reward }) => (predicted[name] - reward) ** 2);
  const rmse = Math.sqrt(errors.reduce((sum, value) => sum + value, 0) / errors.length);
  const auc = areaUnderCurve(
    predictions.map(({ predicted }) => predicted[name]),
    predictions.map(({ stars }) => stars >= LIKED),
  );
  if (name === 'without mood') return { rmse, auc };
  const byPerson = new Map<string, number[]>();
  predictions.forEach(({ person, predicted, reward }) => {
    const difference = (predicted[name] - reward) ** 2 - (predicted['without mood'] - reward) ** 2;
    byPerson.set(person, [...(byPerson.get(person) ?? []), difference]);
  });
  const means = [...byPerson.values()].map((own) => own.reduce((sum, value) => sum + value, 0) / own.length);
  const difference = means.reduce((sum, value) => sum + value, 0) / means.length;
  return { rmse, auc, againstWithout: { difference, ci95: bootstrap(means) } };
}
