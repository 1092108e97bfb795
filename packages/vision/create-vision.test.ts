import { join } from 'node:path';
import { emotionScoresSchema, topEmotion } from '@emoverse/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  classifyEmotion,
  createRuntime,
  createVision,
  followNobody,
  followThisFace,
  loadModel,
  readFrame,
  readPhoto as readEveryFace,
  type Frame,
  type Runtime,
  type Vision,
} from './index.node.ts';
import { networkFile } from '@emoverse/models';
import { createHaarDetector } from './haar.ts';
import { readPhoto, testPhotos } from './testing/photos.ts';
import { grayFrame } from './testing/pictures.ts';
import {
  demoPhotos,
  detectorFiles,
  emotionModelFiles,
  openDetector,
  readBytes,
  referenceData,
} from './testing/real-files.ts';

const runtime = createRuntime();
const create = (kind: 'neural' | 'haar'): Promise<Vision> =>
  openDetector(kind, runtime).then((detector) =>
    createVision({ runtime, emotionModel: emotionModelFiles(), detector }),
  );

let vision: Vision;
beforeAll(async () => {
  vision = await create('neural');
});
afterAll(() => vision.dispose());

describe('reading with the whole vision', () => {
  it.each(['neural', 'haar'] as const)('goes from a photo to scores with the %s detector', async (kind) => {
    const other = await create(kind);
    const frame = await readPhoto(demoPhotos[4].path);
    const several = await other.readFrame(frame, followNobody);
    expect(several.kind).toBe('several-faces');
    const chosen = await other.readFrame(frame, followThisFace(several.faces[0], frame.at));
    if (chosen.kind !== 'scores') throw new Error(`expected scores, got ${chosen.kind}`);
    expect(emotionScoresSchema.safeParse(chosen.scores).success).toBe(true);
    expect(chosen).toMatchObject(await other.stages().classifyEmotion(chosen.crop));
    await other.dispose();
  });

  it('reads every face of a photo in one call, each as if it were the one that is followed', async () => {
    const frame = await readPhoto(demoPhotos[4].path);
    const stages = vision.stages('fast');
    const faces = await stages.detectFaces(frame);
    const read = await readEveryFace(frame, { ...stages, detectFaces: () => Promise.resolve(faces) });
    expect(read.map(({ face }) => face)).toEqual(faces);
    for (const { face, ...seen } of read)
      expect(
        await readFrame(frame, followThisFace(face, 0), { ...stages, detectFaces: async () => [face] }),
      ).toMatchObject(seen);
    expect(await vision.readPhoto(grayFrame(64, 64, () => 128))).toEqual([]);
  });

  it('gives the same scores stage by stage as in one go', async () => {
    const frame = await readPhoto(demoPhotos[2].path);
    const [face] = await vision.stages().detectFaces(frame);
    const followed = followThisFace(face, frame.at);
    expect(await readFrame(frame, followed, vision.stages('fast'))).toEqual(
      await vision.readFrame(frame, followed),
    );
  });

  it('reads on after a frame that cannot be read', async () => {
    const broken: Frame = {
      width: 64,
      height: 64,
      at: 0,
      get data(): Uint8ClampedArray {
        throw new Error('this frame was closed');
      },
    };
    const good = await readPhoto(demoPhotos[2].path);
    const [bad, fine] = await Promise.allSettled([
      vision.readFrame(broken, followNobody),
      vision.readFrame(good, followNobody),
    ]);
    expect(bad.status).toBe('rejected');
    expect(fine.status).toBe('fulfilled');
  });

  it('finds nobody in an even picture', async () => {
    expect(
      (
        await vision.readFrame(
          grayFrame(640, 480, () => 128),
          followNobody,
        )
      ).kind,
    ).toBe('no-face');
    expect(
      (
        await vision.readFrame(
          grayFrame(640, 480, () => 4),
          followNobody,
        )
      ).kind,
    ).toBe('too-dark');
  });

  it('changes to another network in another runtime where that is faster, and reads on with it', async () => {
    const changing = await create('haar');
    let time = 0;
    const faster: Runtime = {
      async createSession(network) {
        const session = await runtime.createSession(network);
        return {
          ...session,
          run: (inputs) => {
            time -= 0.9;
            return session.run(inputs);
          },
        };
      },
    };
    const float = emotionModelFiles('emoverse-fer');
    const options = { stopwatch: () => (time += 1), rounds: 2 };
    const race = await changing.tryRuntime(faster, () => Promise.resolve(float), options);
    expect(race).toMatchObject({ winner: 'second', difference: 0 });
    const face = { size: 48, pixels: Float32Array.from({ length: 48 * 48 }, (_, i) => (i * 37) % 256) };
    const alone = await loadModel(float, runtime);
    expect(await changing.stages().classifyEmotion(face)).toEqual(await classifyEmotion(face, alone));
    await alone.session.dispose();
    // The other way round nothing is won, nor is anything fetched for what cannot be won.
    expect(await changing.tryRuntime(runtime, () => Promise.resolve(float), options)).toMatchObject({
      winner: 'first',
    });
    const never = (): Promise<never> => Promise.reject(new Error('expected nothing to be fetched'));
    expect(await changing.tryRuntime(runtime, never, { ...options, leastMs: 1000 })).toMatchObject({
      winner: 'first',
      secondMs: 1000,
    });
    await changing.dispose();
  });

  it('warms every network up, as long as somebody wants it, and reads afterwards as it would have', async () => {
    const runs: number[] = [];
    const counting: Runtime = {
      async createSession(network) {
        const session = await runtime.createSession(network);
        const place = runs.push(0) - 1;
        return {
          ...session,
          run: (inputs) => {
            runs[place] += 1;
            return session.run(inputs);
          },
        };
      },
    };
    const warmed = await createVision({
      runtime: counting,
      emotionModel: emotionModelFiles(),
      detector: detectorFiles(),
      tracker: readBytes(networkFile('blazeface-front')),
    });
    let looks = 0;
    await warmed.warmUp({ stopwatch: () => 0, mayGoOn: () => Promise.resolve(looks++ < 2) });
    expect(looks).toBe(3);
    expect(runs).toHaveLength(3);
    expect(Math.min(...runs)).toBeGreaterThan(0);
    const frame = await readPhoto(demoPhotos[2].path);
    expect(await warmed.readFrame(frame, followNobody)).toEqual(await vision.readFrame(frame, followNobody));
    await warmed.dispose();
  });

  it('is refused after dispose, which may be called twice', async () => {
    const gone = await create('neural');
    await gone.dispose();
    await gone.dispose();
    await expect(
      gone.readFrame(
        grayFrame(64, 64, () => 128),
        followNobody,
      ),
    ).rejects.toMatchObject({ code: 'vision-disposed' });
  });

  it('says which of its files is wrong', async () => {
    const emotionModel = emotionModelFiles();
    const nonsense = new TextEncoder().encode('nonsense');
    await expect(
      createVision({
        runtime,
        emotionModel: { ...emotionModel, manifest: {} },
        detector: detectorFiles(),
      }),
    ).rejects.toMatchObject({ code: 'manifest-invalid' });
    expect(() => createHaarDetector('nonsense')).toThrow(
      expect.objectContaining({ code: 'cascade-invalid' }),
    );
    await expect(
      createVision({ runtime, emotionModel, detector: { network: nonsense } }),
    ).rejects.toMatchObject({ code: 'model-unreadable' });
  });
});

describe.skipIf(referenceData === undefined)(
  'on the reference photos (needs EMOVERSE_REFERENCE_DATA)',
  () => {
    const photos = referenceData === undefined ? [] : testPhotos(join(referenceData, 'photos'));

    it.each(['single_1', 'single_4', 'single_5', 'single_astronaut'])('%s looks happy', async (name) => {
      const photo = photos.find((candidate) => candidate.name === name);
      const frame = await readPhoto(photo?.path ?? '');
      const reading = await vision.readFrame(frame, followNobody);
      if (reading.kind !== 'scores') throw new Error(`expected scores, got ${reading.kind}`);
      expect(topEmotion(reading.scores)).toBe('happy');
    });
  },
);
