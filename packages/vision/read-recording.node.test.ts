import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecording, type RecordingOptions } from './read-recording.node.ts';
import type { Frame } from './reading.ts';
import { drawFile } from './testing/pictures.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emoverse-recording-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A frame that can be told from others by its width. */
const write = (name: string, width: number): Promise<void> =>
  writeFile(
    join(folder, name),
    drawFile(width, 20, 'image/png', () => undefined),
  );

async function framesOf(options: Partial<RecordingOptions> = {}): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const frame of readRecording(folder, { framesPerSecond: 25, startAt: 1000, ...options }))
    frames.push(frame);
  return frames;
}

describe('a recording', () => {
  it('is the folder’s pictures in natural order, spaced by the frame rate', async () => {
    await write('frame10.png', 40);
    await write('frame2.png', 30);
    await write('frame1.png', 20);
    await writeFile(join(folder, 'notes.txt'), 'not a frame');
    const frames = await framesOf();
    expect(frames.map(({ width, at }) => [width, at])).toEqual([
      [20, 1000],
      [30, 1040],
      [40, 1080],
    ]);
  });

  it('ends at a bad frame, or leaves it out where the caller wants to know of it', async () => {
    await write('1.png', 20);
    await writeFile(join(folder, '2.png'), 'broken');
    await write('3.png', 30);
    await expect(framesOf()).rejects.toMatchObject({ code: 'not-an-image' });
    const unreadable: string[] = [];
    const frames = await framesOf({ onUnreadable: (file, { code }) => unreadable.push(`${file} ${code}`) });
    expect(frames.map(({ width, at }) => [width, at])).toEqual([
      [20, 1000],
      [30, 1080],
    ]);
    expect(unreadable).toEqual(['2.png not-an-image']);
  });

  it('is refused without pictures, without a folder, and at no rate', async () => {
    await expect(framesOf()).rejects.toMatchObject({ code: 'recording-invalid' });
    await write('1.png', 20);
    await expect(framesOf({ framesPerSecond: 0 })).rejects.toMatchObject({ code: 'recording-invalid' });
    folder = join(folder, 'nowhere');
    await expect(framesOf()).rejects.toThrow(/nowhere/);
    folder = join(folder, '..');
  });
});
