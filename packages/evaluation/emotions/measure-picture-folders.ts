import { EMOTIONS } from '@emoverse/domain';
import { judgePictures, type JudgedPicture, type StillReader } from '../pictures/judge-pictures.ts';
import { measurePictures, type PictureFigures, type PicturesReport } from '../pictures/measure-pictures.ts';
import { readFromRest } from '../pictures/read-from-rest.ts';
import { readLabelledPictures, type LabelledPicture } from '../pictures/read-labelled-pictures.ts';
import { basename } from 'node:path';
import type { EvaluationContext } from '../evaluation-context.ts';
import type { DetectorName, FaceReader } from '../readers/open-face-reader.ts';
import { drawSome } from '../tables/draw-some.ts';
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

/** Has one network read every picture of every folder as a person's own. Throws BadDataError. */
export async function measurePictureFolders(
  folders: readonly string[],
  reader: FaceReader,
  options: { readonly limit?: number | undefined; readonly resting?: boolean | undefined },
  context: EvaluationContext,
): Promise<readonly PictureSet[]> {
  const sets: PictureSet[] = [];
  const { manifest, detector } = reader;
  for (const folder of folders) {
    const set = basename(folder);
    const pictures = drawSome(await readLabelledPictures(folder, EMOTIONS), options.limit);
    const progress = context.progress(`Reading ${set} with ${manifest.name}`, 'pictures');
    const still: StillReader = {
      detectFaces: (frame) => reader.detectInStill(frame),
      readFace: (frame, face) => reader.readFace(frame, face),
    };
    const elapsed = (): number => context.elapsed();
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
