import type { VoiceFeatures } from './describe-voice.ts';

/** What is heard of a voice, in the order of tables. */
export const VOICE_FEATURES = ['pitch', 'brightness'] as const;
export type VoiceFeature = (typeof VOICE_FEATURES)[number];

/** The learned head: what a change against the ordinary voice says. Plain data, fitted by `emoverse train-voice`. */
export interface VoiceHead {
  /** Arousal (before tanh) a semitone of pitch and a decibel of brightness. */
  readonly weights: Readonly<Record<VoiceFeature, number>>;
  /** Root mean square of (its arousal − that of what was acted) over speakers it had not learned from. */
  readonly deviation: number;
}

/** Arousal −1…1 with its standard deviation, and what spoke for it. */
export interface VoiceArousal {
  readonly arousal: number;
  readonly deviation: number;
  /** Part of each feature, in arousal before tanh. */
  readonly changes: Readonly<Record<VoiceFeature, number>>;
}

/** No feature alone says more than this (somebody sings, something whistles), in arousal before tanh. */
const MOST = 1.5;
/**
 * Further doubt from hearing little: neutral sentences of one speaker, of which each has 1.8 s of speech, lie this far apart;
 * it falls with the root of the time.
 */
const SENTENCE_DEVIATION = 0.11;
const SENTENCE_SECONDS = 1.8;

/**
 * Arousal from how a voice sounds against the same person's ordinary voice through the same microphone, which cancels out
 * so. Says nothing about valence: high and bright may be joy or anger.
 */
export function arousalFromVoice(
  heard: VoiceFeatures,
  ordinary: VoiceFeatures,
  head: VoiceHead,
): VoiceArousal {
  const change = (name: VoiceFeature): number =>
    Math.min(MOST, Math.max(-MOST, head.weights[name] * (heard[name] - ordinary[name])));
  const changes = { pitch: change('pitch'), brightness: change('brightness') };
  const short = (seconds: number): number =>
    (SENTENCE_DEVIATION ** 2 * SENTENCE_SECONDS) / Math.max(0.5, seconds);
  return {
    arousal: Math.tanh(changes.pitch + changes.brightness),
    deviation: Math.sqrt(head.deviation ** 2 + short(heard.seconds) + short(ordinary.seconds)),
    changes,
  };
}
