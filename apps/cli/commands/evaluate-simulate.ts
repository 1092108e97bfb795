import { loadBundledCatalogue } from '@emoverse/catalogue';
import { type MediaDomain, MEDIA_DOMAINS } from '@emoverse/domain';
import { createRecommender } from '@emoverse/recommender';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SIMULATION_PARTS } from '../command-line/choices.ts';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';
import { measureSimulation, type SimulationPart } from '@emoverse/evaluation';
import { simulationPage, formatSimulation } from '@emoverse/report';

export interface SimulateOptions {
  readonly people: number;
  readonly visits: number;
  readonly seed: number;
  readonly domain?: readonly (MediaDomain | 'all')[];
  readonly only?: readonly SimulationPart[];
  readonly report?: string;
  readonly json?: boolean;
}

export async function evaluateSimulate(options: SimulateOptions, io: CommandIo): Promise<void> {
  const { people, visits, seed } = options;
  const wanted = options.domain ?? ['all'];
  const domains = MEDIA_DOMAINS.filter((domain) => wanted.includes('all') || wanted.includes(domain));
  const recommender = createRecommender({ items: (await loadBundledCatalogue()).items });
  const parts = options.only ?? SIMULATION_PARTS;
  const figures = await measureSimulation(
    recommender,
    { people, visits, seed, domains, parts },
    evaluationContext(io),
  );
  const result = { people, visits, seed, domains, recommender: recommender.version, ...figures };
  if (options.report !== undefined) {
    const folder = resolve(io.cwd, options.report);
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'simulation.html');
    await writeFile(file, simulationPage(result, new Date(io.now()).toISOString().slice(0, 10)));
    io.stderr.write(`Report written to ${file}\n`);
  }
  if (options.json) io.stdout.write(`${JSON.stringify(result)}\n`);
  else io.stdout.write(formatSimulation(result));
}
