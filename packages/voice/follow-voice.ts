import { arousalFromVoice, type VoiceArousal, type VoiceHead } from './arousal-from-voice.ts';
import { describeVoice, type VoiceFeatures } from './describe-voice.ts';
import type { VoiceFrame } from './voice-frame.ts';

/**
 * Listening to one person: first their ordinary voice is heard (`settling`), then what changes against it.
 * `share`: how much of the ordinary voice has been heard, 0…1. `silent`: nobody has spoken for a while.
 */
export type VoiceState =
  | { readonly kind: 'settling'; readonly share: number; readonly silent: boolean }
  | {
      readonly kind: 'listening';
      readonly baseline: VoiceFeatures;
      readonly silent: boolean;
      /** From the last seconds of speech; undefined until enough was heard. */
      readonly heard: { readonly features: VoiceFeatures; readonly arousal: VoiceArousal } | undefined;
    };

/** What is remembered between frames: numbers only, and only of the last seconds. */
export interface FollowedVoice {
  readonly state: VoiceState;
  readonly frames: readonly VoiceFrame[];
}

export interface FollowVoiceOptions {
  /** Seconds of speech that make the person's ordinary voice. */
  readonly baselineSeconds: number;
  /** Seconds of speech from which something is said about arousal. */
  readonly fewestSeconds: number;
  /** Time over which arousal is measured, and the longest the ordinary voice is waited for, in seconds. */
  readonly windowSeconds: number;
  readonly longestBaselineSeconds: number;
  /** No speech for this long counts as silence, in seconds. */
  readonly silentAfter: number;
}

export const DEFAULT_FOLLOW_VOICE: FollowVoiceOptions = {
  baselineSeconds: 4,
  fewestSeconds: 3,
  windowSeconds: 12,
  longestBaselineSeconds: 30,
  silentAfter: 3,
};

/** Nothing heard yet. */
export function initialVoice(): FollowedVoice {
  return { state: { kind: 'settling', share: 0, silent: false }, frames: [] };
}

/**
 * Takes new frames (in order of time) into what is known of a voice. Pure. The first seconds of speech become
 * the baseline, so somebody who is already upset when it begins is heard as ordinary: the app says so.
 */
export function followVoice(
  previous: FollowedVoice,
  fresh: readonly VoiceFrame[],
  head: VoiceHead,
  options: FollowVoiceOptions = DEFAULT_FOLLOW_VOICE,
): FollowedVoice {
  const settling = previous.state.kind === 'settling';
  const kept = (settling ? options.longestBaselineSeconds : options.windowSeconds) * 1000;
  const last = fresh.at(-1)?.at;
  if (last === undefined) return previous;
  const frames = [...previous.frames, ...fresh].filter(({ at }) => at > last - kept);
  const recent = frames.filter(({ at }) => at > last - options.silentAfter * 1000);
  const silent = !recent.some(({ pitch }) => pitch !== undefined);
  const features = describeVoice(frames);
  if (previous.state.kind === 'settling') {
    if (features !== undefined && features.seconds >= options.baselineSeconds)
      return { state: { kind: 'listening', baseline: features, silent, heard: undefined }, frames: [] };
    const share = Math.min(1, (features?.seconds ?? 0) / options.baselineSeconds);
    return { state: { kind: 'settling', share, silent }, frames };
  }
  const { baseline, heard } = previous.state;
  const enough = features !== undefined && features.seconds >= options.fewestSeconds;
  return {
    state: {
      kind: 'listening',
      baseline,
      silent,
      heard: enough ? { features, arousal: arousalFromVoice(features, baseline, head) } : heard,
    },
    frames,
  };
}
