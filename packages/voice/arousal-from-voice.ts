import type { VoiceFeatures } from './describe-voice.ts';

/** Arousal −1…1 with its standard deviation, and what spoke for it. */
export interface VoiceArousal {
  readonly arousal: number;
  readonly deviation: number;
  /** Change against the person's own ordinary voice, each in units that speak about equally for arousal. */
  readonly changes: { readonly level: number; readonly pitch: number; readonly rate: number };
}

/**
 * A change that marks clearly raised arousal, and how much each counts. Directions and rough sizes: Juslin and
 * Laukka, "Communication of emotions in vocal expression and music performance" (2003), and Banse and Scherer,
 * "Acoustic profiles in vocal emotion expression" (1996): anger, fear and joy against neutral are louder by
 * 5–10 dB, higher by 3–7 semitones and faster by a fifth to a third. Rate is the weakest of the three.
 */
const UNITS = { level: 6, pitch: 4, rate: 0.25 } as const;
const WEIGHTS = { level: 0.4, pitch: 0.4, rate: 0.2 } as const;
/** One unit of change in all three is read as this arousal. */
const AROUSAL_OF_ONE_UNIT = 0.55;
/** A single odd feature (somebody leaned towards the microphone) says no more than this many units. */
const MOST_UNITS = 2.5;
/**
 * What such rules leave open: against listeners they reach correlations of about .6 (Bone, Lee and Narayanan,
 * "Robust unsupervised arousal rating", 2014); with moods spread by .5 this leaves .5·√(1 − .6²) = .4.
 */
const RULE_DEVIATION = 0.4;
/** Further doubt from hearing little: at three seconds this much, falling with the root of the time. */
const SHORT_DEVIATION = 0.3;
const SHORT_SECONDS = 3;

/**
 * Arousal from how a voice sounds against the same person's ordinary voice through the same microphone
 * (`baseline`), so that the microphone's gain cancels out. Says nothing about valence: loud and high may be joy
 * or anger.
 */
export function arousalFromVoice(heard: VoiceFeatures, baseline: VoiceFeatures): VoiceArousal {
  const limit = (units: number): number => Math.min(MOST_UNITS, Math.max(-MOST_UNITS, units));
  const rateRatio = baseline.rate > 0 && heard.rate > 0 ? Math.log(heard.rate / baseline.rate) : 0;
  const changes = {
    level: limit((heard.level - baseline.level) / UNITS.level),
    pitch: limit((heard.pitch - baseline.pitch) / UNITS.pitch),
    rate: limit(rateRatio / Math.log(1 + UNITS.rate)),
  };
  const names = ['level', 'pitch', 'rate'] as const;
  const mean = names.reduce((sum, name) => sum + WEIGHTS[name] * changes[name], 0);
  const gain = Math.atanh(AROUSAL_OF_ONE_UNIT);
  const disagreement = names.reduce((sum, name) => sum + WEIGHTS[name] * (changes[name] - mean) ** 2, 0);
  const short = (seconds: number): number => (SHORT_DEVIATION ** 2 * SHORT_SECONDS) / Math.max(0.5, seconds);
  return {
    arousal: Math.tanh(gain * mean),
    deviation: Math.sqrt(
      RULE_DEVIATION ** 2 +
        // Weights squared and summed: .36 of the spread between features is the spread of their mean.
        0.36 * gain ** 2 * disagreement * (1 - Math.tanh(gain * mean) ** 2) +
        short(heard.seconds) +
        short(baseline.seconds),
    ),
    changes,
  };
}
