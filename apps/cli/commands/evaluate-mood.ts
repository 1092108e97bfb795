import { DEFAULT_MOOD_FILTER } from '@emoverse/mood';
import { createSeededRandom } from '@emoverse/numeric';
import type { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { readFaceTiles } from '../emotions/read-face-tiles.ts';
import { MODEL_OPTION } from '../find-model.ts';
import { compareSmoothers, type ComparedSmoother } from '../mood/compare-smoothers.ts';
import { gatherMoodData } from '../mood/gather-mood-data.ts';
import { moodPage } from '../mood/mood-page.ts';
import { ADAPTATIONS, STRENGTHS, simulatePeople, type PeopleFigures } from '../mood/simulate-people.ts';
import { peopleRows, smootherRows, PEOPLE_COLUMNS, SMOOTHER_COLUMNS } from '../mood/tell-mood.ts';
import { wholeNumber } from '../options.ts';
import { openReader } from '../reading/open-reader.ts';
import { formatTable } from '../terminal/table.ts';

interface MoodOptions {
  readonly data: string;
  readonly split?: string;
  readonly model?: string;
  readonly sequences: number;
  readonly seed: number;
  readonly frameRate?: number;
  readonly people?: boolean;
  readonly report?: string;
  readonly json?: boolean;
}

/** `emoverse evaluate mood` */
export function addEvaluateMoodCommand(parent: Command, io: CommandIo): void {
  parent
    .command('mood')
    .description(
      'how calm, quick and honest the mood over time is: sequences of FER+ tiles with movement, noise, intruders and cuts, read by the network; judged on the half of the faces that the filter was not fitted on',
    )
    .requiredOption('--data <dir>', 'folder with labels.csv and mosaics of 48×48 tiles')
    .option('--split <name>', 'split in labels.csv (default: the one that is not Training)')
    .option(...MODEL_OPTION)
    .option('--sequences <n>', 'sequences of 15 seconds or so', wholeNumber(4, 10_000), 80)
    .option('--seed <n>', 'the same seed gives the same sequences', wholeNumber(0, 2 ** 31), 7)
    .option(
      '--frame-rate <n>',
      'frames a second (default: each sequence its own, 10 to 30)',
      wholeNumber(1, 120),
    )
    .option('--people', 'simulated people instead: what the adaptation to a person gains and risks')
    .option('--report <dir>', 'write mood-SPLIT.html there: tables and plots, self-contained')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse evaluate mood --data fer2013 --split PublicTest\n  $ emoverse evaluate mood --data fer2013 --people --json > people.json',
    )
    .action(async (options: MoodOptions) => evaluate(options, io));
}

async function evaluate(options: MoodOptions, io: CommandIo): Promise<void> {
  const tiles = await readFaceTiles(resolve(io.cwd, options.data), options.split);
  const reader = await openReader({ detector: 'none', model: options.model }, io);
  const { manifest } = reader;
  const data = gatherMoodData(tiles, reader, options.seed, io);
  const work = options.people ? data.readPlainly('judge') : undefined;
  const measured = await (work === undefined ? readAndCompare() : work.then(simulate)).finally(() =>
    reader.dispose(),
  );
  const about = {
    model: manifest.name,
    modelHash: manifest.files['model.onnx'].sha256,
    modelVersion: manifest.version,
    split: tiles.split,
    seed: options.seed,
    faces: { fit: data.halves.fit.length, judge: data.halves.judge.length },
  };
  if (options.report !== undefined) {
    const folder = resolve(io.cwd, options.report);
    await mkdir(folder, { recursive: true });
    const file = join(folder, `mood-${options.people ? 'people-' : ''}${tiles.split.toLowerCase()}.html`);
    const date = new Date(io.now()).toISOString().slice(0, 10);
    await writeFile(file, moodPage({ ...about, date }, measured));
    io.stderr.write(`Report written to ${file}\n`);
  }
  if (options.json) io.stdout.write(`${JSON.stringify({ ...about, ...measured })}\n`);
  else io.stdout.write(tell(`${manifest.name} ${manifest.version} on ${tiles.split}`, measured));

  async function readAndCompare(): Promise<{ readonly smoothers: readonly ComparedSmoother[] }> {
    const sequences = await data.readSequences('judge', options.sequences, options.frameRate);
    return { smoothers: compareSmoothers(sequences, DEFAULT_MOOD_FILTER) };
  }

  function simulate(judged: Awaited<ReturnType<typeof data.readPlainly>>): {
    readonly people: readonly PeopleFigures[];
  } {
    return {
      people: [STRENGTHS, [0]].flatMap((strengths) =>
        ADAPTATIONS.map((adaptation) =>
          simulatePeople(judged, adaptation, strengths, createSeededRandom(options.seed)),
        ),
      ),
    };
  }
}

interface Measured {
  readonly smoothers?: readonly ComparedSmoother[];
  readonly people?: readonly PeopleFigures[];
}

function tell(title: string, { smoothers, people }: Measured): string {
  const tables = [
    ...(smoothers === undefined ? [] : [formatTable(columnsOf(SMOOTHER_COLUMNS), smootherRows(smoothers))]),
    ...(people === undefined ? [] : [formatTable(columnsOf(PEOPLE_COLUMNS), peopleRows(people))]),
  ];
  return `${title}\n\n${tables.join('\n')}`;
}

function columnsOf(titles: readonly string[]): { title: string; align?: 'right' }[] {
  return titles.map((title, index) => (index === 0 ? { title } : { title, align: 'right' }));
}
