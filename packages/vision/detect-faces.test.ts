import { createCanvas } from '@napi-rs/canvas';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFaceDetector, type FaceDetector } from './detect-faces.ts';
import { intersectionOverUnion } from './bounding-box.ts';
import type { Face, Frame } from './reading.ts';
import { createRuntime } from './runtime/create-runtime.node.ts';
import { around, collage, readPhoto, testPhotos } from './testing/photos.ts';
import { drawFrame, grayFrame } from './testing/pictures.ts';
import {
  DETECTOR_KINDS as KINDS,
  demoPhotos,
  detectorFiles,
  openDetector,
  referenceData,
} from './testing/real-files.ts';

/** Long forms of the tests: `npm test -- --thorough`. */
const THOROUGH = process.env.EMOVERSE_THOROUGH === '1';

const detectors = new Map<string, FaceDetector>();
const detectorOf = (kind: string): FaceDetector => {
  const detector = detectors.get(kind);
  if (detector === undefined) throw new Error(`no detector ${kind}`);
  return detector;
};

beforeAll(async () => {
  const runtime = createRuntime();
  for (const kind of KINDS) detectors.set(kind, await openDetector(kind, runtime));
});
afterAll(async () => {
  for (const detector of detectors.values()) await detector.dispose();
});

/** The same picture in a mirror. */
function mirrored(frame: Frame): Frame {
  const data = new Uint8ClampedArray(frame.data.length);
  for (let y = 0; y < frame.height; y++) {
    for (let x = 0; x < frame.width; x++) {
      const from = 4 * (y * frame.width + x);
      data.set(frame.data.subarray(from, from + 4), 4 * (y * frame.width + frame.width - 1 - x));
    }
  }
  return { ...frame, data };
}

const matched = (
  boxes: readonly { x: number; y: number; width: number; height: number }[],
  faces: readonly Face[],
  overlap = 0.5,
): number => boxes.filter((box) => faces.some((face) => intersectionOverUnion(face, box) >= overlap)).length;

/** What every detector owes, whatever its kind. */
describe.each(KINDS)('the %s detector', (kind) => {
  it('finds people who look into the camera, each once, surest first', async () => {
    const frame = await readPhoto(demoPhotos[5].path);
    const faces = await detectorOf(kind).detectFaces(frame, 'fast');
    expect(faces.length).toBeGreaterThanOrEqual(4);
    faces.forEach((face, index) => {
      expect(face.score).toBeGreaterThan(0);
      expect(face.score).toBeLessThanOrEqual(1);
      for (const other of faces.slice(index + 1)) {
        expect(other.score).toBeLessThanOrEqual(face.score);
        expect(intersectionOverUnion(face, other)).toBeLessThan(0.3);
      }
    });
  });

  it('finds the same faces in the mirror', async () => {
    const frame = await readPhoto(demoPhotos[2].path);
    const faces = await detectorOf(kind).detectFaces(frame, 'fast');
    const inMirror = await detectorOf(kind).detectFaces(mirrored(frame), 'fast');
    const turned = faces.map((face) => ({ ...face, x: frame.width - face.x - face.width }));
    expect(matched(turned, inMirror)).toBe(faces.length);
  });

  it('finds no face in an empty, an even or a striped picture, in the smallest and in a narrow one', async () => {
    const pictures = [
      grayFrame(320, 240, () => 0),
      grayFrame(320, 240, () => 128),
      grayFrame(320, 240, (x, y) => (x * 7 + y * 13) % 256),
      grayFrame(1, 1, () => 200),
      grayFrame(16, 16, () => 90),
      grayFrame(900, 3, (x) => x % 256),
      drawFrame(300, 300, (context) => {
        context.fillStyle = 'white';
        context.fillRect(50, 50, 200, 200);
      }),
    ];
    for (const picture of pictures) {
      for (const detail of ['fast', 'thorough'] as const)
        expect(await detectorOf(kind).detectFaces(picture, detail)).toEqual([]);
    }
  });

  it('does not change the frame, and gives the same answer again', async () => {
    const frame = await readPhoto(demoPhotos[4].path);
    const before = frame.data.slice();
    const faces = await detectorOf(kind).detectFaces(frame, 'fast');
    expect(await detectorOf(kind).detectFaces(frame, 'fast')).toEqual(faces);
    expect(Buffer.from(frame.data.buffer).equals(Buffer.from(before.buffer))).toBe(true);
  });
});

