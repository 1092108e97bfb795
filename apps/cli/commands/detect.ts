import { EmoVerseError } from '@emoverse/domain';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { BadInputError, IncompleteError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { annotatePicture } from '../drawing/annotate-picture.ts';
import { describeFiles, fileAsJson, type DetectedFile } from '../reading/describe-files.ts';
import type { DetectorName, FaceReader } from '@emoverse/evaluation';
import { openReader } from '../reading/open-reader.ts';
import { readPicture, type ReadPicture } from '../reading/read-picture.ts';
import { isFolder, readRecordingMood } from '../reading/read-recording-mood.ts';
import { createPaint } from '../terminal/paint.ts';
import { createProgress } from '../terminal/progress.ts';

export interface DetectOptions {
  readonly detector: DetectorName;
  readonly annotate?: string;
  readonly checkIn?: boolean;
  readonly fps: number;
  readonly model?: string;
  readonly json?: boolean;
}

export async function detect(files: readonly string[], options: DetectOptions, io: CommandIo): Promise<void> {
  const named = files.map((file) => ({ file, path: resolve(io.cwd, file) }));
  const paths = named.map(({ path }) => path);
  const folder =
    options.annotate === undefined ? undefined : await outputFolder(resolve(io.cwd, options.annotate));
  const reader = await openReader(options, io);
  const paint = createPaint(io, io.stderr);
  const detected: DetectedFile[] = [];
  try {
    if (options.checkIn) {
      detected.push(await takeRecording(files.join(', '), { files: paths }, options.fps, reader, io));
    } else {
      const progress = createProgress(io, 'Reading', 'files');
      const taken = new Set(paths);
      for (const [index, { file, path }] of named.entries()) {
        const read = (await isFolder(path))
          ? await takeRecording(file, { folder: path }, options.fps, reader, io)
          : await takePicture(file, path, reader, io, (picture) =>
              folder === undefined ? Promise.resolve() : annotate(picture, path, folder, taken),
            );
        detected.push(read);
        await progress.to((index + 1) / paths.length, index + 1);
      }
      progress.end();
    }
  } finally {
    await reader.dispose();
  }
  if (options.json) {
    const { name, version } = reader.manifest;
    io.stdout.write(
      `${JSON.stringify({ model: name, modelVersion: version, detector: reader.detector, files: detected.map(fileAsJson) })}\n`,
    );
  } else {
    io.stdout.write(describeFiles(detected));
  }
  for (const file of detected)
    if (file.kind === 'picture' && file.picture.truncated === true)
      io.stderr.write(`${file.file} is cut off: what is there of it was read; copy or download it again\n`);
  const errors = detected.flatMap((file) =>
    file.kind === 'failed'
      ? [file]
      : file.kind === 'recording'
        ? file.recording.unreadable.map((frame) => ({ ...frame, file: `${file.file}: ${frame.file}` }))
        : [],
  );
  for (const { file, code, message } of errors)
    io.stderr.write(`${paint.red('error')} ${file}: ${paint.faint(`[${code}]`)} ${message}\n`);
  if (errors.length > 0) {
    const allFailed = detected.every((file) => file.kind === 'failed');
    throw new IncompleteError(
      allFailed
        ? 'no picture could be read'
        : `${errors.length} of the pictures could not be read; the others were`,
    );
  }
}

async function takePicture(
  file: string,
  path: string,
  reader: FaceReader,
  io: CommandIo,
  use: (picture: ReadPicture) => Promise<void>,
): Promise<DetectedFile> {
  try {
    const picture = await readPicture(path, reader, io.now());
    await use(picture);
    return { kind: 'picture', file, picture };
  } catch (error) {
    return failed(file, error);
  }
}

async function takeRecording(
  file: string,
  source: { folder?: string; files?: readonly string[] },
  framesPerSecond: number,
  reader: FaceReader,
  io: CommandIo,
): Promise<DetectedFile> {
  try {
    return {
      kind: 'recording',
      file,
      recording: await readRecordingMood({ ...source, framesPerSecond }, reader, io),
    };
  } catch (error) {
    return failed(file, error);
  }
}

function failed(file: string, error: unknown): DetectedFile {
  if (!(error instanceof EmoVerseError)) throw error;
  return { kind: 'failed', file, code: error.code, message: error.message };
}

async function outputFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new BadInputError(
      `the folder ${folder} cannot be made (${cause instanceof Error ? cause.message : String(cause)}); give another with --annotate DIR`,
      { cause },
    );
  });
  return folder;
}

/** Writes NAME.annotated.png; a number is added where an input or an earlier output of this run has that name. */
async function annotate(
  picture: ReadPicture,
  path: string,
  folder: string,
  taken: Set<string>,
): Promise<void> {
  const name = basename(path, extname(path));
  let target = join(folder, `${name}.annotated.png`);
  for (let number = 2; taken.has(target); number += 1)
    target = join(folder, `${name}.annotated-${number}.png`);
  taken.add(target);
  await writeFile(target, annotatePicture(picture));
}
