import { encodeWav } from '@emoverse/library/testing';
import type { Song } from './songs.ts';

const SAMPLE_RATE = 22_050;
const FADE_SECONDS = 0.02;

const made = new Map<string, Uint8Array>();

/** The sound of a made-up song: one steady tone, as a WAV file. */
export function toneWav({ pitch, seconds }: Pick<Song, 'pitch' | 'seconds'>): Uint8Array {
  const key = `${pitch} ${seconds}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const count = Math.round(seconds * SAMPLE_RATE);
  const samples = Float32Array.from({ length: count }, (_, index) => {
    const fade = Math.min(
      1,
      index / (FADE_SECONDS * SAMPLE_RATE),
      (count - index) / (FADE_SECONDS * SAMPLE_RATE),
    );
    return 0.3 * fade * Math.sin((2 * Math.PI * pitch * index) / SAMPLE_RATE);
  });
  const wav = encodeWav([samples], SAMPLE_RATE);
  made.set(key, wav);
  return wav;
}
