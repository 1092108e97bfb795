import { quantile } from '@emoverse/numeric';
import { fakeCameraFilm } from '../../end-to-end/support/fake-camera.ts';
import { launchBrowser } from '../../end-to-end/support/launch-browser.ts';
import { startServer } from '../../end-to-end/support/start-server.ts';
import type { StartMoments, StartRow } from '../bench-result.ts';
import { createBenchFiles } from '../browser/bench-files.ts';
import { ourApp, peerPage } from '../browser/camera-pages.ts';
import { visitTwice, type CameraPage, type CameraStart } from '../browser/camera-run.ts';
import { serveBench } from '../browser/serve-bench.ts';
import type { Peer } from '../peer-list.ts';

/** What a person does before the tap. */
const PACES = [
  { pace: 'after 5 s of reading', pauseMs: 5_000 },
  { pace: 'straight to the tap', pauseMs: 0 },
] as const;

export interface StartMeasure {
  readonly peers: readonly Peer[];
  /** Visits of each kind. */
  readonly rounds: number;
  say(text: string): void;
}

/**
 * From the tap to the first box, the first emotion and the first words, before a camera that sees a steady, happy face:
 * the app and each peer in turns, each visit with an empty cache in a browser of its own and the next one in the same.
 */
export async function measureStart({ peers, rounds, say }: StartMeasure): Promise<readonly StartRow[]> {
  const file = await fakeCameraFilm('smiling-face');
  const bench = await serveBench(await createBenchFiles([]));
  const server = await startServer();
  const pages: readonly CameraPage[] = [
    ourApp(server.address),
    ...peers.flatMap(({ name, page }) => (page === undefined ? [] : peerPage(name, page, bench.address))),
  ];
  const visits = new Map<string, CameraStart[]>();
  const keyOf = (name: string, pace: string, cache: string): string => [name, pace, cache].join();
  try {
    for (let round = 1; round <= rounds; round += 1)
      for (const { pace, pauseMs } of PACES)
        for (const page of pages) {
          say(`start: ${page.name}, ${pace}, ${round} of ${rounds}`);
          const browser = await launchBrowser({ kind: 'film', file });
          try {
            const { cold, warm } = await visitTwice(browser, page, { pauseMs, words: true });
            for (const [cache, start] of [
              ['empty', cold],
              ['warm', warm],
            ] as const) {
              const key = keyOf(page.name, pace, cache);
              visits.set(key, [...(visits.get(key) ?? []), start]);
            }
          } finally {
            await browser.close();
          }
        }
  } finally {
    await server.kill();
    await bench.stop();
  }
  return pages.map(({ name, speaks }) => ({
    name,
    ours: speaks,
    paces: PACES.map(({ pace }) => ({
      pace,
      empty: middleOf(visits.get(keyOf(name, pace, 'empty')) ?? []),
      warm: middleOf(visits.get(keyOf(name, pace, 'warm')) ?? []),
    })),
  }));
}

/** Medians. Words that were missing once are missing. */
function middleOf(starts: readonly CameraStart[]): StartMoments {
  const words = starts.flatMap(({ tapToWords }) => tapToWords ?? []);
  return {
    box: quantile(
      starts.map(({ tapToBox }) => tapToBox),
      0.5,
    ),
    emotion: quantile(
      starts.map(({ tapToReading }) => tapToReading),
      0.5,
    ),
    words: words.length < starts.length ? undefined : quantile(words, 0.5),
  };
}
