import type {
  AccuracyRow,
  BenchResult,
  CameraRow,
  PageRow,
  RecommenderBench,
  StartRow,
  SpeedRow,
} from '../bench-result.ts';
import type { Cost } from '../recommender/measure-recommend.ts';
import type { Machine } from '../measures/describe-machine.ts';

/** A titled table of strings, for Markdown and HTML alike. */
export interface BenchTable {
  readonly title: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : `${(bytes / 1e6).toFixed(2)}`;
const score = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));

/** In one line, what all figures were measured on. */
export function machineLine(machine: Machine, chromium: string | undefined): string {
  const load = machine.load === undefined ? 'unknown' : machine.load.toFixed(2);
  const browser = chromium === undefined ? '' : `, Chromium ${chromium} headless`;
  return `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}${browser}; load at the start ${load}`;
}

/** All tables that a run has figures for. */
export function benchTables({
  classifier,
  frame,
  start,
  browser,
  accuracy,
  pages,
  import: imported,
  recommender,
  commandLine,
}: BenchResult): readonly BenchTable[] {
  const tables: BenchTable[] = [];
  if (imported !== undefined)
    tables.push({
      title: 'An import beside one bulk transaction',
      note: `${imported.rows} rows of songs into a fresh embedded store: the whole import (read, check, merge, keep its place, a wait for the disk each batch) against one transaction with one prepared statement of the rows that it leaves. Median ratio ${imported.ratio.toFixed(2)} by the clock, ${imported.cpuRatio.toFixed(2)} in time of the processor.`,
      head: ['round', 'import ms', 'bulk ms', 'ratio', 'import CPU ms', 'bulk CPU ms', 'ratio of CPU'],
      rows: imported.rounds.map(({ importMs, bulkMs, importCpuMs, bulkCpuMs }, index) => [
        String(index + 1),
        importMs.toFixed(0),
        bulkMs.toFixed(0),
        (importMs / bulkMs).toFixed(2),
        importCpuMs.toFixed(0),
        bulkCpuMs.toFixed(0),
        (importCpuMs / bulkCpuMs).toFixed(2),
      ]),
    });
  if (pages !== undefined) tables.push(pagesTable(pages));
  if (recommender !== undefined) tables.push(recommenderTable(recommender));
  if (commandLine !== undefined)
    tables.push({
      title: 'Starting the command line',
      note: 'Time of the processor from start to end, medians; Node alone runs an empty script.',
      head: ['command', 'CPU ms', 'times Node alone'],
      rows: commandLine.map(({ name, cpuMs, ratio }) => [name, ms(cpuMs), ratio.toFixed(2)]),
    });
  if (accuracy !== undefined) tables.push(accuracyTable(accuracy.split, accuracy.rows));
  if (classifier !== undefined) {
    const note =
      'One 48×48 tile to probabilities, preparation included, wasm on one thread unless said otherwise.';
    tables.push(
      speedTable('The classifier alone, Node', note, classifier.node),
      speedTable('The classifier alone, Chromium', note, classifier.chromium),
    );
  }
  if (frame !== undefined) {
    const note =
      'A 640×480 picture of a moving face to an emotion; no look is skipped. Ours also updates the mood.';
    tables.push(
      speedTable('The whole frame, Node', note, frame.node),
      speedTable(
        'The whole frame, Chromium',
        `${note} Ours is the built worker, its messages included.`,
        frame.chromium,
      ),
    );
    const stages = frame.chromium.find((row) => row.stages !== undefined)?.stages;
    if (stages !== undefined)
      tables.push({
        title: 'Stages of our frame, Chromium',
        note: 'Mean milliseconds inside the worker, over all frames: of detection over those that only track, too.',
        head: ['stage', 'ms'],
        rows: Object.entries(stages).map(([name, value]) => [name, ms(value)]),
      });
  }
  if (start !== undefined) tables.push(momentsTable(start));
  if (browser !== undefined) {
    tables.push(startTable(browser.camera), readingTable(browser.camera));
    tables.push({
      title: `Memory of the app over ${browser.memory.minutes} minutes of reading`,
      note: 'After a collection. The heap is that of the page; resident memory holds workers and wasm too.',
      head: ['minute', 'heap MB', 'resident MB'],
      rows: browser.memory.samples.map(({ minute, heap, resident }) => [
        minute.toFixed(1),
        megabytes(heap),
        megabytes(resident),
      ]),
    });
  }
  return tables;
}

function speedTable(title: string, note: string, rows: readonly SpeedRow[]): BenchTable {
  const ours = rows.find((row) => row.ours);
  return {
    title,
    note,
    head: [
      'reader',
      'median ms',
      '95 % ms',
      'a second',
      'ours is faster by',
      'CPU ms',
      'ours needs less by',
      'found',
      'looks',
    ],
    rows: rows.map((row) => [
      row.name,
      ms(row.times.median),
      ms(row.times.p95),
      row.times.perSecond.toFixed(1),
      ours === undefined || row.ours ? '–' : `${(row.times.mean / ours.times.mean).toFixed(1)} ×`,
      row.times.cpu === undefined ? '–' : ms(row.times.cpu),
      row.ours || ours?.times.cpu === undefined || row.times.cpu === undefined
        ? '–'
        : `${(row.times.cpu / ours.times.cpu).toFixed(1)} ×`,
      percent(row.times.found),
      String(row.times.n),
    ]),
  };
}

