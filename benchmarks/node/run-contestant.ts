// A process of its own that is timed in turns: networks of different runtimes do not share a heap.
import { readFile } from 'node:fs/promises';
import { FILM } from '../film-size.ts';
import { requestSchema, taskSchema, type Answer, type Task } from './contestant-messages.ts';
import { openOurClassifier, openOurFrames } from './open-ours.ts';
import { openPeerClassifier, openPeerFrames } from './open-peer.ts';
import type { Picture } from './readers.ts';

const TILE_BYTES = 48 * 48;

interface Timed {
  readonly bytes?: number | undefined;
  /** One look at the picture of this number; the likeliest emotion, where there is a face. */
  look(index: number): Promise<string | undefined>;
}

async function openClassifier({ reader, pictures }: Task): Promise<Timed> {
  const bytes = new Uint8Array(await readFile(pictures[0]));
  const tiles = Array.from({ length: Math.floor(bytes.length / TILE_BYTES) }, (_, index) =>
    bytes.slice(index * TILE_BYTES, (index + 1) * TILE_BYTES),
  );
  const classifier =
    reader.kind === 'ours' ? await openOurClassifier(reader.path) : await openPeerClassifier(reader.path);
  return {
    bytes: classifier.bytes,
    look: (index) => classifier.read(tiles[index % tiles.length]),
  };
}

async function openFrames({ reader, pictures }: Task): Promise<Timed> {
  const film: Picture[] = [];
  for (const file of pictures) {
    const rgba = new Uint8ClampedArray(await readFile(file));
    const rgb = new Uint8Array((rgba.length / 4) * 3);
    for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3)
      rgb.set(rgba.subarray(from, from + 3), to);
    film.push({ width: FILM.width, height: FILM.height, rgba, rgb });
  }
  const frames =
    reader.kind === 'ours' ? await openOurFrames(reader.path) : await openPeerFrames(reader.path);
  return { look: (index) => frames.read(film[index % film.length]) };
}

function answer(message: Answer): void {
  process.send?.(message);
}

try {
  const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const timed = await (task.measure === 'classifier' ? openClassifier(task) : openFrames(task));
  let index = 0;
  process.on('message', (message) => {
    void turn(requestSchema.parse(message).turn).catch((cause: unknown) => {
      answer({ kind: 'failed', message: String(cause) });
    });
  });
  const turn = async (milliseconds: number): Promise<void> => {
    const looks: { milliseconds: number; found: boolean; cpu: number }[] = [];
    const emotions: Record<string, number> = {};
    const end = performance.now() + milliseconds;
    do {
      const from = performance.now();
      const used = process.cpuUsage();
      const emotion = await timed.look(index);
      const { user, system } = process.cpuUsage(used);
      const milliseconds = performance.now() - from;
      looks.push({ milliseconds, found: emotion !== undefined, cpu: (user + system) / 1000 });
      if (emotion !== undefined) emotions[emotion] = (emotions[emotion] ?? 0) + 1;
      index += 1;
    } while (performance.now() < end);
    answer({ kind: 'looks', looks, emotions });
  };
  answer({ kind: 'ready', bytes: timed.bytes });
} catch (cause) {
  answer({
    kind: 'failed',
    message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
  });
  process.disconnect();
}
