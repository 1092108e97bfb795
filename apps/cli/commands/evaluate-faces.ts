import type { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { drawSome } from '../measures/draw-some.ts';
import { facesPage } from '../faces/faces-page.ts';
import { measureDetector, type DetectorReport } from '../faces/measure-detector.ts';
import {
  FINDERS,
  openDetectorModule,
  openFinder,
  type FinderName,
  type MeasuredDetector,
} from '../faces/open-detector.ts';
import { readMarkedPhotos } from '../faces/read-marked-photos.ts';
import { tellFaces } from '../faces/tell-faces.ts';
import { collect, oneOf, text, wholeNumber } from '../options.ts';

interface FacesOptions {
  readonly data: string;
  readonly detector?: readonly FinderName[];
  readonly detectorModule?: readonly string[];
  readonly variants?: boolean;
  readonly limit?: number;
  readonly report?: string;
  readonly json?: boolean;
}

const AFTER = `
Photos are searched thoroughly, as stills are, and once more fast, as a camera frame is; times are those at 640×480.

--variants shows every marked face again, alone in a camera frame of 640×480: 24, 32, 48, 64 and 96 pixels at its
short side; turned by 15 and 30 degrees to either side, in 15 % of the light with sensor noise, and blurred (σ = 4
pixels), 96 pixels large. It also counts false faces in pictures without people: photos without a marked face, parts
of photos that no face reaches, and photos whose heads are painted over.

A detector module exports createDetector(), which gives { name, detectFaces(frame), dispose() }.

Examples:
  $ emoverse evaluate faces --data photos
  $ emoverse evaluate faces --data photos --detector haar --json
  $ emoverse evaluate faces --data photos --variants --detector-module other.mjs --report report/`;

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
      `${FINDERS.join(' or ')}; may be given twice (default: both, or none beside a module)`,
      collect(oneOf(FINDERS)),
    )
    .option('--detector-module <file>', 'another detector, as an ES module; may be repeated', collect(text))
    .option('--variants', 'also small, turned, dark and blurred faces, and pictures without people')
    .option(
      '--limit <n>',
      'only so many photos, drawn by a fixed seed',
      wholeNumber(1, Number.POSITIVE_INFINITY),
    )
    .option('--report <dir>', 'write faces.html there: tables and plots, self-contained')
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', AFTER)
    .action(async (options: FacesOptions) => evaluate(options, io));
}

async function evaluate(options: FacesOptions, io: CommandIo): Promise<void> {
  const photos = drawSome(await readMarkedPhotos(resolve(io.cwd, options.data)), options.limit);
  const modules = options.detectorModule ?? [];
  const finders = options.detector ?? (modules.length > 0 ? [] : FINDERS);
  const openers: (() => Promise<MeasuredDetector>)[] = [
    ...finders.map((name) => () => openFinder(name)),
    ...modules.map((file) => () => openDetectorModule(resolve(io.cwd, file))),
  ];
  const reports: DetectorReport[] = [];
  for (const open of openers) {
    const detector = await open();
    try {
      reports.push(await measureDetector(detector, photos, options.variants === true, io));
    } finally {
      await detector.dispose();
    }
  }
  if (options.report !== undefined) {
    const folder = resolve(io.cwd, options.report);
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'faces.html');
    const date = new Date(io.now()).toISOString().slice(0, 10);
    await writeFile(file, facesPage(reports, { photos: photos.length, date }));
    io.stderr.write(`Report written to ${file}\n`);
  }
  io.stdout.write(
    options.json
      ? `${JSON.stringify({ photos: photos.length, detectors: asJson(reports) })}\n`
      : tellFaces(reports),
  );
}

/**
 * By detector: the figures of the thorough look, `ms` of one camera look where the detector has one, and every way of
 * looking with its own figures and time under `looks`.
 */
function asJson(reports: readonly DetectorReport[]): Record<string, unknown> {
  return Object.fromEntries(
    reports.map(({ name, looks }) => {
      const main = looks.thorough ?? looks.fast;
      return [name, { ...main, ms: (looks.fast ?? main)?.ms, looks }];
    }),
  );
}
