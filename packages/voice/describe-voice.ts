import { countSyllables } from './count-syllables.ts';
import { HOP_SECONDS, type VoiceFrame } from './voice-frame.ts';

/** How a stretch of speech sounded. */
export interface VoiceFeatures {
  /** Seconds of speech it rests on, pauses left out. */
  readonly seconds: number;
  /** Median level of speech, dB of full scale: depends on the microphone and how near it is. */
  readonly level: number;
  /** Median pitch in semitones above 100 Hz. */
  readonly pitch: number;
  /** Syllables a second of speech. */
  readonly rate: number;
}

/** Speech lies this much above the quietest tenth of the frames, dB. */
const ABOVE_NOISE = 8;
/** Below this nothing is taken for speech, dB of full scale. */
const QUIETEST_SPEECH = -60;
/** Pauses up to this long (between syllables) belong to speech. */
const SHORT_PAUSE_SECONDS = 0.25;

/** Level, pitch and rate of the speech in a row of frames; undefined when nobody speaks in it. */
export function describeVoice(frames: readonly VoiceFrame[]): VoiceFeatures | undefined {
  const floor = speechFloor(frames);
  const loud = frames.map(({ level }) => level > floor);
  const pause = Math.round(SHORT_PAUSE_SECONDS / HOP_SECONDS);
  const speech = frames.filter((_, index) => loud[index]);
  const pitches = speech.flatMap(({ pitch }) => (pitch === undefined ? [] : [12 * Math.log2(pitch / 100)]));
  if (pitches.length === 0) return undefined;
  let spoken = 0;
  let gap = Number.POSITIVE_INFINITY;
  for (const isLoud of loud) {
    if (isLoud) {
      spoken += 1 + (gap <= pause ? gap : 0);
      gap = 0;
    } else gap += 1;
  }
  const seconds = spoken * HOP_SECONDS;
  return {
    seconds,
    level: median(speech.map(({ level }) => level)),
    pitch: median(pitches),
    rate: countSyllables(frames, floor) / seconds,
  };
}

/** The level from which a frame counts as speech: some dB above the quietest tenth. */
export function speechFloor(frames: readonly VoiceFrame[]): number {
  const levels = frames.map(({ level }) => level).toSorted((a, b) => a - b);
  const noise = levels[Math.floor(levels.length / 10)] ?? QUIETEST_SPEECH;
  // Speech without a pause has no quiet tenth: then it is measured against its own loudest frames.
  const loudest = levels[Math.floor(levels.length * 0.95)] ?? QUIETEST_SPEECH;
  return Math.max(QUIETEST_SPEECH, Math.min(noise + ABOVE_NOISE, loudest - 20));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
