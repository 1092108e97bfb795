import type { VoiceFrame } from './voice-frame.ts';

/** A peak must stand out of the dips beside it by this much, in dB. */
const PROMINENCE = 2;
/** Frames on each side of which the level is averaged: 60 ms in all. */
const SMOOTHING = 1;

/**
 * Syllables in a row of frames: voiced peaks of the smoothed level that rise at least 2 dB above the dip
 * before them and lie above `floor` (dB). Source: de Jong and Wempe, "Praat script to detect syllable nuclei
 * and measure speech rate automatically" (2009).
 */
export function countSyllables(frames: readonly VoiceFrame[], floor: number): number {
  const levels = frames.map((_, index) => {
    const near = frames.slice(Math.max(0, index - SMOOTHING), index + SMOOTHING + 1);
    return near.reduce((sum, { level }) => sum + level, 0) / near.length;
  });
  let syllables = 0;
  let dip = Number.POSITIVE_INFINITY;
  let peak = Number.NEGATIVE_INFINITY;
  let peakVoiced = false;
  const close = (): void => {
    if (peakVoiced && peak - dip >= PROMINENCE && peak > floor) syllables += 1;
  };
  levels.forEach((level, index) => {
    if (level > peak) {
      peak = level;
      peakVoiced = frames
        .slice(Math.max(0, index - SMOOTHING), index + SMOOTHING + 1)
        .some(({ pitch }) => pitch !== undefined);
    }
    if (peak - level >= PROMINENCE) {
      // The peak is over: what falls from here on is the next dip.
      close();
      dip = level;
      peak = level;
      peakVoiced = false;
    } else if (level < dip) {
      dip = level;
      peak = level;
      peakVoiced = false;
    }
  });
  // Speech that is cut off on its way still holds the syllable it was in.
  close();
  return syllables;
}