describe('the neural detector', () => {
  it.each(demoPhotos)('finds the $people people of $name', async ({ path, people }) => {
    const faces = await detectorOf('neural').detectFaces(await readPhoto(path), 'fast');
    expect(faces.length).toBe(people);
  });

  it('finds a face that fills the picture, when thorough, by looking with a margin', async () => {
    const detector = detectorOf('neural');
    const photo = await readPhoto(demoPhotos[0].path);
    const [, face] = await detector.detectFaces(photo, 'fast');
    const [width, height] = [Math.round(0.65 * face.width), Math.round(0.65 * face.height)];
    const from = {
      x: face.x + (face.width - width) / 2,
      y: face.y + (face.height - height) / 2,
      width,
      height,
    };
    const closeUp = collage(width, height, [{ frame: photo, from, to: { x: 0, y: 0, width, height } }]);
    expect(await detector.detectFaces(closeUp, 'fast')).toEqual([]);
    const found = await detector.detectFaces(closeUp, 'thorough');
    expect(found).toHaveLength(1);
    expect(intersectionOverUnion(found[0], { x: 0, y: 0, width, height })).toBeGreaterThan(0.5);
  });

  it('has eyes, nose and mouth in their places on upright faces', async () => {
    const faces = await detectorOf('neural').detectFaces(await readPhoto(demoPhotos[2].path), 'fast');
    for (const { landmarks, ...box } of faces) {
      if (landmarks === undefined) throw new Error('expected landmarks');
      const { leftEye, rightEye, nose, mouth } = landmarks;
      expect(leftEye.x).toBeLessThan(rightEye.x);
      expect(Math.max(leftEye.y, rightEye.y)).toBeLessThan(nose?.y ?? 0);
      expect(nose?.y).toBeLessThan(mouth?.y ?? 0);
      for (const point of [leftEye, rightEye, nose, mouth]) {
        expect(point?.x).toBeGreaterThan(box.x);
        expect(point?.x).toBeLessThan(box.x + box.width);
      }
    }
  });

  // Two rows of small faces, as many in each.
  const columns = THOROUGH ? 20 : 5;
  it(`finds ${2 * columns} small faces in one wide picture, and a small face in a photo of ${THOROUGH ? 12 : 4} megapixels, when thorough`, async () => {
    const detector = detectorOf('neural');
    // Faces that look about straight ahead: the people of two photos.
    const sources = await Promise.all([demoPhotos[2], demoPhotos[5]].map(({ path }) => readPhoto(path)));
    const cut: { frame: Frame; from: ReturnType<typeof around> }[] = [];
    for (const frame of sources) {
      for (const face of await detector.detectFaces(frame, 'fast'))
        cut.push({ frame, from: around(face, 1.6) });
    }
    const places = Array.from({ length: 2 * columns }, (_, i) => ({
      x: (i % columns) * 100 + 20,
      y: Math.floor(i / columns) * 200 + 60,
      width: 72,
      height: 72,
    }));
    const wide = collage(
      100 * columns,
      400,
      places.map((to, i) => ({ ...cut[i % cut.length], to })),
    );
    const faces = await detector.detectFaces(wide, 'thorough');
    const boxes = places.map(({ x, y }) => ({ x: x + 20, y: y + 13, width: 32, height: 45 }));
    expect(matched(boxes, faces, 0.4)).toBeGreaterThanOrEqual(0.95 * places.length);
    expect(faces.length).toBeLessThanOrEqual(places.length);

    const [width, height] = THOROUGH ? [4000, 3000] : [2400, 1800];
    const large = collage(width, height, [
      { ...cut[0], to: { x: width - 900, y: 400, width: 160, height: 160 } },
    ]);
    const [face, ...others] = await detector.detectFaces(large, 'thorough');
    expect(intersectionOverUnion(face, { x: width - 856, y: 430, width: 72, height: 100 })).toBeGreaterThan(
      0.4,
    );
    expect(others).toEqual([]);
  }, 180_000);
});

