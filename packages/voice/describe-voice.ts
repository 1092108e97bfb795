import { HOP_SECONDS, type VoiceFrame } from './voice-frame.ts';

/** How a stretch of speech sounded; nothing of it depends on the microphone's gain or how near it is. */
export interface VoiceFeatures {
  /** Seconds of speech it rests on, pauses left out. */
  readonly seconds: number;
  /** Median pitch in semitones above 100 Hz. */
  readonly pitch: number;
  /** Mean level of 2 to 3 kHz against all of the sound, over voiced frames, dB. */
  readonly brightness: number;
}

/** Speech lies this much above the quietest tenth of the frames, dB. */
const ABOVE_NOISE = 8;
/** Below this nothing is taken for speech, dB of full scale. */
const QUIETEST_SPEECH = -60;
/** Pauses up to this long (between syllables) belong to speech. */
const SHORT_PAUSE_SECONDS = 0.25;

/** Pitch and brightness of the speech in a row of frames; undefined when nobody speaks in it. */
export function describeVoice(frames: readonly VoiceFrame[]): VoiceFeatures | undefined {
  const floor = speechFloor(frames);
  const pause = Math.round(SHORT_PAUSE_SECONDS / HOP_SECONDS);
  const pitches: number[] = [];
  let bright = 0;
  let spoken = 0;
  let gap = Number.POSITIVE_INFINITY;
  for (const { level, pitch, brightness } of frames) {
    if (level <= floor) {
      gap += 1;
      continue;
    }
    spoken += 1 + (gap <= pause ? gap : 0);
    gap = 0;
    if (pitch === undefined || brightness === undefined) continue;
    pitches.push(12 * Math.log2(pitch / 100));
    bright += brightness;
  }
  if (pitches.length === 0) return undefined;
  return { seconds: spoken * HOP_SECONDS, pitch: median(pitches), brightness: bright / pitches.length };
}

/** The level from which a frame counts as speech: some dB above the quietest tenth. */
function speechFloor(frames: readonly VoiceFrame[]): number {
  const levels = frames.map(({ level }) => level).toSorted((a, b) => a - b);
  const noise = levels[Math.floor(levels.length / 10)] ?? QUIETEST_SPEECH;
  // Speech without a pause has no quiet tenth: then it is measured against its own loudest frames.
  const loudest = levels[Math.floor(levels.length * 0.95)] ?? QUIETEST_SPEECH;
  return Math.max(QUIETEST_SPEECH, Math.min(noise + ABOVE_NOISE, loudest - 20));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
