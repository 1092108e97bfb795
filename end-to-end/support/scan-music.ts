import { encodeWav, makeMusic } from '@emoverse/library/testing';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './start-server.ts';

const SAMPLE_RATE = 22_050;

/** A made-up track: a steady tone, or chords. */
export interface MadeTrack {
  readonly file: string;
  readonly title: string;
  readonly seconds: number;
  readonly kind: 'tone' | 'chords';
}

/** Writes the tracks as WAV files with their tags into a folder. */
export async function writeTracks(folder: string, tracks: readonly MadeTrack[]): Promise<void> {
  for (const { file, title, seconds, kind } of tracks) {
    const samples =
      kind === 'chords'
        ? makeMusic({ mode: 'major', beatsPerMinute: 100, level: 0.4, harmonics: 3, seconds })
        : Float32Array.from(
            { length: seconds * SAMPLE_RATE },
            (_, index) => 0.3 * Math.sin((2 * Math.PI * 220 * index) / SAMPLE_RATE),
          );
    await writeFile(
      path.join(folder, file),
      encodeWav([samples], SAMPLE_RATE, { INAM: title, IART: 'The Makers' }),
    );
  }
}

/** Runs the built `emoverse library scan` and waits for its end. */
export async function scanMusic(folder: string, data: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['apps/cli/dist/main.js', 'library', 'scan', folder, '--data', data, '--json'],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  await once(child, 'exit');
  if (child.exitCode !== 0)
    throw new Error(`library scan ended with ${String(child.exitCode)}: ${told.slice(-2000)}`);
}
