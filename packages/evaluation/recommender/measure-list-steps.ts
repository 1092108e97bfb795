import { elementAt } from '@emoverse/domain';
import { mean } from '@emoverse/numeric';
import { LIST_STRENGTHS, type ListStrengths, type Recommender } from '@emoverse/recommender';
import { compareLives, type ComparedLives, type ComparedLivesOptions } from './compare-lives.ts';

/** Likes are those expected among the ten of a list, looked at or not; differences are to lists without list steps. */
export interface ListStepFigures extends ListStrengths, ComparedLives {}

/** Strengths that are compared: none, each step alone, both as by default, and stronger ones. */
export const COMPARED_STRENGTHS: readonly ListStrengths[] = [
  { similarity: 0, calibration: 0 },
  { similarity: LIST_STRENGTHS.similarity, calibration: 0 },
  { similarity: 0, calibration: LIST_STRENGTHS.calibration },
  LIST_STRENGTHS,
  { similarity: 0.2, calibration: 0 },
  { similarity: 0, calibration: 0.3 },
];

/** What diversity and calibrated genres cost or gain: the same people's visits with each strength. */
export async function measureListSteps(
  recommender: Pick<Recommender, 'items' | 'newPerson' | 'recommend' | 'learnFromFeedback'>,
  options: ComparedLivesOptions,
): Promise<readonly ListStepFigures[]> {
  const compared = await compareLives(
    recommender,
    options,
    COMPARED_STRENGTHS.map((listStrengths) => ({ listStrengths })),
    ({ visits }) => 10 * mean(visits.map(({ likeable }) => likeable)),
  );
  return compared.map((figures, row) => ({ ...elementAt(COMPARED_STRENGTHS, row), ...figures }));
}
