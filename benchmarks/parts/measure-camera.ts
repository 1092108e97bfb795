import { setTimeout as pause } from 'node:timers/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CameraRow, MemoryCourse } from '../bench-result.ts';
import { createBenchFiles } from '../browser/bench-files.ts';
import { ourApp, peerPage } from '../browser/camera-pages.ts';
import { readMarks, visitTwice, type CameraPage } from '../browser/camera-run.ts';
import { measureMemory } from '../browser/measure-memory.ts';
import { serveBench } from '../browser/serve-bench.ts';
import { summariseReading } from '../browser/summarise-reading.ts';
import type { FilmFrame } from '../film.ts';
import type { Peer } from '../peer-list.ts';
import { launchBrowser } from '../../end-to-end/support/launch-browser.ts';
import { startServer } from '../../end-to-end/support/start-server.ts';

/** The first second after the first reading still warms up. */
const SETTLE_MS = 1000;
const SAMPLES = 6;

export interface CameraMeasure {
  readonly peers: readonly Peer[];
  readonly film: readonly FilmFrame[];
  readonly seconds: number;
  readonly minutes: number;
  say(text: string): void;
}

/**
 * The built app as a person uses it, and each peer on the least page that can be, with the same fake camera; first such a
 * page that reads nothing, which no reader can beat.
 */
export async function measureCamera({
  peers,
  film,
  seconds,
  minutes,
  say,
}: CameraMeasure): Promise<{ camera: readonly CameraRow[]; memory: MemoryCourse }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-bench-'));
  const file = path.join(folder, 'film.mjpeg');
  writeFileSync(file, Buffer.concat(film.map(({ jpeg }) => jpeg)));
  const bench = await serveBench(await createBenchFiles(film));
  const rows: CameraRow[] = [];
  let memory: MemoryCourse = { minutes, samples: [] };
  const measure = async (cameraPage: CameraPage, ours: boolean): Promise<void> => {
    // A browser of its own each time: nothing is warm but what the visit itself left.
    const browser = await launchBrowser({ kind: 'film', file });
    try {
      say(`camera: ${cameraPage.name} starts with an empty cache, then with a warm one`);
      const { cold, warm, page } = await visitTwice(browser, cameraPage, {
        pauseMs: 0,
        words: false,
      });
      say(`camera: ${cameraPage.name} reads for ${seconds} s`);
      await pause(SETTLE_MS + 1000 * seconds);
      const marks = await readMarks(page);
      const from = marks.tap + warm.tapToReading + SETTLE_MS;
      const reading = summariseReading(marks, from, from + 1000 * seconds);
      rows.push({ name: cameraPage.name, ours, cold, warm, reading });
      if (!ours) return;
      const samples: MemoryCourse['samples'][number][] = [];
      for (let sample = 0; sample <= SAMPLES; sample += 1) {
        const minute = (minutes * sample) / SAMPLES;
        samples.push({ minute, ...(await measureMemory(browser, page)) });
        if (sample === SAMPLES) break;
        say(`memory: minute ${minute.toFixed(1)} of ${minutes}`);
        await pause((60_000 * minutes) / SAMPLES);
      }
      memory = { minutes, samples };
    } finally {
      await browser.close();
    }
  };
  try {
    await measure(peerPage('(nothing: the limit)', 'nothing', bench.address), false);
    const server = await startServer();
    try {
      await measure(ourApp(server.address), true);
    } finally {
      await server.kill();
    }
    for (const { name, page } of peers)
      if (page !== undefined) await measure(peerPage(name, page, bench.address), false);
  } finally {
    await bench.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { camera: rows, memory };
}
