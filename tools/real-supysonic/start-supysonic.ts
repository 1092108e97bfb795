import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { coverPng } from '../made-up-music/cover-png.ts';
import { MADE_UP_SONGS } from '../made-up-music/songs.ts';
import { toneWav } from '../made-up-music/tone-wav.ts';

/** The interpreter that the package of Debian brings its modules for. */
const PYTHON = '/usr/bin/python3';

/** Whether Debian's Supysonic is installed: `apt-get install supysonic`. */
export const HAS_SUPYSONIC = existsSync('/usr/bin/supysonic-server') && existsSync(PYTHON);

/** What Supysonic told Last.fm. */
const toldSchema = z.object({ method: z.string(), track: z.string(), timestamp: z.string().optional() });

export interface RunningSupysonic {
  readonly address: string;
  readonly userName: string;
  readonly password: string;
  /** What it told Last.fm so far. */
  readonly told: readonly z.output<typeof toldSchema>[];
  stop(): Promise<void>;
}

/** Starts a real Supysonic with the made-up songs: tones with tags and covers, in a folder of its own. */
export async function startSupysonic(port = 0): Promise<RunningSupysonic> {
  const folder = await mkdtemp(join(tmpdir(), 'emoverse-supysonic-'));
  await mkdir(join(folder, 'music'));
  const songs = await Promise.all(
    MADE_UP_SONGS.map(async (song, index) => {
      const file = `${index}.wav`;
      const cover = `${index}.png`;
      await writeFile(join(folder, 'music', file), toneWav(song));
      if (song.hasCover) await writeFile(join(folder, cover), coverPng(song.album));
      const { title, artists, album, year, genres } = song;
      return {
        file,
        title,
        album,
        year,
        artist: artists.join(', '),
        genre: genres.at(0),
        ...(song.hasCover && { cover }),
      };
    }),
  );
  const userName = 'nadia';
  const password = 'correct horse 🐎';
  const process = spawn(PYTHON, [join(import.meta.dirname, 'serve.py')], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(process, 'exit');
  let complaint = '';
  process.stderr.on('data', (part) => (complaint += String(part)));
  process.stdin.write(`${JSON.stringify({ folder, user: userName, password, songs, port })}\n`);
  const told: z.output<typeof toldSchema>[] = [];
  const listens = await new Promise<string>((resolve, reject) => {
    createInterface({ input: process.stdout }).on('line', (line) => {
      const [word, ...rest] = line.split(' ');
      if (word === 'listens') resolve(rest.join(' '));
      else if (word === 'told') told.push(toldSchema.parse(JSON.parse(rest.join(' '))));
    });
    void ended.then(() => reject(new Error(`Supysonic did not start: ${complaint}`)));
  });
  return {
    address: `http://127.0.0.1:${listens}`,
    userName,
    password,
    told,
    async stop() {
      process.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
