import {
  numberAt,
  EMOTIONS,
  scoresFrom,
  topEmotion,
  type Emotion,
  type EmotionScores,
} from '@emoverse/domain';
import { calibrateToPerson, fitPersonalCalibration, type PersonalExample } from '@emoverse/mood';
import { mean, shuffled } from '@emoverse/numeric';
import { BadDataError } from '../bad-data-error.ts';

/** A face that was read plainly. */
export interface ReadTile {
  readonly emotion: Emotion;
  readonly scores: EmotionScores;
}

/** What a simulated person does before their readings are judged. */
export interface Adaptation {
  readonly name: string;
  readonly resting: boolean;
  /** Readings answered with the truth, right or wrong. */
  readonly answers: number;
  /** Wrong readings corrected; right ones are passed over. */
  readonly corrections: number;
}

export const ADAPTATIONS: readonly Adaptation[] = [
  { name: 'resting face', resting: true, answers: 0, corrections: 0 },
  { name: '3 corrections', resting: false, answers: 0, corrections: 3 },
  { name: 'resting face, 3 corrections', resting: true, answers: 0, corrections: 3 },
  { name: 'resting face, 10 corrections', resting: true, answers: 0, corrections: 10 },
  { name: 'resting face, 10 answers', resting: true, answers: 10, corrections: 0 },
  { name: 'resting face, 20 answers', resting: true, answers: 20, corrections: 0 },
];

/** Gains in points of accuracy over people. */
export interface PeopleFigures {
  readonly name: string;
  readonly strengths: readonly number[];
  readonly people: number;
  /** Mean accuracy without adaptation. */
  readonly before: number;
  readonly meanGain: number;
  /** What the person at the edge of the worst 5 % gains, and those below on average. */
  readonly worst5: number;
  readonly worst5Mean: number;
}

/** Biases in nats. People without any (strength 0) are measured beside, since they must not be hurt either. */
export const STRENGTHS: readonly number[] = [0.5, 1, 1.5, 2];
const PEOPLE_A_BIAS = 15;
const ANSWERED = 60;
const JUDGED = 300;
/** Chances are told apart down to this. */
const FLOOR = 0.005;

/**
 * Simulates people whose faces lean towards one emotion: its scores are raised by a fixed factor e^strength and
 * normalised. Each has faces drawn from `tiles`: some to learn from, 300 others to be judged by.
 */
export function simulatePeople(
  tiles: readonly ReadTile[],
  adaptation: Adaptation,
  strengths: readonly number[],
  random: () => number,
): PeopleFigures {
  if (tiles.length < ANSWERED + JUDGED + 1)
    throw new BadDataError(
      `expected at least ${ANSWERED + JUDGED + 1} faces to make people of, got ${tiles.length}; leave out --limit`,
    );
  const people = strengths.flatMap((strength) =>
    EMOTIONS.flatMap((towards) =>
      Array.from({ length: PEOPLE_A_BIAS }, () =>
        judgePerson(tiles, adaptation, { towards, strength }, random),
      ),
    ),
  );
  const gains = people.map(({ before, after }) => 100 * (after - before)).sort((a, b) => a - b);
  const worst = gains.slice(0, Math.ceil(gains.length / 20));
  return {
    name: adaptation.name,
    strengths,
    people: people.length,
    before: mean(people.map(({ before }) => before)),
    meanGain: mean(gains),
    worst5: numberAt(worst, worst.length - 1),
    worst5Mean: mean(worst),
  };
}

function judgePerson(
  tiles: readonly ReadTile[],
  { resting, answers, corrections }: Adaptation,
  { towards, strength }: { readonly towards: Emotion; readonly strength: number },
  random: () => number,
): { before: number; after: number } {
  const own = shuffled(tiles, random).map(({ emotion, scores }) => ({
    emotion,
    scores: scoresFrom((one) => scores[one] * (one === towards ? Math.exp(strength) : 1)),
  }));
  const lookedAt = own.slice(0, ANSWERED);
  const wrong = lookedAt.filter(({ emotion, scores }) => topEmotion(scores) !== emotion);
  const answered = [...lookedAt.slice(0, answers), ...wrong.slice(0, corrections)];
  const neutral = own.slice(ANSWERED + JUDGED).filter(({ emotion }) => emotion === 'neutral');
  const examples: PersonalExample[] = [
    ...answered.map(({ emotion, scores }) => ({ kind: 'answer' as const, scores, felt: emotion, at: 0 })),
    ...(resting && neutral.length > 0
      ? [{ kind: 'resting' as const, scores: restingFace(neutral), felt: 'neutral' as const, at: 0 }]
      : []),
  ];
  const calibration = fitPersonalCalibration(examples);
  const judged = own.slice(ANSWERED, ANSWERED + JUDGED);
  const share = (read: (scores: EmotionScores) => EmotionScores): number =>
    judged.filter(({ emotion, scores }) => topEmotion(read(scores)) === emotion).length / judged.length;
  return {
    before: share((scores) => scores),
    after: share((scores) => calibrateToPerson(scores, calibration)),
  };
}

/** What neutral faces have in common when this person shows them; any one of them is another person's. */
function restingFace(neutral: readonly ReadTile[]): EmotionScores {
  const log = (emotion: Emotion): number =>
    mean(neutral.map(({ scores }) => Math.log(scores[emotion] + FLOOR)));
  return scoresFrom((emotion) => Math.exp(log(emotion)));
}