function momentsTable({ rounds, rows }: NonNullable<BenchResult['start']>): BenchTable {
  const seconds = (milliseconds: number | undefined): string =>
    milliseconds === undefined ? '–' : (milliseconds / 1000).toFixed(2);
  return {
    title: 'Seconds from the tap to the first box, emotion and words',
    note: `Medians of ${rounds} visits in turns, Chromium with a fake camera that sees a steady, happy face, over loopback. Ours is the whole app from its first page through the consent card, which says its words on the page; peers stand on a page without anything else and have none.`,
    head: [
      'reader',
      'tap',
      ...['empty', 'warm'].flatMap((cache) =>
        ['box', 'emotion', 'words'].map((what) => `${what}, ${cache} cache`),
      ),
    ],
    rows: rows.flatMap(({ name, paces }: StartRow) =>
      paces.map(({ pace, empty, warm }) => [
        name,
        pace,
        ...[empty, warm].flatMap(({ box, emotion, words }) => [box, emotion, words]).map(seconds),
      ]),
    ),
  };
}

function startTable(rows: readonly CameraRow[]): BenchTable {
  return {
    title: 'What comes before the first reading, Chromium with a fake camera',
    note: 'Bytes are all that came until then, as compressed. Peers stand on a page without anything else.',
    head: [
      'reader',
      'MB, empty cache',
      's, empty cache',
      'MB, warm cache',
      's, warm cache',
      'longest task ms',
    ],
    rows: rows.map(({ name, cold, warm, reading }) => [
      name,
      megabytes(cold.bytes),
      (cold.tapToReading / 1000).toFixed(2),
      megabytes(warm.bytes),
      (warm.tapToReading / 1000).toFixed(2),
      reading.longestTaskBefore.toFixed(0),
    ]),
  };
}

function readingTable(rows: readonly CameraRow[]): BenchTable {
  return {
    title: 'Reading the fake camera (30 pictures a second), Chromium',
    note: 'Long tasks of the main thread, which is what makes a page stutter: “0” is none over 50 ms.',
    head: [
      'reader',
      'frames a second',
      'median ms',
      '95 % ms',
      'longest task ms',
      'tasks over 50 ms',
      'found',
    ],
    rows: rows.map(({ name, reading }) => [
      name,
      reading.framesPerSecond.toFixed(1),
      ms(reading.times.median),
      ms(reading.times.p95),
      reading.longestTask.toFixed(0),
      String(reading.tasksOver50),
      percent(reading.times.found),
    ]),
  };
}

function pagesTable(rows: readonly PageRow[]): BenchTable {
  return {
    title: 'Pages by Lighthouse, mobile',
    note: 'Median of three, from an empty profile; line and processor of a phone are simulated. The goal on a quiet machine: 95 / 100 / 100 / 100, largest paint within 2.0 s.',
    head: [
      'page',
      'performance',
      'accessibility',
      'best practices',
      'SEO',
      'largest paint s',
      'blocked ms',
      'layout shift',
    ],
    rows: rows.map((row) => [
      row.path,
      ...[row.performance, row.accessibility, row.bestPractices, row.seo].map(String),
      (row.largestPaintMs / 1000).toFixed(2),
      row.blockingMs.toFixed(0),
      row.layoutShift.toFixed(3),
    ]),
  };
}

function recommenderTable({ update, recommend }: RecommenderBench): BenchTable {
  const row = (what: string, { p50, p95, cpuP50, cpuP95 }: Cost): string[] => [
    what,
    ...[p50, p95, cpuP50, cpuP95].map(ms),
  ];
  const sizes = recommend.map(
    ({ items, stateKb, indexMb }) =>
      `${items} items: state ${stateKb.toFixed(0)} kB, index ${indexMb.toFixed(0)} MB`,
  );
  return {
    title: 'Learning and recommending, in process',
    note: `Made-up films, each known to a crowd; one person with 60 reactions and more. Storing with learning against storing alone: median ratio ${update.ratio.toFixed(2)} by the clock, ${update.cpuRatio.toFixed(2)} in time of the processor. ${sizes.join('; ')}.`,
    head: ['what', 'median ms', '95 % ms', 'median CPU ms', '95 % CPU ms'],
    rows: [
      row('an event stored durably', update.insert),
      row('stored durably and learned from', update.insertAndLearn),
      ...recommend.flatMap(({ items, fresh, again, learn }) => [
        row(`${items} items: ten after a reaction`, fresh),
        row(`${items} items: ten in another mood`, again),
        row(`${items} items: learning a reaction`, learn),
      ]),
    ],
  };
}

function accuracyTable(split: string, rows: readonly AccuracyRow[]): BenchTable {
  return {
    title: `Accuracy on ${split}`,
    note: 'No test-time augmentation; 95 % Wilson interval; FER+ by majority. Peers answer seven emotions, so contempt is never right for them.',
    head: [
      'reader',
      'FER-2013',
      '95 %',
      'FER+ 8',
      'FER+ 7',
      'macro F1, FER+ 7',
      'F1 sad',
      'F1 fear',
      'F1 disgust',
      'MB',
    ],
    rows: rows.map(({ name, fer2013, ferplus8, ferplus7, bytes }) => [
      name,
      percent(fer2013.accuracy),
      `${(100 * fer2013.ci95[0]).toFixed(1)}–${(100 * fer2013.ci95[1]).toFixed(1)}`,
      ferplus8 === undefined ? '–' : percent(ferplus8.accuracy),
      ferplus7 === undefined ? '–' : percent(ferplus7.accuracy),
      score(ferplus7?.macroF1),
      score(fer2013.f1.sad),
      score(fer2013.f1.fear),
      score(fer2013.f1.disgust),
      megabytes(bytes),
    ]),
  };
}
