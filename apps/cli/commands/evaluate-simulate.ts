import { loadBundledCatalogue } from '@emoverse/catalogue';
import type { MediaDomain } from '@emoverse/domain';
import { MEDIA_DOMAINS } from '@emoverse/domain';
import { createRecommender } from '@emoverse/recommender';
import type { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { collect, domainOption, oneOf, wholeNumber } from '../options.ts';
import {
  measureSimulation,
  SIMULATION_PARTS,
  type SimulationPart,
} from '../simulation/measure-simulation.ts';
import { simulationPage } from '../simulation/simulation-page.ts';
import { tellSimulation } from '../simulation/tell-simulation.ts';

interface SimulateOptions {
  readonly people: number;
  readonly visits: number;
  readonly seed: number;
  readonly domain?: readonly (MediaDomain | 'all')[];
  readonly only?: readonly SimulationPart[];
  readonly report?: string;
  readonly json?: boolean;
}

/** `emoverse evaluate simulate` */
export function addEvaluateSimulateCommand(parent: Command, io: CommandIo): void {
  parent
    .command('simulate')
    .description(
      'made-up people with known tastes, moods, patience and fatigue on the bundled catalogue: regret of each way of recommending, what onboarding, taste from other domains and the question how one feels are worth, and what list steps cost',
    )
    .option('--people <n>', 'made-up people', wholeNumber(2, 10_000), 50)
    .option('--visits <n>', 'visits of each, about a day apart', wholeNumber(2, 1000), 30)
    .option(
      '--seed <n>',
      'the first person; the same seed gives the same figures',
      wholeNumber(0, 2 ** 31),
      1,
    )
    .option(
      '--domain <name>',
      'what is asked for; may be given several times (default: all)',
      collect(domainOption),
    )
    .option(
      '--only <part>',
      `one part: ${SIMULATION_PARTS.join(', ')}; may be given several times`,
      collect(oneOf(SIMULATION_PARTS)),
    )
    .option('--report <dir>', 'write simulation.html there: tables and plots, self-contained')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse evaluate simulate --people 50 --visits 30 --report reports\n  $ emoverse evaluate simulate --only regret --domain films --json > regret.json',
    )
    .action(async (options: SimulateOptions) => evaluate(options, io));
}

async function evaluate(options: SimulateOptions, io: CommandIo): Promise<void> {
  const { people, visits, seed } = options;
  const wanted = options.domain ?? ['all'];
  const domains = MEDIA_DOMAINS.filter((domain) => wanted.includes('all') || wanted.includes(domain));
  const recommender = createRecommender({ items: (await loadBundledCatalogue()).items });
  const parts = options.only ?? SIMULATION_PARTS;
  const figures = await measureSimulation(recommender, { people, visits, seed, domains, parts }, io);
  const result = { people, visits, seed, domains, recommender: recommender.version, ...figures };
  if (options.report !== undefined) {
    const folder = resolve(io.cwd, options.report);
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'simulation.html');
    await writeFile(file, simulationPage(result, new Date(io.now()).toISOString().slice(0, 10)));
    io.stderr.write(`Report written to ${file}\n`);
  }
  if (options.json) io.stdout.write(`${JSON.stringify(result)}\n`);
  else io.stdout.write(tellSimulation(result));
}
