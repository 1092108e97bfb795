import { numberAt } from '@emoverse/domain';
import { mean } from '@emoverse/numeric';
import type { Recommender } from '@emoverse/recommender';
import { compareLives, type ComparedLives, type ComparedLivesOptions } from './compare-lives.ts';

export interface FeltAfterFigures extends ComparedLives {
  /** Chance that the question *How do you feel now?* is answered; likes are those a visit of what is looked at. */
  readonly answers: number;
}

/** Chances of an answer that are compared, against nobody being asked first. */
const COMPARED_ANSWERS: readonly number[] = [0, 0.3, 1];

/** What learning from how people felt after something costs or gains in likes: the same people's visits, asked or not. */
export async function measureFeltAfter(
  recommender: Pick<Recommender, 'items' | 'newPerson' | 'recommend' | 'learnFromFeedback'>,
  options: ComparedLivesOptions,
): Promise<readonly FeltAfterFigures[]> {
  const compared = await compareLives(
    recommender,
    options,
    COMPARED_ANSWERS.map((answersAfter) => ({ answersAfter })),
    ({ visits }) => mean(visits.map(({ likes }) => likes)),
  );
  return compared.map((figures, row) => ({ answers: numberAt(COMPARED_ANSWERS, row), ...figures }));
}
