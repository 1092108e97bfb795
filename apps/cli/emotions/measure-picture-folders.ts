import { EMOTIONS } from '@emoverse/domain';
import {
  judgePictures,
  measurePictures,
  readLabelledPictures,
  type PicturesReport,
  type StillReader,
} from '@emoverse/evaluation';
import { basename } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { openReader, type DetectorName } from '../reading/open-reader.ts';
import { createProgress } from '../terminal/progress.ts';
import { drawSome } from '../measures/draw-some.ts';
import { labelSetsOf } from './open-model-reader.ts';

/** Figures of the whole way on one folder of labelled pictures, as `--json` tells them. */
export interface PictureSet {
  readonly model: string;
  readonly modelVersion: string;
  readonly modelHash: string;
  readonly detector: DetectorName;
  /** The folder's name. */
  readonly set: string;
  readonly pictures: PicturesReport;
}

/** Has one network read every picture of every folder as a person's own. Throws BadDataError or what loading throws. */
export async function measurePictureFolders(
  folders: readonly string[],
  options: {
    readonly detector: DetectorName;
    readonly model?: string | undefined;
    readonly limit?: number | undefined;
  },
  io: CommandIo,
): Promise<readonly PictureSet[]> {
  const sets: PictureSet[] = [];
  const reader = await openReader(options, io);
  const { manifest, detector } = reader;
  try {
    for (const folder of folders) {
      const set = basename(folder);
      const pictures = drawSome(await readLabelledPictures(folder, EMOTIONS), options.limit);
      const progress = createProgress(io, `Reading ${set} with ${manifest.name}`, 'pictures');
      const still: StillReader = {
        detectFaces: (frame) => reader.detectInStill(frame),
        readFace: (frame, face) => reader.readFace(frame, face),
      };
      const elapsed = (): number => io.elapsed();
      const judged = await judgePictures(pictures, still, elapsed, (done, of) =>
        progress.to(done / of, done),
      ).finally(() => progress.end());
      sets.push({
        model: manifest.name,
        modelVersion: manifest.version,
        modelHash: manifest.files['model.onnx'].sha256,
        detector,
        set,
        pictures: measurePictures(pictures, judged, labelSetsOf(manifest).emotionOf),
      });
    }
  } finally {
    await reader.dispose();
  }
  return sets;
}
