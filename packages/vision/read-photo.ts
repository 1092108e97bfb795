import { readFace } from './read-face.ts';
import type { Face, FaceReading, Frame, VisionStages } from './reading.ts';

/** A face of a photo and what it says. */
export type PhotoFace = FaceReading & { readonly face: Face };

/** Reads every face of a still, the surest first; nobody in it gives an empty list. */
export async function readPhoto(frame: Frame, stages: VisionStages): Promise<readonly PhotoFace[]> {
  const read: PhotoFace[] = [];
  for (const face of await stages.detectFaces(frame))
    read.push({ face, ...(await readFace(frame, face, stages)) });
  return read;
}
