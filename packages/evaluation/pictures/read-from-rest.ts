import { elementAt } from '@emoverse/domain';
import { calibrateToPerson, fitPersonalCalibration } from '@emoverse/mood';
import { BadDataError } from '../bad-data-error.ts';
import type { JudgedPicture } from './judge-pictures.ts';
import type { LabelledPicture } from './read-labelled-pictures.ts';

/** Pictures whose answers are judged, without those that were taken for resting faces. */
export interface PicturesFromRest {
  readonly pictures: readonly LabelledPicture[];
  /** As anybody's. */
  readonly before: readonly JudgedPicture[];
  /** What people see, as the product adapts it to a person whose resting face it knows; the heads stay as they are. */
  readonly after: readonly JudgedPicture[];
  /** How many groups have a resting face. */
  readonly faces: number;
}

/**
 * Takes the first picture of each group that is labelled neutral, and in which a face was found, for that person's resting
 * face, and reads the group's other pictures against it. A group without one is read as anybody's. Throws BadDataError
 * where no group has one.
 */
export function readFromRest(
  pictures: readonly LabelledPicture[],
  judged: readonly JudgedPicture[],
): PicturesFromRest {
  const resting = new Map<string, number>();
  for (const [index, { group, label }] of pictures.entries())
    if (label === 'neutral' && elementAt(judged, index).answer !== undefined && !resting.has(group))
      resting.set(group, index);
  if (resting.size === 0)
    throw new BadDataError('expected a picture labelled neutral of at least one person; there is none');
  const isJudged = (index: number): boolean => resting.get(elementAt(pictures, index).group) !== index;
  const calibrations = new Map(
    [...resting].map(([group, index]) => [
      group,
      fitPersonalCalibration(
        [elementAt(judged, index).answer].flatMap((answer) =>
          answer === undefined
            ? []
            : [{ kind: 'resting', scores: answer.scores, felt: 'neutral', at: 0 } as const],
        ),
      ),
    ]),
  );
  const after = judged.map(({ answer, milliseconds }, index): JudgedPicture => {
    const calibration = calibrations.get(elementAt(pictures, index).group);
    if (answer === undefined || calibration === undefined) return { answer, milliseconds };
    return { answer: { ...answer, scores: calibrateToPerson(answer.scores, calibration) }, milliseconds };
  });
  return {
    pictures: pictures.filter((_, index) => isJudged(index)),
    before: judged.filter((_, index) => isJudged(index)),
    after: after.filter((_, index) => isJudged(index)),
    faces: resting.size,
  };
}
