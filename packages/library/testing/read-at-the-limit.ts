import { closeSync, openSync } from 'node:fs';
import { isOutOfFiles } from '@emoverse/domain';
import { startSourceWorker } from './start-source-worker.ts';
import { findAudioFiles } from '../find-audio-files.ts';
import { fingerprintFile } from '../fingerprint-file.ts';
import { analyseFile, openReaders, readCover } from '../index.ts';

/** Looks at a folder and a song in it in every way, with no file left to open, one, two and three; tells what came of it. */
const [, , folder, song] = process.argv;
const readers = openReaders({ threads: 1, startWorker: startSourceWorker });
const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  find: async () => (await findAudioFiles(folder)).length,
  fingerprint: async () => (await fingerprintFile(song)).length,
  cover: async () => (await readCover(song)) ?? 'none',
  read: async () => (await readers.read(song)).kind,
  analyse: async () => (await analyseFile(song)).kind,
};
process.stdout.write('');
for (const way of Object.values(ways)) await way(); // loads what is loaded late
const opened: number[] = [];
try {
  for (;;) opened.push(openSync('.', 'r'));
} catch {
  // as many as may be
}
const told: Record<string, unknown[]> = {};
for (let free = 0; free < 4; free += 1) {
  for (const [name, way] of Object.entries(ways)) {
    const what = await way().catch((error: unknown) =>
      isOutOfFiles(error) ? 'out of files' : String(error),
    );
    (told[name] ??= []).push(what);
  }
  closeSync(opened.pop() ?? 0);
}
for (const one of opened) closeSync(one);
await readers.dispose();
process.stdout.write(JSON.stringify(told));
