import { elementAt } from '@emoverse/domain';
import { describeVoice, frameSound, type VoiceFeatures } from '@emoverse/voice';
import type { OnDone } from '../on-done.ts';
import type { VoiceClip } from './read-voice-clips.ts';

/** Sound of a file: samples −1…1 of each channel. */
export interface Sound {
  readonly channels: readonly Float32Array[];
  readonly sampleRate: number;
}

/** A recording in which somebody speaks, and the ordinary voice it is heard against. */
export interface HeardClip extends VoiceClip {
  readonly features: VoiceFeatures;
  /** The mean of the same speaker's other neutral recordings; undefined where there are none. */
  readonly ordinary: VoiceFeatures | undefined;
}

/**
 * Each recording described as the microphone's worklet and the page describe a voice; those in which nobody speaks are left
 * out. `readSound` decodes a file, and throws what is wrong with it.
 */
export async function hearClips(
  clips: readonly VoiceClip[],
  readSound: (path: string) => Promise<Sound>,
  onDone: OnDone,
): Promise<readonly HeardClip[]> {
  const heard: (VoiceClip & { readonly features: VoiceFeatures })[] = [];
  for (const [index, clip] of clips.entries()) {
    const { channels, sampleRate } = await readSound(clip.path);
    const mixed = elementAt(channels, 0).map(
      (_, at) => channels.reduce((sum, channel) => sum + (channel[at] ?? Number.NaN), 0) / channels.length,
    );
    const features = describeVoice(frameSound(mixed, sampleRate));
    if (features !== undefined) heard.push({ ...clip, features });
    await onDone(index + 1, clips.length);
  }
  return heard.map((clip) => ({
    ...clip,
    ordinary: meanVoice(
      heard
        .filter((other) => other !== clip && other.speaker === clip.speaker && other.emotion === 'neutral')
        .map(({ features }) => features),
    ),
  }));
}

/** One voice of several stretches, each counting alike; undefined for none. */
export function meanVoice(voices: readonly VoiceFeatures[]): VoiceFeatures | undefined {
  if (voices.length === 0) return undefined;
  const sum = (name: keyof VoiceFeatures): number => voices.reduce((all, voice) => all + voice[name], 0);
  return {
    seconds: sum('seconds'),
    pitch: sum('pitch') / voices.length,
    brightness: sum('brightness') / voices.length,
  };
}
