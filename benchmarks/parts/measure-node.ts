import { createCanvas, loadImage } from '@napi-rs/canvas';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SpeedRow } from '../bench-result.ts';
import type { FilmFrame } from '../film.ts';
import { summariseTimes } from '../measures/summarise-times.ts';
import { takeTurns } from '../measures/take-turns.ts';
import type { Task } from '../node/contestant-messages.ts';
import { forkContestant, type NodeContestant } from '../node/fork-contestant.ts';
import type { OurModel } from '../our-models.ts';
import type { Peer } from '../peer-list.ts';

const ROUNDS = 5;

export interface NodeMeasure {
  readonly measure: Task['measure'];
  readonly models: readonly OurModel[];
  readonly peers: readonly Peer[];
  readonly film: readonly FilmFrame[];
  readonly seconds: number;
  say(text: string): void;
}

/** Times ours and the peers in Node, each in a process of its own, in turns. */
export async function measureNode(options: NodeMeasure): Promise<readonly SpeedRow[]> {
  const { measure, models, peers, film, seconds, say } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-bench-'));
  const contestants: { readonly contestant: NodeContestant; readonly ours: boolean }[] = [];
  try {
    const pictures = measure === 'frame' ? writeFilm(folder, film) : [await writeTiles(folder, film)];
    for (const { name, folder: model } of models) {
      const contestant = await forkContestant(name, {
        measure,
        reader: { kind: 'ours', path: model },
        pictures,
      });
      contestants.push({ contestant, ours: true });
    }
    for (const { name, module } of peers) {
      const contestant = await forkContestant(name, {
        measure,
        reader: { kind: 'peer', path: module },
        pictures,
      });
      contestants.push({ contestant, ours: false });
    }
    const looks = await takeTurns(
      contestants.map(({ contestant }) => contestant),
      {
        rounds: ROUNDS,
        millisecondsEach: (1000 * seconds) / ROUNDS,
        onTurn: (round, name) => say(`${measure} in Node, round ${round} of ${ROUNDS}: ${name}`),
      },
    );
    return contestants.map(({ contestant: { name, bytes, emotions }, ours }) => ({
      name,
      ours,
      bytes,
      times: summariseTimes(looks.get(name) ?? []),
      emotion: [...emotions].sort(([, a], [, b]) => b - a)[0]?.[0],
    }));
  } finally {
    await Promise.all(contestants.map(({ contestant }) => contestant.dispose()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFilm(folder: string, film: readonly FilmFrame[]): string[] {
  return film.map(({ rgba }, index) => {
    const file = path.join(folder, `${index}.rgba`);
    writeFileSync(file, rgba);
    return file;
  });
}

/** Gray 48×48 tiles from the middle of the film's pictures, where the face is. */
async function writeTiles(folder: string, film: readonly FilmFrame[]): Promise<string> {
  const file = path.join(folder, 'tiles');
  const tiles: Uint8Array[] = [];
  for (const { jpeg } of film) {
    const context = createCanvas(48, 48).getContext('2d');
    context.drawImage(await loadImage(jpeg), 170, 90, 300, 300, 0, 0, 48, 48);
    const { data } = context.getImageData(0, 0, 48, 48);
    tiles.push(Uint8Array.from({ length: 48 * 48 }, (_, place) => data[4 * place + 1]));
  }
  writeFileSync(file, Buffer.concat(tiles));
  return file;
}
