import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkFile } from '@emoverse/models';
import { createVision, type Vision } from './create-vision.ts';
import { intersectionOverUnion } from './bounding-box.ts';
import { followThisFace } from './follow-face.ts';
import type { LiveOptions, LiveReader, LiveReading } from './read-live.ts';
import type { Face, Frame } from './reading.ts';
import type { Region } from './resample.ts';
import { createRuntime } from './runtime/create-runtime.node.ts';
import { around, collage, readPhoto } from './testing/photos.ts';
import { demoPhotos, detectorFiles, emotionModelFiles } from './testing/real-files.ts';

const WIDTH = 640;
const HEIGHT = 480;
const FRAME_MS = 33;

let vision: Vision;
let photo: Frame;
let people: readonly Face[];
beforeAll(async () => {
  const tracker = readFileSync(networkFile('blazeface-front'));
  vision = await createVision({
    runtime: createRuntime(),
    emotionModel: emotionModelFiles(),
    detector: detectorFiles(),
    tracker,
  });
  photo = await readPhoto(demoPhotos[2].path);
  people = await vision.stages('thorough').detectFaces(photo);
});
afterAll(() => vision.dispose());

/** Reads as fast as the stopwatch is told to run: what a look costs does not depend on this machine. */
const liveReader = (options: Partial<LiveOptions> = {}): LiveReader => {
  let time = 0;
  return vision.live({ stopwatch: () => (time += 0.1), ...options });
};

/** A camera's frame with a person of the photo (their face so large) at a place, or an empty room. */
function scene(
  index: number,
  shown: readonly { person: number; x: number; y: number; size: number }[],
): Frame {
  const pastes = shown.map(({ person, x, y, size }) => {
    const from = around(people[person], 1.5);
    const side = 1.5 * size;
    return { frame: photo, from, to: { x: x - side / 2, y: y - side / 2, width: side, height: side } };
  });
  return { ...collage(WIDTH, HEIGHT, pastes), at: 1_000_000 + FRAME_MS * index };
}

async function watch(reader: LiveReader, frames: readonly Frame[]): Promise<LiveReading[]> {
  const readings: LiveReading[] = [];
  for (const frame of frames) readings.push(await reader.read(frame));
  return readings;
}

const boxOf = ({ followed }: LiveReading): Region => {
  if (followed.face === undefined) throw new Error('expected a followed face');
  return followed.face;
};
const middle = ({ x, width }: Region): number => x + width / 2;

