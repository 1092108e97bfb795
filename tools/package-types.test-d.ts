// What the packages promise by their types, checked by `npm run check:types` as everything else; nothing here runs.
import { createApiClient, type ApiError, type RouteOutput } from '@emoverse/api-contract';
import {
  EmoVerseError,
  numberAt,
  receivedCodeSchema,
  type Emotion,
  type EmotionReading,
  type EmotionScores,
  type ErrorCode,
  type Impression,
  type MoodEstimate,
} from '@emoverse/domain';
import { initialMood, readText, updateMood, type Mood } from '@emoverse/mood';
import { createSeededRandom, mean } from '@emoverse/numeric';
import type { Recommender } from '@emoverse/recommender';
import { analyzeSentiment, judgeReview } from '@emoverse/sentiment';
import { readPhoto, type Face, type Frame, type PhotoFace, type VisionStages } from '@emoverse/vision';
import { expectTypeOf } from 'vitest';

// domain: an error has a code of the list, or one that came over a border.
expectTypeOf(new EmoVerseError('camera-denied', '').code).toEqualTypeOf<ErrorCode>();
expectTypeOf(EmoVerseError).toBeConstructibleWith(receivedCodeSchema.parse('of-another-version'), '');
// @ts-expect-error: no such code
void new EmoVerseError('camera-denid', '');
expectTypeOf<EmotionScores>().toEqualTypeOf<Record<Emotion, number>>();
expectTypeOf<number>().not.toExtend<Impression['propensity']>();
expectTypeOf(numberAt).parameters.toEqualTypeOf<[readonly number[], number]>();

// vision: of a face without light there are no scores.
expectTypeOf(readPhoto).toEqualTypeOf<
  (frame: Frame, stages: VisionStages) => Promise<readonly PhotoFace[]>
>();
expectTypeOf<Extract<PhotoFace, { kind: 'too-dark' }>>().not.toHaveProperty('scores');
expectTypeOf<PhotoFace['face']>().toEqualTypeOf<Face>();
expectTypeOf<Extract<PhotoFace, { kind: 'scores' }>['scores']>().toEqualTypeOf<EmotionScores>();

// mood: any reading is taken, only a mood of a face has an estimate, and no picture fits into one.
expectTypeOf(updateMood).parameter(1).toEqualTypeOf<EmotionReading>();
expectTypeOf(updateMood).returns.toEqualTypeOf<Mood>();
expectTypeOf<Extract<Mood, { estimate: unknown }>['estimate']>().toEqualTypeOf<MoodEstimate>();
expectTypeOf<Exclude<Mood, { estimate: unknown }>['kind']>().toEqualTypeOf<
  'no-face' | 'several-faces' | 'too-dark'
>();
expectTypeOf(initialMood).toEqualTypeOf<(at: number) => Mood>();
expectTypeOf(readText).parameter(0).toEqualTypeOf<string>();
// @ts-expect-error: a reading needs its time
updateMood(initialMood(0), { kind: 'no-face' });

// recommender: clock and randomness are handed in with what is asked.
expectTypeOf<Parameters<Recommender['recommend']>[0]>().toHaveProperty('random');

// numeric and sentiment: plain numbers in and out.
expectTypeOf(mean).returns.toEqualTypeOf<number>();
expectTypeOf(createSeededRandom).returns.toEqualTypeOf<() => number>();
expectTypeOf(analyzeSentiment('').compound).toEqualTypeOf<number>();
expectTypeOf(judgeReview).toEqualTypeOf<(text: string) => number>();

// api-contract: a call is typed by its route's name.
const api = createApiClient({ baseUrl: '', fetch });
expectTypeOf(api.call('health', {})).resolves.toEqualTypeOf<RouteOutput<'health'>>();
// @ts-expect-error: no such route
void api.call('wealth', {});
expectTypeOf<ApiError>().toExtend<EmoVerseError>();
