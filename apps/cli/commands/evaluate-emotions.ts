import type { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { emotionsPage, figureSets } from '../emotions/emotions-page.ts';
import { judgeTiles } from '../emotions/judge-tiles.ts';
import { measureEmotions, type EmotionReport } from '../emotions/measure-emotions.ts';
import { readFaceTiles } from '../emotions/read-face-tiles.ts';
import { MODEL_OPTION } from '../find-model.ts';
import { wholeNumber } from '../options.ts';
import { detectorOption, openReader, type DetectorName } from '../reading/open-reader.ts';
import { formatTable, percent } from '../terminal/table.ts';

interface EmotionsOptions {
  readonly data: string;
  readonly split?: string;
  readonly detector: DetectorName;
  readonly model?: string;
  readonly limit?: number;
  readonly report?: string;
  readonly json?: boolean;
}

/** `emoverse evaluate emotions` */
export function addEvaluateEmotionsCommand(parent: Command, io: CommandIo): void {
  parent
    .command('emotions')
    .description(
      'accuracy of the network on FER-2013 and FER+ tiles: every tile of the split, one thread, no test-time augmentation (mirrored average beside it)',
    )
    .requiredOption('--data <dir>', 'folder with labels.csv and mosaics of 48×48 tiles')
    .option('--split <name>', 'split in labels.csv (default: the one that is not Training)')
    .option(
      '--detector <name>',
      'none takes the tile as it is; haar or neural search the face in it first',
      detectorOption,
      'none',
    )
    .option(...MODEL_OPTION)
    .option('--limit <n>', 'only the first tiles, to try it out', wholeNumber(1, Number.POSITIVE_INFINITY))
    .option('--report <dir>', 'write emotions-SPLIT.html there: tables and plots, self-contained')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse evaluate emotions --data fer2013 --split PublicTest\n  $ emoverse evaluate emotions --data fer2013 --report report/ --json > figures.json',
    )
    .action(async (options: EmotionsOptions) => evaluate(options, io));
}

async function evaluate(options: EmotionsOptions, io: CommandIo): Promise<void> {
  const data = await readFaceTiles(resolve(io.cwd, options.data), options.split);
  const tiles = data.tiles.slice(0, options.limit);
  const reader = await openReader(options, io);
  const { manifest, modelFolder } = reader;
  const report = await judgeTiles(tiles, reader, io)
    .then((judged) => measureEmotions(tiles, judged, manifest))
    .finally(() => reader.dispose());
  const modelHash = manifest.files['model.onnx'].sha256;
  const about = {
    model: manifest.name,
    modelHash,
    modelVersion: manifest.version,
    split: data.split,
    detector: options.detector,
    tiles: tiles.length,
  };
  if (options.report !== undefined) {
    const folder = resolve(io.cwd, options.report);
    await mkdir(folder, { recursive: true });
    const file = join(folder, `emotions-${data.split.toLowerCase()}.html`);
    const date = new Date(io.now()).toISOString().slice(0, 10);
    await writeFile(
      file,
      await emotionsPage(report, data, {
        model: `${manifest.name} ${manifest.version}`,
        modelHash,
        modelFolder,
        detector: options.detector,
        date,
      }),
    );
    io.stderr.write(`Report written to ${file}\n`);
  }
  if (options.json) io.stdout.write(`${JSON.stringify({ ...about, ...report })}\n`);
  else
    io.stdout.write(
      tell(
        `${manifest.name} ${manifest.version} on ${data.split}, ${tiles.length} faces, detector ${options.detector}`,
        report,
        tiles.length,
      ),
    );
}

function tell(title: string, report: EmotionReport, tiles: number): string {
  const sets = formatTable(
    [
      { title: 'labels' },
      ...['n', 'accuracy', '95 % interval', 'macro F1', 'log-loss', 'ECE'].map((column) => ({
        title: column,
        align: 'right' as const,
      })),
    ],
    figureSets(report).map(([name, figures]) => [
      name,
      String(figures.n),
      percent(figures.accuracy),
      `${percent(figures.ci95[0])} – ${percent(figures.ci95[1])}`,
      figures.macroF1.toFixed(3),
      figures.logLoss.toFixed(3),
      figures.ece.toFixed(3),
    ]),
  );
  const perClass = formatTable(
    [
      { title: 'FER-2013 class' },
      ...['n', 'precision', 'recall', 'F1'].map((column) => ({ title: column, align: 'right' as const })),
    ],
    Object.entries(report.fer2013.perClass).map(([label, { n, precision, recall, f1 }]) => [
      label,
      String(n),
      percent(precision),
      percent(recall),
      f1.toFixed(3),
    ]),
  );
  const plus = report.flip.ferplus8 === undefined ? '' : `, FER+ ${percent(report.flip.ferplus8.accuracy)}`;
  const found =
    report.detected === tiles
      ? ''
      : `The detector found a face in ${report.detected} of ${tiles} tiles; the others were taken whole.\n`;
  return `${title}\n\n${sets}\n${perClass}\nAveraged with the mirrored face: FER-2013 ${percent(report.flip.fer2013.accuracy)}${plus}\n${found}${report.msPerFace.median.toFixed(2)} ms a face (median), ${report.msPerFace.p95.toFixed(2)} ms (95 %), ${report.tilesPerSecond.toFixed(0)} faces a second on one thread\n`;
}
