import type { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { oneOf } from '../options.ts';
import { foldList } from '../recommender/fold-list.ts';
import {
  measureRecommender,
  PROTOCOLS,
  type ProtocolName,
  YARDSTICKS,
  type YardstickName,
} from '../recommender/measure-recommender.ts';
import { readRatingSet } from '../recommender/read-ratings.ts';
import { recommenderPage } from '../recommender/recommender-page.ts';
import { sumUpOutcomes } from '../recommender/sum-up-outcomes.ts';
import { tellRecommender, type RecommenderResult } from '../recommender/tell-recommender.ts';
import { createProgress } from '../terminal/progress.ts';

interface EvaluateRecommenderOptions {
  readonly ratings: string;
  readonly protocol: ProtocolName | 'all';
  readonly folds: readonly number[];
  readonly baselines: readonly YardstickName[];
  readonly json?: boolean;
  readonly report?: string;
}

/** `emoverse evaluate recommender` */
export function addEvaluateRecommenderCommand(parent: Command, io: CommandIo): void {
  parent
    .command('recommender')
    .description(
      'how well new people are served, by replaying a set of ratings: lists, picks, and learning as one goes',
    )
    .requiredOption(
      '--ratings <dir>',
      'folder with movies.csv and ratings.csv (MovieLens), or items.jsonl and train.csv',
    )
    .option(
      '--protocol <name>',
      'csr1 (lists), csr1b (picks), clr1 (closed loop) or all',
      oneOf([...PROTOCOLS, 'all']),
      'all',
    )
    .option(
      '--folds <list>',
      'people whose number modulo 5 is one of these are new, e.g. 1,2,3,4',
      foldList,
      [1, 2, 3, 4],
    )
    .option('--baselines <list>', `yardsticks: ${YARDSTICKS.join(', ')}, or none`, baselineList, [
      ...YARDSTICKS,
    ])
    .option('--json', 'one JSON object on stdout')
    .option('--report <dir>', 'write an HTML page with tables and plots there')
    .addHelpText(
      'after',
      '\nEverything is trained on the other folds and tuned inside them. Intervals: 2,000 resamples of people, seed 7.\n\nExample:\n  $ emoverse evaluate recommender --ratings ml-latest-small --protocol all --folds 1,2,3,4 --report report',
    )
    .action(async (options: EvaluateRecommenderOptions) => evaluate(options, io));
}

function baselineList(text: string): YardstickName[] {
  if (text === 'none') return [];
  return text.split(',').map(oneOf(YARDSTICKS));
}

async function evaluate(options: EvaluateRecommenderOptions, io: CommandIo): Promise<void> {
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
  if (ours.lists.length + ours.picks.length + ours.loops.length === 0)
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
  io.stdout.write(options.json ? `${JSON.stringify(result)}\n` : tellRecommender(result));
}
