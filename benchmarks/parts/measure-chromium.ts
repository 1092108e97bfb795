import { quantile } from '@emoverse/numeric';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { SpeedRow } from '../bench-result.ts';
import { createBenchFiles } from '../browser/bench-files.ts';
import { openFramesPage, type BrowserContestant, type BrowserLook } from '../browser/frames-contestant.ts';
import { serveBench } from '../browser/serve-bench.ts';
import type { FilmFrame } from '../film.ts';
import { summariseTimes, type Look } from '../measures/summarise-times.ts';
import { takeTurns } from '../measures/take-turns.ts';
import type { Peer } from '../peer-list.ts';
import { startServer } from '../../end-to-end/support/start-server.ts';

const ROUNDS = 5;
const ASSETS = path.resolve(import.meta.dirname, '..', '..', 'apps', 'web', 'dist', 'assets');

export interface ChromiumMeasure {
  readonly browser: Browser;
  /** Name of the network that the app reads with. */
  readonly network: string;
  readonly peers: readonly Peer[];
  readonly film: readonly FilmFrame[];
  readonly seconds: number;
  readonly measures: { readonly classifier: boolean; readonly frame: boolean };
  say(text: string): void;
}

/**
 * Times the built vision worker of the app and the peers in headless Chromium on the same pictures, in turns: whole
 * frames, and the network alone (of ours the `classify` stage inside the worker, while frames are read).
 */
export async function measureChromium({
  browser,
  network,
  peers,
  film,
  seconds,
  measures,
  say,
}: ChromiumMeasure): Promise<{ frame: readonly SpeedRow[]; classifier: readonly SpeedRow[] }> {
  const files = createBenchFiles(film);
  const bench = await serveBench(files);
  const server = await startServer();
  const contestants: BrowserContestant[] = [];
  const turns = async (
    what: string,
    those: Parameters<typeof takeTurns>[0],
  ): Promise<ReadonlyMap<string, readonly Look[]>> =>
    takeTurns(those, {
      rounds: ROUNDS,
      millisecondsEach: (1000 * seconds) / ROUNDS,
      onTurn: (round, name) => say(`${what} in Chromium, round ${round} of ${ROUNDS}: ${name}`),
    });
  try {
    const worker = `/assets/${builtWorker()}`;
    const ours = { name: OURS, page: 'emoverse', address: server.address, worker, extra: files };
    contestants.push(await openFramesPage(browser, ours, film.length));
    for (const { name, page } of peers) {
      if (page === undefined) continue;
      contestants.push(await openFramesPage(browser, { name, page, address: bench.address }, film.length));
    }
    const seen = new Map<string, BrowserLook[]>(contestants.map(({ name }) => [name, []]));
    const watched = contestants.map((one) => ({
      ...one,
      async turn(milliseconds: number) {
        const looks = await one.turn(milliseconds);
        seen.get(one.name)?.push(...looks);
        return looks;
      },
    }));
    const frames = await turns('frame', measures.frame ? watched : watched.slice(0, 1));
    const alone = measures.classifier
      ? await turns(
          'classifier',
          contestants.flatMap(({ classifier }) => classifier ?? []),
        )
      : new Map<string, readonly Look[]>();
    const frame = [...frames].map(([name, looks]): SpeedRow => {
      const details = seen.get(name) ?? [];
      return {
        name,
        ours: name === OURS,
        times: summariseTimes(looks),
        stages: mediansOf(details),
        emotion: mostOf(details),
      };
    });
    const inside = (seen.get(OURS) ?? []).flatMap(({ stages }) =>
      stages?.classify === undefined ? [] : [{ milliseconds: stages.classify, found: true }],
    );
    const classifier = [[network, inside] as const, ...alone].map(([name, looks]): SpeedRow => ({
      name,
      ours: name === network,
      times: summariseTimes(looks),
    }));
    return { frame: measures.frame ? frame : [], classifier: measures.classifier ? classifier : [] };
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.dispose()));
    await server.kill();
    await bench.stop();
  }
}

const OURS = 'EmoVerse';

function builtWorker(): string {
  const name = readdirSync(ASSETS).find((file) => /^vision-worker-.*\.js$/.test(file));
  if (name === undefined) throw new Error(`expected the built vision worker in ${ASSETS}; run npm run build`);
  return name;
}

function mediansOf(looks: readonly BrowserLook[]): Readonly<Record<string, number>> | undefined {
  const names = new Set(looks.flatMap(({ stages }) => Object.keys(stages ?? {})));
  if (names.size === 0) return undefined;
  const median = (name: string): number =>
    quantile(
      looks.flatMap(({ stages }) => stages?.[name] ?? []),
      0.5,
    );
  return Object.fromEntries([...names].map((name) => [name, median(name)]));
}

function mostOf(looks: readonly BrowserLook[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { emotion } of looks)
    if (emotion !== undefined) counts.set(emotion, (counts.get(emotion) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
