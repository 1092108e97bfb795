import { whyUnreadable, type FaceReader } from '@emoverse/evaluation';
import { summariseReadings, type Mood } from '@emoverse/mood';
import { decodeImage, measureLight, type Classification, type Face, type Frame } from '@emoverse/vision';
import { readFile } from 'node:fs/promises';
import { BadInputError } from '../command-error.ts';

/** One face of a picture, read. */
export interface ReadFace {
  readonly face: Face;
  readonly classification: Classification;
  /** Mood of this face alone: `too-dark`, `unsure` or `steady`. */
  readonly mood: Mood;
}

export interface ReadPicture {
  readonly frame: Frame;
  readonly faces: readonly ReadFace[];
  /** State of the picture as a whole: that of its one face, `several-faces`, `no-face` or `too-dark`. */
  readonly state: Mood['kind'];
  /** The file lacks its end: what is missing was gray. */
  readonly truncated?: true;
}

/** Decodes a picture file and reads every face in it. Throws BadInputError or what decoding throws. */
export async function readPicture(path: string, reader: FaceReader, at: number): Promise<ReadPicture> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BadInputError(`expected a picture at ${path}, which ${whyUnreadable(cause)}`, {
      cause,
      code: 'file-unreadable',
    });
  });
  const image = await decodeImage(bytes, { at });
  const read = await readFaces(image, reader);
  return image.truncated === true ? { ...read, truncated: true } : read;
}

/** Reads every face of a frame. */
export async function readFaces(frame: Frame, reader: FaceReader): Promise<ReadPicture> {
  const faces: ReadFace[] = [];
  for (const face of await reader.detectFaces(frame, 'thorough')) {
    const classification = await reader.classify(reader.crop(frame, face));
    const dark = measureLight(frame, face) === 'too-dark';
    const reading = dark
      ? ({ kind: 'too-dark', at: frame.at } as const)
      : ({ kind: 'scores', scores: classification.scores, at: frame.at } as const);
    faces.push({ face, classification, mood: summariseReadings([reading], 'photo', frame.at) });
  }
  return { frame, faces, state: stateOf(frame, faces) };
}

function stateOf(frame: Frame, faces: readonly ReadFace[]): Mood['kind'] {
  const [face, ...others] = faces;
  if (others.length > 0) return 'several-faces';
  if (face !== undefined) return face.mood.kind;
  return measureLight(frame, undefined) === 'too-dark' ? 'too-dark' : 'no-face';
}
