import { mean } from '@emoverse/numeric';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { SpeedRow } from '../bench-result.ts';
import { createBenchFiles } from '../browser/bench-files.ts';
import { openFramesPage, type BrowserContestant, type BrowserLook } from '../browser/frames-contestant.ts';
import { serveBench } from '../browser/serve-bench.ts';
import type { FilmFrame } from '../film.ts';
import { mostFrequent } from '../measures/most-frequent.ts';
import { summariseTimes } from '../measures/summarise-times.ts';
import { takeTurns } from '../measures/take-turns.ts';
import type { OurModel } from '../our-models.ts';
import type { Peer } from '../peer-list.ts';
import { startServer } from '../../end-to-end/support/start-server.ts';

const ROUNDS = 5;
const OURS = 'EmoVerse';
const ASSETS = path.resolve(import.meta.dirname, '..', '..', 'apps', 'web', 'dist', 'assets');

export interface ChromiumMeasure {
  readonly measure: 'classifier' | 'frame';
  readonly browser: Browser;
  readonly models: readonly OurModel[];
  readonly peers: readonly Peer[];
  readonly film: readonly FilmFrame[];
  readonly seconds: number;
  say(text: string): void;
}

/**
 * Times ours and the peers in headless Chromium, in turns. Whole frames: the built vision worker of the app beside the
 * peers' own ways from a picture to an emotion. Classifier: each network alone, in its page.
 */
export async function measureChromium(options: ChromiumMeasure): Promise<readonly SpeedRow[]> {
  const { measure, browser, models, peers, film, seconds, say } = options;
  const files = await createBenchFiles(film);
  const bench = await serveBench(files);
  const server = measure === 'frame' ? await startServer() : undefined;
  const contestants: { readonly page: BrowserContestant; readonly ours: boolean }[] = [];
  const add = async (
    ours: boolean,
    reader: Omit<Parameters<typeof openFramesPage>[1], 'measure'>,
  ): Promise<void> => {
    const timed = { ...reader, measure: measure === 'frame' ? 'frames' : 'classifier' } as const;
    contestants.push({ page: await openFramesPage(browser, timed, film.length), ours });
  };
  try {
    if (server !== undefined) {
      const details = { worker: `/assets/${builtWorker()}` };
      await add(true, { name: OURS, page: 'emoverse', address: server.address, details, extra: files });
    } else {
      for (const { name } of models)
        await add(true, { name, page: 'emoverse-network', address: bench.address, details: { model: name } });
    }
    for (const { name, page } of peers)
      if (page !== undefined) await add(false, { name, page, address: bench.address });
    const looks = await takeTurns(
      contestants.map(({ page }) => page),
      {
        rounds: ROUNDS,
        millisecondsEach: (1000 * seconds) / ROUNDS,
        onTurn: (round, name) => say(`${measure} in Chromium, round ${round} of ${ROUNDS}: ${name}`),
      },
    );
    return contestants.map(({ page: { name, seen }, ours }) => ({
      name,
      ours,
      times: summariseTimes(looks.get(name) ?? []),
      stages: meanStages(seen),
      emotion: mostFrequent(seen.flatMap(({ emotion }) => emotion ?? [])),
    }));
  } finally {
    await Promise.all(contestants.map(({ page }) => page.dispose()));
    await server?.kill();
    await bench.stop();
  }
}

function builtWorker(): string {
  const name = readdirSync(ASSETS).find((file) => /^vision-worker-.*\.js$/.test(file));
  if (name === undefined) throw new Error(`expected the built vision worker in ${ASSETS}; run npm run build`);
  return name;
}

function meanStages(looks: readonly BrowserLook[]): Readonly<Record<string, number>> | undefined {
  const names = new Set(looks.flatMap(({ stages }) => Object.keys(stages ?? {})));
  if (names.size === 0) return undefined;
  return Object.fromEntries(
    [...names].map((name) => [name, mean(looks.map(({ stages }) => stages?.[name] ?? 0))]),
  );
}