describe('reading a camera', () => {
  it('tracks a moving face as the detector would box it, and seldom detects it', async () => {
    const frames = Array.from({ length: 36 }, (_, index) =>
      scene(index, [
        { person: 0, x: 320 + 60 * Math.sin(index / 8), y: 240, size: 200 + 20 * Math.cos(index / 10) },
      ]),
    );
    const tracked = await watch(liveReader({ skipping: false }), frames);
    // Every fourth frame is enough to compare with; detecting takes its time.
    const compared = frames.filter((_, index) => index % 4 === 0);
    const detected = await watch(liveReader({ tracking: false }), compared);
    expect(detected.every(({ how }) => how === 'detect')).toBe(true);
    expect(tracked.filter(({ how }) => how === 'detect').length).toBeLessThanOrEqual(3);
    expect(tracked.some(({ how }) => how === 'shift')).toBe(true);
    for (const { kind } of tracked) expect(kind).toBe('scores');
    detected.forEach((reading, index) => {
      expect(intersectionOverUnion(boxOf(reading), boxOf(tracked[4 * index]))).toBeGreaterThan(0.75);
    });
  });

  it('lets go of a face in the frame in which it leaves', async () => {
    const frames = Array.from({ length: 16 }, (_, index) =>
      scene(index, index < 10 ? [{ person: 0, x: 320, y: 240, size: 200 }] : []),
    );
    const kinds = (await watch(liveReader(), frames)).map(({ kind }) => kind);
    expect(kinds.slice(0, 10).every((kind) => kind === 'scores')).toBe(true);
    expect(kinds.slice(10).every((kind) => kind === 'no-face')).toBe(true);
  });

  it('notices a cut to another person elsewhere, in the same frame', async () => {
    const bright = (frame: Frame): Frame => ({
      ...frame,
      data: frame.data.map((level, at) => (at % 4 === 3 ? level : 255 - level)),
    });
    const before = Array.from({ length: 8 }, (_, index) =>
      scene(index, [{ person: 0, x: 180, y: 240, size: 220 }]),
    );
    const after = Array.from({ length: 3 }, (_, index) =>
      scene(8 + index, [{ person: 1, x: 470, y: 200, size: 150 }]),
    );
    const reader = liveReader();
    await watch(reader, before);
    // One frame of something else altogether, as a switch of cameras gives.
    await reader.read({ ...bright(before[0]), at: before[7].at + 10 });
    for (const reading of await watch(reader, after)) {
      expect(reading.kind).toBe('scores');
      expect(Math.abs(middle(boxOf(reading)) - 470)).toBeLessThan(40);
    }
  });

  it('never stays on what is no face: a face that turns into its own blur is gone at once', async () => {
    const sharp = Array.from({ length: 6 }, (_, index) =>
      scene(index, [{ person: 0, x: 320, y: 240, size: 200 }]),
    );
    const gray = (frame: Frame, index: number): Frame => ({
      ...frame,
      at: frame.at + FRAME_MS * (6 + index),
      data: frame.data.map((level, at) => (at % 4 === 3 ? level : 110 + (at % 64) / 8)),
    });
    const reader = liveReader();
    await watch(reader, sharp);
    const after = await watch(
      reader,
      [0, 1, 2].map((index) => gray(sharp[0], index)),
    );
    expect(after.every(({ kind }) => kind !== 'scores')).toBe(true);
  });

  it('does not classify an unmoved face again, but says the same of it at the new time', async () => {
    const frames = Array.from({ length: 12 }, (_, index) =>
      scene(index, [{ person: 0, x: 320, y: 240, size: 200 }]),
    );
    const readings = await watch(liveReader(), frames);
    expect(readings.filter(({ reused }) => reused).length).toBeGreaterThan(6);
    readings.forEach((reading, index) => expect(reading.at).toBe(frames[index].at));
    const every = await watch(liveReader({ skipping: false }), frames);
    expect(every.some(({ reused }) => reused)).toBe(false);
  });

  it('asks who is meant among several, and follows the one who was chosen', async () => {
    const frames = Array.from({ length: 12 }, (_, index) =>
      scene(index, [
        { person: 0, x: 170, y: 240, size: 170 },
        { person: 1, x: 480, y: 240, size: 165 },
      ]),
    );
    const reader = liveReader();
    const [several] = await watch(reader, frames.slice(0, 5));
    expect(several).toMatchObject({ kind: 'several-faces' });
    const right = several.faces.find((face) => middle(face) > 320);
    if (right === undefined) throw new Error('expected a face on the right');
    reader.follow(followThisFace(right, frames[4].at));
    for (const reading of await watch(reader, frames.slice(5))) {
      expect(reading.kind).toBe('scores');
      expect(Math.abs(middle(boxOf(reading)) - 480)).toBeLessThan(40);
    }
  });

  it('notices a second person within about a second, and when they have gone', async () => {
    const frames = Array.from({ length: 80 }, (_, index) =>
      scene(index, [
        { person: 0, x: 170, y: 240, size: 170 },
        ...(index >= 6 && index < 40 ? [{ person: 1, x: 480, y: 240, size: 165 }] : []),
      ]),
    );
    const readings = await watch(liveReader(), frames);
    const count = ({ faces }: LiveReading): number => faces.length;
    const cameAt = readings.findIndex((reading) => count(reading) === 2);
    const leftAt = readings.findLastIndex((reading) => count(reading) === 2);
    expect(cameAt - 6).toBeLessThanOrEqual(31);
    expect(leftAt - 40).toBeLessThanOrEqual(31);
    expect(readings.every(({ kind }) => kind === 'scores')).toBe(true);
    expect(readings.filter(({ how }) => how === 'detect').length).toBeLessThan(8);
  }, 120_000);

  it('tells what every stage cost', async () => {
    const [{ times }] = await watch(liveReader(), [scene(0, [{ person: 0, x: 320, y: 240, size: 200 }])]);
    expect(times.detectMs).toBeGreaterThan(0);
    expect(times.classifyMs).toBeGreaterThan(0);
    const stages = times.detectMs + times.trackMs + times.lightMs + times.cropMs + times.classifyMs;
    expect(times.totalMs).toBeGreaterThanOrEqual(stages - 1e-6);
  });

  it('works without the tracking network, by the picture’s movement and the detector alone', async () => {
    const lone = await createVision({
      runtime: createRuntime(),
      emotionModel: emotionModelFiles(),
      detector: detectorFiles(),
    });
    const frames = Array.from({ length: 14 }, (_, index) =>
      scene(index, [{ person: 0, x: 300 + 4 * index, y: 240, size: 200 }]),
    );
    let time = 0;
    const readings = await watch(lone.live({ stopwatch: () => (time += 0.1) }), frames);
    expect(readings.some(({ how }) => how === 'look')).toBe(false);
    readings.forEach((reading, index) => {
      expect(reading.kind).toBe('scores');
      expect(Math.abs(middle(boxOf(reading)) - 300 - 4 * index)).toBeLessThan(20);
    });
    await lone.dispose();
  });
});