/** The same picture in a part of its light, or out of focus. */
function spoilt(frame: Frame, light: number, blur: number): Frame {
  const source = createCanvas(frame.width, frame.height);
  const image = source.getContext('2d').createImageData(frame.width, frame.height);
  image.data.set(frame.data.map((level, at) => (at % 4 === 3 ? level : light * level)));
  source.getContext('2d').putImageData(image, 0, 0);
  const canvas = createCanvas(frame.width, frame.height);
  const context = canvas.getContext('2d');
  context.filter = `blur(${blur}px)`;
  context.drawImage(source, 0, 0);
  return { ...frame, data: context.getImageData(0, 0, frame.width, frame.height).data };
}

describe('a thorough search', () => {
  // The largest faces of the photo are about 150 pixels wide.
  const [{ path, people }] = [demoPhotos[2]];

  it('finds everybody in a tenth of the light', async () => {
    const dark = spoilt(await readPhoto(path), 0.1, 0.001);
    expect((await detectorOf('neural').detectFaces(dark, 'thorough')).length).toBe(people);
    expect((await detectorOf('neural').detectFaces(dark, 'fast')).length).toBe(people);
  }, 300_000);

  it('asks a second network about blurred faces, and goes on without where it cannot be loaded', async () => {
    const blurred = spoilt(await readPhoto(path), 1, 14);
    const faces = await detectorOf('neural').detectFaces(blurred, 'thorough');
    const files = detectorFiles();
    let asked = 0;
    const alone = await createFaceDetector(
      {
        ...files,
        fullRangeNetwork: () => {
          asked += 1;
          return Promise.reject(new Error('offline'));
        },
      },
      createRuntime(),
    );
    const fewer = await alone.detectFaces(blurred, 'thorough');
    expect(asked).toBe(1);
    expect(faces.length).toBe(people);
    expect(fewer.length).toBeLessThan(people);
    await alone.detectFaces(blurred, 'fast');
    expect(asked).toBe(1);
    await alone.detectFaces(
      grayFrame(300, 300, () => 128),
      'thorough',
    );
    expect(asked).toBe(2);
    await alone.dispose();
  }, 300_000);
});

describe.skipIf(referenceData === undefined)(
  'on the reference photos (needs EMOVERSE_REFERENCE_DATA)',
  () => {
    const photos = referenceData === undefined ? [] : testPhotos(join(referenceData, 'photos'));
    // Measured 2026-11: neural 24 of 24 without a false face; the cascade 12, as OpenCV's own evaluation of it.
    const floors = { neural: { hits: 23, falseFaces: 1 }, haar: { hits: 11, falseFaces: 3 } };

    it('the neural detector finds every face in a thorough search, and next to nothing else', async () => {
      let missed = 0;
      let falseFaces = 0;
      for (const { path, boxes } of photos.filter((_, index) => THOROUGH || index % 4 === 0)) {
        const faces = await detectorOf('neural').detectFaces(await readPhoto(path), 'thorough');
        const found = matched(boxes, faces);
        missed += boxes.length - found;
        falseFaces += faces.length - found;
      }
      // Measured 2026-11 on all of them: none of 24 missed, and one of 17 pixels on a shelf of books.
      expect(missed).toBeLessThanOrEqual(THOROUGH ? 1 : 0);
      expect(falseFaces).toBeLessThanOrEqual(THOROUGH ? 2 : 1);
    }, 300_000);

    it.each(KINDS)(
      'the %s detector finds what it has been measured to find, and takes no cat for a person',
      async (kind) => {
        let hits = 0;
        let falseFaces = 0;
        for (const { path, name, boxes } of photos) {
          const faces = await detectorOf(kind).detectFaces(await readPhoto(path), 'fast');
          if (name === 'none_cat') expect(faces).toEqual([]);
          const found = matched(boxes, faces);
          hits += found;
          falseFaces += faces.length - found;
        }
        expect(hits).toBeGreaterThanOrEqual(floors[kind].hits);
        expect(falseFaces).toBeLessThanOrEqual(floors[kind].falseFaces);
      },
      120_000,
    );
  },
);
