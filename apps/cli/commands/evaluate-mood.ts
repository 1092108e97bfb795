import { DEFAULT_MOOD_FILTER } from '@emoverse/mood';
import { createSeededRandom } from '@emoverse/numeric';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';
import {
  readFaceTiles,
  compareSmoothers,
  type ComparedSmoother,
  gatherMoodData,
  ADAPTATIONS,
  STRENGTHS,
  simulatePeople,
  type PeopleFigures,
} from '@emoverse/evaluation';
import {
  moodPage,
  peopleRows,
  smootherRows,
  PEOPLE_COLUMNS,
  SMOOTHER_COLUMNS,
  formatTable,
} from '@emoverse/report';
import { openReader } from '../reading/open-reader.ts';

export interface MoodOptions {
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

export async function evaluateMood(options: MoodOptions, io: CommandIo): Promise<void> {
  const tiles = await readFaceTiles(resolve(io.cwd, options.data), options.split);
  const reader = await openReader({ detector: 'none', model: options.model }, io);
  const { manifest } = reader;
  const data = gatherMoodData(tiles, reader, options.seed, evaluationContext(io));
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
