import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { PROTOCOLS } from '../command-line/choices.ts';
import {
  measureRecommender,
  type ProtocolName,
  type YardstickName,
  readRatingSet,
  sumUpOutcomes,
} from '@emoverse/evaluation';
import { recommenderPage, formatRecommender, type RecommenderResult } from '@emoverse/report';
import { createProgress } from '../terminal/progress.ts';

export interface EvaluateRecommenderOptions {
  readonly ratings: string;
  readonly protocol: ProtocolName | 'all';
  readonly folds: readonly number[];
  readonly baselines: readonly YardstickName[];
  readonly json?: boolean;
  readonly report?: string;
}

export async function evaluateRecommender(options: EvaluateRecommenderOptions, io: CommandIo): Promise<void> {
  const set = await readRatingSet(resolve(io.cwd, options.ratings));
  if (set.ratings.length === 0)
    throw new BadInputError(`no ratings in ${options.ratings}; expected at least some hundred`);
  const protocols = new Set(options.protocol === 'all' ? PROTOCOLS : [options.protocol]);
  const progress = createProgress(io, 'Measuring', 'people');
  const outcomes = await measureRecommender(set, {
    folds: options.folds,
    protocols,
    baselines: options.baselines,
    now: io.elapsed,
    onProgress: (share, done) => progress.to(share, done),
    onTrained: (fold, about, seconds) =>
      io.stderr.write(
        `Fold ${fold}: trained on ${about.ratings} ratings of ${about.people} people in ${seconds.toFixed(0)} s, blended on ${about.judged} people held out, damping ${about.damping}\n`,
      ),
  });
  progress.end();
  const [ours, ...others] = outcomes;
  if (ours === undefined || ours.lists.length + ours.picks.length + ours.loops.length === 0)
    throw new BadInputError(
      `nobody in folds ${options.folds.join(', ')} of ${options.ratings} has ratings enough (60, of them 5 likes after the 50th)`,
    );
  const popularity = others.find(({ name }) => name === 'popularity');
  const figures = (outcome: (typeof outcomes)[number]): RecommenderResult['baselines'][string] =>
    sumUpOutcomes(outcome, set.items.length, outcome === popularity ? undefined : popularity);
  const result: RecommenderResult = {
    ...figures(ours),
    folds: options.folds,
    baselines: Object.fromEntries(others.map((outcome) => [outcome.name, figures(outcome)])),
  };
  if (options.report !== undefined) {
    const folder = resolve(io.cwd, options.report);
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'recommender.html');
    await writeFile(file, recommenderPage(result, options.ratings));
    io.stderr.write(`Report: ${file}\n`);
  }
  io.stdout.write(options.json ? `${JSON.stringify(result)}\n` : formatRecommender(result));
}
