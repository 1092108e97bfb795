import { whyUnreadable, type FaceReader } from '@emoverse/evaluation';
import { summariseReadings, type Mood } from '@emoverse/mood';
import {
  decodeImage,
  followFace,
  followNobody,
  measureLight,
  readFrame,
  readRecording,
  type Frame,
  type Reading,
} from '@emoverse/vision';
import { EmoVerseError, type EmotionReading } from '@emoverse/domain';
import { readFile, readdir, stat } from 'node:fs/promises';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { createProgress } from '../terminal/progress.ts';

/** The one final mood of a recording, as of the timed check-in. */
export interface RecordingMood {
  readonly frames: number;
  readonly framesPerSecond: number;
  /** How many frames gave what. */
  readonly counts: Readonly<Record<EmotionReading['kind'], number>>;
  readonly mood: Mood;
  readonly unreadable: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

export interface RecordingSource {
  /** A folder of frames, or the frames themselves. */
  readonly folder?: string;
  readonly files?: readonly string[];
  readonly framesPerSecond: number;
}

/** Reads a recording frame by frame, following one face, and sums it up to one mood. Unreadable frames are told and left out. */
export async function readRecordingMood(
  source: RecordingSource,
  reader: FaceReader,
  io: CommandIo,
): Promise<RecordingMood> {
  const unreadable: { file: string; code: string; message: string }[] = [];
  const startAt = io.now();
  const onUnreadable = (file: string, { code, message }: EmoVerseError): void =>
    void unreadable.push({ file, code, message });
  const { framesPerSecond } = source;
  const frames =
    source.folder === undefined
      ? framesOf(source.files ?? [], startAt, framesPerSecond, onUnreadable)
      : readRecording(source.folder, { framesPerSecond, startAt, onUnreadable });
  const counts = { scores: 0, 'no-face': 0, 'several-faces': 0, 'too-dark': 0 };
  const readings: Reading[] = [];
  let followed = followNobody;
  const expected =
    source.folder === undefined ? (source.files ?? []).length : (await readdir(source.folder)).length;
  const progress = createProgress(io, 'Reading', 'frames');
  try {
    for await (const frame of frames) {
      const reading = await readFrame(frame, followed, {
        detectFaces: (seen) => reader.detectFaces(seen, 'fast'),
        followFace,
        measureLight,
        cropFace: reader.crop,
        classifyEmotion: reader.classify,
      });
      followed = reading.followed;
      readings.push(reading);
      counts[reading.kind] += 1;
      await progress.to(readings.length / expected, readings.length);
    }
  } finally {
    progress.end();
  }
  const latest = readings.at(-1);
  if (latest === undefined) throw new BadInputError('expected at least one readable frame, got none');
  return {
    frames: readings.length,
    framesPerSecond,
    counts,
    mood: summariseReadings(readings, 'check-in', latest.at),
    unreadable,
  };
}

async function* framesOf(
  files: readonly string[],
  startAt: number,
  framesPerSecond: number,
  onUnreadable: (file: string, error: EmoVerseError) => void,
): AsyncGenerator<Frame> {
  for (const [index, file] of files.entries()) {
    try {
      const bytes = await readFile(file).catch((cause: unknown) => {
        throw new BadInputError(`expected a picture at ${file}, which ${whyUnreadable(cause)}`, {
          cause,
          code: 'file-unreadable',
        });
      });
      yield await decodeImage(bytes, { at: startAt + Math.round((1000 * index) / framesPerSecond) });
    } catch (error) {
      if (!(error instanceof EmoVerseError)) throw error;
      onUnreadable(file, error);
    }
  }
}

/** Whether a path is a folder; false where there is nothing. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
}
