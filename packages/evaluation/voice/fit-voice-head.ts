import { logistic, minimise } from '@emoverse/numeric';
import { VOICE_FEATURES, arousalFromVoice, type VoiceHead } from '@emoverse/voice';
import { BadDataError } from '../bad-data-error.ts';
import type { HeardClip } from './hear-clips.ts';
import { ACTED_AROUSAL } from './read-voice-clips.ts';

/** λ of λ/2 · Σ weight², weights of changes in semitones and decibels: small beside 200 recordings, and not tuned. */
const PENALTY = 1e-3;

/**
 * The head that tells arousal from changes against the ordinary voice: logistic regression without an intercept (the
 * ordinary voice is 0) on soft labels, arousal a being the share (1 + a) / 2, so that tanh of half of the log-odds is
 * arousal again. Its deviation is what is left over for speakers it was fitted without, each in turn.
 *
 * Only recordings of speakers whose ordinary voice is known teach it. @throws BadDataError for fewer than two speakers.
 */
export function fitVoiceHead(clips: readonly HeardClip[]): VoiceHead {
  const known = clips.filter(({ ordinary }) => ordinary !== undefined);
  const speakers = [...new Set(known.map(({ speaker }) => speaker))];
  if (speakers.length < 2) {
    throw new BadDataError(
      `a head for voices is learned from at least two speakers of whom there are neutral recordings beside others, got ${speakers.length}; add recordings, or name a head that has not learned from these speakers`,
    );
  }
  const squares = speakers.flatMap((speaker) => {
    const weights = fitWeights(known.filter((clip) => clip.speaker !== speaker));
    return known
      .filter((clip) => clip.speaker === speaker)
      .map((clip) => (arousalOf(clip, { weights, deviation: 0 }) - ACTED_AROUSAL[clip.emotion]) ** 2);
  });
  const deviation = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  return { weights: fitWeights(known), deviation };
}

function fitWeights(clips: readonly HeardClip[]): VoiceHead['weights'] {
  const rows = clips.flatMap(({ features, ordinary, emotion }) =>
    ordinary === undefined
      ? []
      : {
          changes: VOICE_FEATURES.map((name) => features[name] - ordinary[name]),
          share: (1 + ACTED_AROUSAL[emotion]) / 2,
        },
  );
  const { point } = minimise((weights, gradient) => {
    let value = 0;
    gradient.fill(0);
    for (const { changes, share } of rows) {
      const logOdds = changes.reduce((sum, change, at) => sum + 2 * (weights[at] ?? Number.NaN) * change, 0);
      const chance = logistic(logOdds);
      value -= share * Math.log(chance) + (1 - share) * Math.log(1 - chance);
      changes.forEach(
        (change, at) =>
          (gradient[at] = (gradient[at] ?? Number.NaN) + (2 * (chance - share) * change) / rows.length),
      );
    }
    value /= rows.length;
    weights.forEach((weight, at) => {
      value += (PENALTY / 2) * weight * weight;
      gradient[at] = (gradient[at] ?? Number.NaN) + PENALTY * weight;
    });
    return value;
  }, new Float64Array(VOICE_FEATURES.length));
  return { pitch: point[0] ?? Number.NaN, brightness: point[1] ?? Number.NaN };
}

function arousalOf(clip: HeardClip, head: VoiceHead): number {
  return clip.ordinary === undefined ? 0 : arousalFromVoice(clip.features, clip.ordinary, head).arousal;
}
