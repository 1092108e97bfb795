import { FINDERS } from '../command-line/choices.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';
import { drawSome } from '@emoverse/evaluation';
import { facesPage, formatFaces } from '@emoverse/report';
import {
  measureDetectors,
  type DetectorReport,
  openDetectorModule,
  openFinder,
  type FinderName,
  type MeasuredDetector,
  readMarkedPhotos,
} from '@emoverse/evaluation/faces';

export interface FacesOptions {
  readonly data: string;
  readonly detector?: readonly FinderName[];
  readonly detectorModule?: readonly string[];
  readonly variants?: boolean;
  readonly limit?: number;
  readonly report?: string;
  readonly json?: boolean;
}

export async function evaluateFaces(options: FacesOptions, io: CommandIo): Promise<void> {
  const photos = drawSome(await readMarkedPhotos(resolve(io.cwd, options.data)), options.limit);
  const modules = options.detectorModule ?? [];
  const finders = options.detector ?? (modules.length > 0 ? [] : FINDERS);
  const openers: (() => Promise<MeasuredDetector>)[] = [
    ...finders.map((name) => () => openFinder(name)),
    ...modules.map((file) => () => openDetectorModule(resolve(io.cwd, file))),
  ];
  const detectors: MeasuredDetector[] = [];
  let reports: readonly DetectorReport[];
  try {
    for (const open of openers) detectors.push(await open());
    reports = await measureDetectors(detectors, photos, options.variants === true, evaluationContext(io));
  } finally {
    for (const detector of detectors) await detector.dispose();
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
      : formatFaces(reports),
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
