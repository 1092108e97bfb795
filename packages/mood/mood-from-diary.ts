import { UNKNOWN_DEVIATION, clampMoodPoint, topEmotion, type MoodEstimate } from '@emoverse/domain';
import { scoresNear } from './mood-from-choice.ts';
import { scoresAlong } from './scores-along.ts';

/** How exactly words for feelings (calm, stressed) tell how lively a mood is. */
const AROUSAL_DEVIATION = 0.3;

/** What a person wrote down elsewhere of how they felt. */
export interface DiaryFeeling {
  /** From −1, unpleasant, to 1, pleasant; beyond that it is moved to the edge. */
  readonly valence: number;
  /** How exactly the scale of the diary places it, in circumplex units. */
  readonly valenceDeviation: number;
  /** From −1, quiet, to 1, lively, where words tell it. */
  readonly arousal?: number | undefined;
}

/** The mood that a diary tells: on the plane where it says how lively it was, else along valence alone. */
export function moodFromDiary(
  { valence, valenceDeviation, arousal }: DiaryFeeling,
  at: number,
): MoodEstimate {
  const point = clampMoodPoint({ valence, arousal: arousal ?? 0 });
  const scores =
    arousal === undefined ? scoresAlong('valence', point.valence, valenceDeviation) : scoresNear(point);
  return {
    scores,
    ...point,
    valenceDeviation,
    arousalDeviation: arousal === undefined ? UNKNOWN_DEVIATION : AROUSAL_DEVIATION,
    confidence: scores[topEmotion(scores)],
    source: 'picker',
    at,
  };
}
