import {
  EMOTION_MOOD_POINTS,
  EMOTIONS,
  clampMoodPoint,
  topEmotion,
  type Emotion,
  type MoodEstimate,
} from '@emoverse/domain';
import { scoresFromLogs } from './log-scores.ts';
import { EMOTION_WORDS } from './emotion-words.ts';
import { scoresNear } from './mood-from-choice.ts';

/** What one emotion word adds to the log-odds of its emotion. */
const WORD_EVIDENCE = 2;
/** How strongly the sentiment of the whole text speaks for emotions on its side of the plane. */
const SENTIMENT_EVIDENCE = 1.5;
const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'hardly',
  'barely',
  'without',
  "don't",
  "isn't",
  "wasn't",
  "didn't",
  "can't",
  'cannot',
  'dont',
  'isnt',
  'wasnt',
]);
/** A negation reaches this many words on. */
const NEGATION_REACH = 3;

/**
 * The mood in a few English words ("how was your day"): emotion words of our own lexicon, turned round by a
 * negation up to three words before, joined with VADER's compound sentiment as a prior over pleasantness.
 * Words in other languages are not understood: the estimate is then neutral with a wide deviation, which
 * the app shows as unsure. The text is not kept.
 */
export async function moodFromText(text: string, at: number): Promise<MoodEstimate> {
  // Loaded when first needed: its word list is larger than the rest of this package.
  const { analyzeSentiment } = await import('@emoverse/sentiment');
  const { compound } = analyzeSentiment(text);
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const found = new Map<Emotion, number>();
  let arousal = 0;
  let hits = 0;
  words.forEach((word, index) => {
    const entry = EMOTION_WORDS.get(word);
    if (entry === undefined) return;
    const negated = words
      .slice(Math.max(0, index - NEGATION_REACH), index)
      .some((before) => NEGATIONS.has(before));
    hits += 1;
    if (!negated) {
      arousal += entry.arousal;
      if (entry.emotion !== undefined) found.set(entry.emotion, (found.get(entry.emotion) ?? 0) + 1);
    } else if (entry.emotion !== undefined && entry.emotion !== 'neutral') {
      found.set(entry.emotion, (found.get(entry.emotion) ?? 0) - 0.5);
      found.set('neutral', (found.get('neutral') ?? 0) + 0.5);
    }
  });
  const evidence = (emotion: Emotion): number =>
    WORD_EVIDENCE * (found.get(emotion) ?? 0) +
    SENTIMENT_EVIDENCE * compound * EMOTION_MOOD_POINTS[emotion].valence +
    (emotion === 'neutral' ? 0.5 * (1 - Math.abs(compound)) : 0);
  const fromWords = scoresFromLogs(EMOTIONS.map(evidence));
  const wordArousal = hits === 0 ? 0 : arousal / hits;
  const valence = EMOTIONS.reduce(
    (sum, emotion) => sum + fromWords[emotion] * EMOTION_MOOD_POINTS[emotion].valence,
    0,
  );
  const point = clampMoodPoint({
    valence: 0.5 * valence + 0.5 * compound,
    arousal: hits === 0 ? 0 : wordArousal,
  });
  const scores = found.size > 0 ? fromWords : scoresNear(point, 0.5);
  const known = hits > 0 || compound !== 0;
  return {
    scores,
    ...point,
    valenceDeviation: known ? 0.3 : 0.7,
    arousalDeviation: hits > 0 ? 0.4 : 0.7,
    confidence: known ? scores[topEmotion(scores)] : 1 / EMOTIONS.length,
    source: 'text',
    at,
  };
}
