import { EMOTIONS } from '@emoverse/domain';
import {
  judgePictures,
  measurePictures,
  readFromRest,
  readLabelledPictures,
  type JudgedPicture,
  type LabelledPicture,
  type PictureFigures,
  type PicturesReport,
  type StillReader,
} from '@emoverse/evaluation';
import { basename } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { openReader, type DetectorName } from '../reading/open-reader.ts';
import { createProgress } from '../terminal/progress.ts';
import { drawSome } from '../measures/draw-some.ts';
import { labelSetsOf } from './open-model-reader.ts';
import type { LabelSets } from './tile-reader.ts';

/** Figures of the whole way on one folder of labelled pictures, as `--json` tells them. */
export interface PictureSet {
  readonly model: string;
  readonly modelVersion: string;
  readonly modelHash: string;
  readonly detector: DetectorName;
  /** The folder's name. */
  readonly set: string;
  readonly pictures: PicturesReport;
  /** Read against the resting face of each person: how many had one, and what people see of the same pictures without. */
  readonly resting?: { readonly faces: number; readonly seenWithout: PictureFigures };
}

/** Has one network read every picture of every folder as a person's own. Throws BadDataError or what loading throws. */
export async function measurePictureFolders(
  folders: readonly string[],
  options: {
    readonly detector: DetectorName;
    readonly model?: string | undefined;
    readonly limit?: number | undefined;
    readonly resting?: boolean | undefined;
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
        ...measure(pictures, judged, labelSetsOf(manifest), options.resting),
      });
    }
  } finally {
    await reader.dispose();
  }
  return sets;
}

function measure(
  pictures: readonly LabelledPicture[],
  judged: readonly JudgedPicture[],
  { emotionOf }: LabelSets,
  resting = false,
): Pick<PictureSet, 'pictures' | 'resting'> {
  if (!resting) return { pictures: measurePictures(pictures, judged, emotionOf) };
  const { faces, ...read } = readFromRest(pictures, judged);
  return {
    pictures: measurePictures(read.pictures, read.after, emotionOf),
    resting: { faces, seenWithout: measurePictures(read.pictures, read.before, emotionOf).seen },
  };
}
