import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './start-server.ts';

const SAMPLE_RATE = 48_000;

/** A stretch of a made-up voice: an oscillator that swells once a syllable. Nobody's voice. */
export interface Speech {
  readonly seconds: number;
  /** Hz. */
  readonly pitch: number;
  /** Syllables a second. */
  readonly rate: number;
  /** Largest sample, 0…1. */
  readonly amplitude: number;
}

/** A WAV file of the stretches in a row, for Chromium's fake microphone, which plays it in a loop. */
export function fakeMicrophoneSound(stretches: readonly Speech[]): string {
  const samples = stretches.flatMap(({ seconds, pitch, rate, amplitude }) =>
    Array.from({ length: Math.round(seconds * SAMPLE_RATE) }, (_, index) => {
      const time = index / SAMPLE_RATE;
      const swell = 0.5 - 0.5 * Math.cos(2 * Math.PI * rate * time);
      let sound = 0;
      for (let harmonic = 1; harmonic <= 6; harmonic += 1)
        sound += Math.cos(2 * Math.PI * harmonic * pitch * time) / harmonic;
      return (amplitude * swell * sound) / 2.45;
    }),
  );
  const data = Buffer.alloc(44 + 2 * samples.length);
  data.write('RIFF', 0);
  data.writeUInt32LE(36 + 2 * samples.length, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(SAMPLE_RATE, 24);
  data.writeUInt32LE(2 * SAMPLE_RATE, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, index) => data.writeInt16LE(Math.round(32_767 * sample), 44 + 2 * index));
  const file = path.join(temporaryFolder(), 'voice.wav');
  writeFileSync(file, data);
  return file;
}
