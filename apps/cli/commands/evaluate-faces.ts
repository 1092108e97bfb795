import { quantile } from '@emoverse/numeric';
import { decodeImage, type Frame } from '@emoverse/vision';
import { ImageData, createCanvas } from '@napi-rs/canvas';
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { measureDetection, type DetectedPicture, type DetectionFigures } from '../faces/measure-detection.ts';
import { collect, oneOf } from '../options.ts';
import { openReader, type DetectorName, type FaceReader } from '../reading/open-reader.ts';
import { numberIn, readRows, whyUnreadable } from '../read-rows.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable, percent } from '../terminal/table.ts';

const FINDERS = ['neural', 'haar'] as const;
const SIZES = [24, 48, 96] as const;

interface FacesOptions {
  readonly data: string;
  readonly detector?: readonly (typeof FINDERS)[number][];
  readonly json?: boolean;
}

interface DetectorFigures extends DetectionFigures {
  /** By shortest side in pixels of the faces that count. */
  readonly bySize: Readonly<Record<string, DetectionFigures>>;
  /** One camera look (fast) at 640×480. */
  readonly ms: { readonly median: number; readonly p95: number };
}

/** `emoverse evaluate faces` */
export function addEvaluateFacesCommand(parent: Command, io: CommandIo): void {
  parent
    .command('faces')
    .description('recall, precision and average precision of the face detectors on photos with marked faces')
    .requiredOption(
      '--data <dir>',
      'folder with images.csv (file) and boxes.csv (file,x,y,w,h; invalid = 1 does not count)',
    )
    .option(
      '--detector <name>',
      `${FINDERS.join(' or ')}; may be given twice (default: both)`,
      collect(oneOf(FINDERS)),
    )
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nPhotos are looked at thoroughly, as stills are; the time is that of a camera look at 640×480.\n\nExamples:\n  $ emoverse evaluate faces --data photos\n  $ emoverse evaluate faces --data photos --detector haar --json',
    )
    .action(async (options: FacesOptions) => evaluate(options, io));
}

interface MarkedPhoto {
  readonly path: string;
  readonly truths: DetectedPicture['truths'];
}

async function evaluate(options: FacesOptions, io: CommandIo): Promise<void> {
  const photos = await readPhotos(resolve(io.cwd, options.data));
  const detectors: Record<string, DetectorFigures> = {};
  for (const detector of options.detector ?? FINDERS)
    detectors[detector] = await measure(detector, photos, io);
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ photos: photos.length, detectors })}\n`);
    return;
  }
  const right = (title: string): { title: string; align: 'right' } => ({ title, align: 'right' });
  io.stdout.write(
    formatTable(
      [
        { title: 'detector' },
        { title: 'faces' },
        ...['n', 'recall', 'precision', 'AP at 0.5', 'ms median', 'ms 95 %'].map(right),
      ],
      Object.entries(detectors).flatMap(([name, figures]) => [
        [
          name,
          'all',
          String(figures.n),
          percent(figures.recall),
          percent(figures.precision),
          figures.ap50.toFixed(3),
          figures.ms.median.toFixed(1),
          figures.ms.p95.toFixed(1),
        ],
        ...SIZES.map((size) => {
          const { n, recall, precision, ap50 } = figures.bySize[size];
          return ['', `from ${size} px`, String(n), percent(recall), percent(precision), ap50.toFixed(3)];
        }),
      ]),
    ),
  );
}

async function readPhotos(folder: string): Promise<MarkedPhoto[]> {
  const [imagesFile, boxesFile] = [join(folder, 'images.csv'), join(folder, 'boxes.csv')];
  for (const file of [imagesFile, boxesFile]) {
    if (!existsSync(file))
      throw new BadInputError(
        `expected images.csv and boxes.csv in ${folder}, ${file} does not exist; give the folder with --data DIR`,
      );
  }
  const boxes = await readRows(boxesFile, ['file', 'x', 'y', 'w', 'h']);
  const images = await readRows(imagesFile, ['file']);
  return images.map(({ file }) => ({
    path: join(folder, file),
    truths: boxes
      .filter((row) => row['file'] === file)
      .map((row) => {
        const number = (column: string): number => numberIn(row, column, boxesFile) ?? Number.NaN;
        return {
          x: number('x'),
          y: number('y'),
          width: number('w'),
          height: number('h'),
          ignored: row['invalid'] === '1',
        };
      }),
  }));
}

async function measure(
  detector: DetectorName,
  photos: readonly MarkedPhoto[],
  io: CommandIo,
): Promise<DetectorFigures> {
  const reader = await openReader({ detector }, io);
  const progress = createProgress(io, `Searching faces (${detector})`, 'photos');
  const pictures: DetectedPicture[] = [];
  const milliseconds: number[] = [];
  try {
    for (const [index, { path, truths }] of photos.entries()) {
      const frame = await readFrame(path, io);
      pictures.push({ truths, found: await reader.detectFaces(frame, 'thorough') });
      milliseconds.push(await timeOneLook(cameraSized(frame), reader, io));
      await progress.to((index + 1) / photos.length, index + 1);
    }
  } finally {
    progress.end();
    await reader.dispose();
  }
  const bySize = Object.fromEntries(SIZES.map((size) => [String(size), measureDetection(pictures, size)]));
  return {
    ...measureDetection(pictures, 0),
    bySize,
    ms: { median: quantile(milliseconds, 0.5), p95: quantile(milliseconds, 0.95) },
  };
}

async function readFrame(path: string, io: CommandIo): Promise<Frame> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BadInputError(`images.csv names ${path}, which ${whyUnreadable(cause)}`, { cause });
  });
  return decodeImage(bytes, { at: io.now() });
}

async function timeOneLook(frame: Frame, reader: FaceReader, io: CommandIo): Promise<number> {
  const begun = io.elapsed();
  await reader.detectFaces(frame, 'fast');
  return io.elapsed() - begun;
}

/** The photo fitted into 640×480 on black, as a camera frame. */
function cameraSized(frame: Frame): Frame {
  const [width, height] = [640, 480];
  const whole = createCanvas(frame.width, frame.height);
  whole
    .getContext('2d')
    .putImageData(new ImageData(new Uint8ClampedArray(frame.data), frame.width, frame.height), 0, 0);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const scale = Math.min(width / frame.width, height / frame.height);
  context.drawImage(
    whole,
    (width - scale * frame.width) / 2,
    (height - scale * frame.height) / 2,
    scale * frame.width,
    scale * frame.height,
  );
  return { width, height, data: context.getImageData(0, 0, width, height).data, at: frame.at };
}
