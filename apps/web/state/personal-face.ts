import { scoresFrom, type Emotion, type EmotionScores, type MoodEstimate } from '@emoverse/domain';
import {
  FITTED_MOOD_FILTER,
  NO_PERSONAL_CALIBRATION,
  calibrateToPerson,
  fitPersonalCalibration,
  personalExampleSchema,
  withoutPersonalCalibration,
  type PersonalCalibration,
  type PersonalExample,
} from '@emoverse/mood';
import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import { keep, readKept } from './read-kept.ts';
import type { Services } from './services.ts';

const keptSchema = z.object({ examples: z.array(personalExampleSchema) });

export interface PersonalFaceState {
  /** What the person said about their face, oldest first: seven scores each, no picture. */
  readonly examples: readonly PersonalExample[];
  /** Fitted to the examples. */
  readonly calibration: PersonalCalibration;
}

const KEY = 'emoverse.face';
/** Older answers give way to newer ones. */
const MOST_ANSWERS = 100;

/**
 * How readings are adapted to the person in front of this browser: by their resting face and their own word on
 * readings. It stays in this browser; nothing of it is sent.
 */
export class PersonalFace {
  readonly store = createStore<PersonalFaceState>(() => ({
    examples: [],
    calibration: NO_PERSONAL_CALIBRATION,
  }));
  readonly #services: Pick<Services, 'keep' | 'now'>;

  constructor(services: Pick<Services, 'keep' | 'now'>) {
    this.#services = services;
    const kept = readKept(services.keep, KEY, keptSchema);
    if (kept !== undefined) this.store.setState(stateOf(kept.examples), true);
  }

  /** A reading of the camera, adapted. */
  readonly adapt = (scores: EmotionScores): EmotionScores =>
    calibrateToPerson(scores, this.store.getState().calibration);

  /** The person says what they show or feel; `estimate` is the adapted mood that they were shown. Can be undone. */
  answer(estimate: MoodEstimate, felt: Emotion): void {
    const { calibration, examples } = this.store.getState();
    const scores = withoutPersonalCalibration(readingBehind(estimate), calibration);
    const answers = [...examples, { kind: 'answer' as const, scores, felt, at: this.#services.now() }];
    const tooMany = answers.filter(({ kind }) => kind === 'answer').length - MOST_ANSWERS;
    const oldest = answers.findIndex(({ kind }) => kind === 'answer');
    this.#set(answers.filter((_, index) => tooMany <= 0 || index !== oldest));
  }

  /** The mean of what was read, before any adaptation, while the person let their face rest. */
  keepRestingFace(scores: EmotionScores): void {
    const { examples } = this.store.getState();
    const others = examples.filter(({ kind }) => kind !== 'resting');
    this.#set([...others, { kind: 'resting', scores, felt: 'neutral', at: this.#services.now() }]);
  }

  /** Takes back the last answer or resting face. */
  undo(): void {
    this.#set(this.store.getState().examples.slice(0, -1));
  }

  /** Readings are those of anybody again. */
  forget(): void {
    this.store.setState(stateOf([]), true);
    keep(this.#services.keep, KEY, undefined);
  }

  #set(examples: readonly PersonalExample[]): void {
    this.store.setState(stateOf(examples), true);
    keep(this.#services.keep, KEY, examples.length === 0 ? undefined : { examples });
  }
}

function stateOf(examples: readonly PersonalExample[]): PersonalFaceState {
  return { examples, calibration: fitPersonalCalibration(examples) };
}

/** The live mood is sharpened by the filter's temperature; the readings behind it are not. */
function readingBehind({ scores, source }: MoodEstimate): EmotionScores {
  return source === 'camera'
    ? scoresFrom((emotion) => scores[emotion] ** FITTED_MOOD_FILTER.temperature)
    : scores;
}
