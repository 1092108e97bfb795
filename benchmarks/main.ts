import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BenchResult } from './bench-result.ts';
import { drawFilm } from './film.ts';
import { describeMachine, warnOfLoad } from './measures/describe-machine.ts';
import { HELP, WrongOptions, parseOptions, type BenchOptions } from './options.ts';
import { findOurModels } from './our-models.ts';
import { measureAccuracy } from './parts/measure-accuracy.ts';
import { measureCamera } from './parts/measure-camera.ts';
import { measureCommandStart } from './parts/measure-command-start.ts';
import { measureChromium } from './parts/measure-chromium.ts';
import { measureImport } from './parts/measure-import.ts';
import { measurePages } from './parts/measure-pages.ts';
import { measureRecommender } from './parts/measure-recommender.ts';
import { measureStart } from './parts/measure-start.ts';
import { measureNode } from './parts/measure-node.ts';
import { PEERS } from './peer-list.ts';
import { benchMarkdown } from './report/bench-markdown.ts';
import { benchPage } from './report/bench-page.ts';
import { launchBrowser } from '../end-to-end/support/launch-browser.ts';

/** Two seconds of the camera. */
const FILM_FRAMES = 60;

const WITHOUT_NETWORKS: ReadonlySet<string> = new Set(['pages', 'import', 'recommender', 'command-line']);

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function bench(options: BenchOptions): Promise<BenchResult> {
  const { parts, seconds, minutes, rounds, split, limit, photo } = options;
  const machine = describeMachine();
  const warnings = [warnOfLoad(machine)].filter((warning) => warning !== undefined);
  for (const warning of warnings) say(`Warning: ${warning}.`);
  const models = parts.some((part) => !WITHOUT_NETWORKS.has(part)) ? findOurModels(options.models) : [];
  const data = dataFolder(options);
  if (photo !== undefined && !existsSync(photo))
    throw new WrongOptions(`--photo names ${photo}, which does not exist`);
  const startedAt = new Date().toISOString();
  const readers = { peers: PEERS, seconds, say };
  const inBrowsers = PEERS.filter(({ page }) => page !== undefined);
  const wants = (part: BenchOptions['parts'][number]): boolean => parts.includes(part);
  say('Drawing the film …');
  const film =
    wants('classifier') || wants('frame') || wants('browser') ? await drawFilm(FILM_FRAMES, photo) : [];

  let version: string | undefined;
  const inChromium = async (measure: 'classifier' | 'frame') => {
    const browser = await launchBrowser();
    version = browser.version();
    return measureChromium({ ...readers, measure, browser, models, film }).finally(() => browser.close());
  };
  const classifier = wants('classifier')
    ? {
        node: await measureNode({ ...readers, measure: 'classifier', models, film }),
        chromium: await inChromium('classifier'),
      }
    : undefined;
  const ours = models.slice(0, 1);
  const frame = wants('frame')
    ? {
        node: await measureNode({ ...readers, peers: inBrowsers, measure: 'frame', models: ours, film }),
        chromium: await inChromium('frame'),
      }
    : undefined;
  const start = wants('start')
    ? { rounds, rows: await measureStart({ peers: PEERS, rounds, say }) }
    : undefined;
  const camera = wants('browser') ? await measureCamera({ ...readers, film, minutes }) : undefined;
  const pages = wants('pages') ? await measurePages(say) : undefined;
  const imported = wants('import') ? await measureImport(options.rows, say) : undefined;
  const recommender = wants('recommender') ? await measureRecommender(options.items, say) : undefined;
  const commandLine = wants('command-line') ? await measureCommandStart(rounds, say) : undefined;
  const accuracy =
    data === undefined
      ? undefined
      : { split, rows: await measureAccuracy({ data, split, limit, models, peers: PEERS, say }) };
  return {
    startedAt,
    machine,
    warnings,
    chromium: version,
    classifier,
    frame,
    start,
    browser: camera,
    pages,
    import: imported,
    recommender,
    commandLine,
    accuracy,
  };
}

/** Where the tiles are; undefined where accuracy is not asked for, or nobody asked for it and there are none. */
function dataFolder({ parts, data }: BenchOptions): string | undefined {
  if (!parts.includes('accuracy')) return undefined;
  const reference = process.env.EMOVERSE_REFERENCE_DATA;
  const folder = data ?? (reference === undefined ? undefined : path.join(reference, 'fer2013'));
  if (folder !== undefined) return path.resolve(folder);
  if (parts.length === 1)
    throw new WrongOptions(
      'accuracy needs labelled tiles: give --data DIR, or set EMOVERSE_REFERENCE_DATA to the folder that holds fer2013/',
    );
  say('Accuracy is left out: there are no labelled tiles (--data DIR, or EMOVERSE_REFERENCE_DATA).');
  return undefined;
}

async function writeReport(result: BenchResult, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'bench.json'), `${JSON.stringify(result, undefined, 2)}\n`);
  await writeFile(path.join(folder, 'bench.md'), benchMarkdown(result));
  await writeFile(path.join(folder, 'bench.html'), benchPage(result));
  say(`Report written to ${path.join(folder, 'bench.html')}`);
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(HELP);
  else {
    const result = await bench(options);
    if (options.report !== undefined) await writeReport(result, path.resolve(options.report));
    process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : benchMarkdown(result));
  }
} catch (error) {
  const wrong = error instanceof WrongOptions;
  const text =
    error instanceof Error ? (wrong ? error.message : (error.stack ?? error.message)) : String(error);
  say(wrong ? `${text}\nSee npm run bench -- --help` : text);
  process.exitCode = wrong ? 2 : 1;
}
