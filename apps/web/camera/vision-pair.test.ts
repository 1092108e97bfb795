import { EmoVerseError, uniformScores } from '@emoverse/domain';
import type { Face, Frame, Vision, VisionStages } from '@emoverse/vision';
import { createLiveReader, followFace, readFrame } from '@emoverse/vision';
import { describe, expect, it, vi } from 'vitest';
import { settle } from '../testing/fake-clock.ts';
import { serveVision, type VisionServer } from './serve-vision.ts';
import { createVisionOpener } from './open-vision.ts';
import { WorkerVisionClient, type WorkerLike } from './vision-client.ts';
import type { RuntimeSize, VisionAnswer, VisionRequest } from './vision-messages.ts';

const frame = (at: number): Frame => ({
  width: 64,
  height: 48,
  data: new Uint8ClampedArray(64 * 48 * 4).fill(128),
  at,
});
const LEFT: Face = { x: 4, y: 4, width: 20, height: 20, score: 0.9 };
const RIGHT: Face = { x: 40, y: 4, width: 20, height: 20, score: 0.9 };

/** The real stages around a detector that says what it is told. */
function visionSeeing(faces: () => Promise<readonly Face[]>): Vision & { disposed: boolean } {
  const stages: VisionStages = {
    detectFaces: faces,
    followFace,
    measureLight: () => 'enough',
    cropFace: () => ({ size: 2, pixels: new Float32Array(4) }),
    classifyEmotion: () => Promise.resolve({ scores: uniformScores(), heads: { fer2013: {}, ferplus: {} } }),
  };
  const vision: Vision & { disposed: boolean } = {
    disposed: false,
    manifest: {} as Vision['manifest'],
    stages: () => stages,
    readFrame: (frame, followed) => readFrame(frame, followed, stages),
    readPhoto: () => Promise.resolve([]),
    live: (options) => createLiveReader(stages, () => undefined, options),
    addTracker: () => Promise.resolve(),
    warmUp: () => Promise.resolve(),
    tryRuntime: () => Promise.reject(new Error('there is one runtime here')),
    dispose: () => {
      vision.disposed = true;
      return Promise.resolve();
    },
  };
  return vision;
}

/** Client and server joined without a thread between them; messages are cloned as a thread would. */
function pair(
  overrides: Partial<VisionServer> & Pick<VisionServer, 'load'>,
  runtime: RuntimeSize = 'trimmed',
) {
  let toClient: (event: MessageEvent<unknown>) => void = () => undefined;
  const errors: ((event: Event) => void)[] = [];
  let terminated = false;
  let listener: (message: VisionAnswer) => void = () => undefined;
  const answer = (message: VisionAnswer): void => {
    listener(message);
    toClient(new MessageEvent('message', { data: structuredClone(message) }));
  };
  let time = 0;
  const serve = serveVision({
    grabFrame: (_, at) => Promise.resolve(frame(at)),
    warmUp: () => Promise.resolve(),
    loadHands: () => Promise.reject(new Error('no hands are watched for here')),
    improve: () => Promise.resolve(),
    decodeImage: (_, { at }) => Promise.resolve(frame(at)),
    answer,
    stopwatch: () => (time += 2),
    close: () => undefined,
    ...overrides,
  });
  const worker: WorkerLike = {
    postMessage: (message: VisionRequest) => void serve(message),
    addEventListener: (kind: string, listener: (event: MessageEvent<unknown>) => void) => {
      if (kind === 'message') toClient = listener;
      else errors.push((event) => listener(new MessageEvent(event.type)));
    },
    terminate: () => {
      terminated = true;
    },
  };
  const client = new WorkerVisionClient(worker, runtime);
  return {
    client,
    answer: (data: unknown) => toClient(new MessageEvent('message', { data })),
    onAnswer: (heard: (message: VisionAnswer) => void) => {
      listener = heard;
    },
    crash: () => errors[0](new Event('error')),
    terminated: () => terminated,
  };
}

const photo = (): ArrayBuffer => new ArrayBuffer(8);

/** Stands for the browser's picture, which Node does not have. */
class Picture {
  readonly width = 64;
  readonly height = 48;
  close(): void {}
}

describe('the page and its vision worker', () => {
  it('load with progress and read a photo, with the faces that were seen', async () => {
    const { client } = pair({
      load: (_detector, _runtime, onProgress) => {
        onProgress(5, 10);
        return Promise.resolve(visionSeeing(() => Promise.resolve([LEFT])));
      },
    });
    const progress: unknown[] = [];
    await client.load('neural', (one) => progress.push(one));
    expect(progress).toEqual([{ loaded: 5, total: 10 }]);
    expect(await client.readPhoto(photo(), 7)).toMatchObject({
      kind: 'scores',
      at: 7,
      width: 64,
      height: 48,
      faces: [LEFT],
      followed: LEFT,
      scores: uniformScores(),
    });
  });

  it('warm up while nothing is asked, and stop as soon as something is', async () => {
    const kinds: string[] = [];
    const reads: boolean[] = [];
    let end: () => void = () => undefined;
    const { client, onAnswer } = pair({
      load: () => Promise.resolve(visionSeeing(() => Promise.resolve([LEFT]))),
      warmUp: async (_, isWanted) => {
        reads.push(isWanted());
        await new Promise<void>((resolve) => (end = resolve));
        reads.push(isWanted());
      },
    });
    onAnswer(({ kind }) => kinds.push(kind));
    await client.load('neural', () => undefined);
    end();
    await settle();
    expect(kinds).toEqual(['ready', 'warm']);
    await client.load('neural', () => undefined);
    await client.readPhoto(photo(), 1);
    end();
    await settle();
    expect(kinds).toEqual(['ready', 'warm', 'ready', 'seen']);
    expect(reads).toEqual([true, true, true, false]);
  });

  it('read on where warming up fails', async () => {
    const { client } = pair({
      load: () => Promise.resolve(visionSeeing(() => Promise.resolve([LEFT]))),
      warmUp: () => Promise.reject(new Error('no tracker')),
    });
    await client.load('neural', () => undefined);
    expect(await client.readPhoto(photo(), 1)).toMatchObject({ kind: 'scores' });
  });

  it('ask which face is meant, and read the chosen one of the same photo', async () => {
    const { client } = pair({
      load: () => Promise.resolve(visionSeeing(() => Promise.resolve([LEFT, RIGHT]))),
    });
    await client.load('haar', () => undefined);
    expect(await client.readPhoto(photo(), 1)).toMatchObject({ kind: 'several-faces', faces: [LEFT, RIGHT] });
    expect(await client.readPhotoFace(RIGHT, 2)).toMatchObject({ kind: 'scores', followed: RIGHT });
  });

  it('answer one bad picture with its code and read the next', async () => {
    let broken = true;
    const { client } = pair({
      load: () => Promise.resolve(visionSeeing(() => Promise.resolve([LEFT]))),
      decodeImage: (_, { at }) =>
        broken
          ? Promise.reject(new EmoVerseError('not-an-image', 'expected a picture'))
          : Promise.resolve(frame(at)),
    });
    await client.load('neural', () => undefined);
    await expect(client.readPhoto(photo(), 1)).rejects.toMatchObject({ code: 'not-an-image' });
    broken = false;
    expect(await client.readPhoto(photo(), 2)).toMatchObject({ kind: 'scores' });
  });

  it('refuse a picture before the networks are there', async () => {
    const { client } = pair({ load: () => Promise.resolve(visionSeeing(() => Promise.resolve([]))) });
    await expect(client.readPhoto(photo(), 1)).rejects.toMatchObject({ code: 'not-loaded' });
  });

  it('tell why loading failed', async () => {
    const { client, terminated } = pair({
      load: () => Promise.reject(new EmoVerseError('model-unreachable', 'no answer')),
    });
    await expect(client.load('neural', () => undefined)).rejects.toMatchObject({ code: 'model-unreachable' });
    expect(terminated()).toBe(true);
  });

  it('end together: what waits is rejected, the networks are freed, later calls are refused', async () => {
    const vision = visionSeeing(() => new Promise(() => undefined));
    const { client } = pair({ load: () => Promise.resolve(vision) });
    await client.load('neural', () => undefined);
    const waiting = client.readPhoto(photo(), 1);
    client.dispose();
    await expect(waiting).rejects.toMatchObject({ code: 'vision-disposed' });
    await expect(client.readPhoto(photo(), 2)).rejects.toMatchObject({ code: 'vision-disposed' });
    await settle();
    expect(vision.disposed).toBe(true);
  });

  it('notice a crash and an answer of unknown form', async () => {
    const never = { load: () => new Promise<Vision>(() => undefined) };
    const crashed = pair(never);
    const loading = crashed.client.load('neural', () => undefined);
    crashed.crash();
    await expect(loading).rejects.toMatchObject({ code: 'worker-failed' });

    const odd = pair(never);
    const second = odd.client.load('neural', () => undefined);
    odd.answer({ kind: 'scores', pixels: [1, 2, 3] });
    await expect(second).rejects.toMatchObject({ code: 'worker-failed' });
    expect(odd.terminated()).toBe(true);
  });

  /** A network that needs what only the whole runtime has, when it is loaded or when it is run. */
  function needy(when: 'load' | 'run') {
    const opened: RuntimeSize[] = [];
    const trap = (): Promise<never> =>
      Promise.reject(
        new EmoVerseError('model-unreadable', 'does not load', {
          cause: new WebAssembly.RuntimeError('unreachable'),
        }),
      );
    const openVision = createVisionOpener((size) => {
      opened.push(size);
      return pair(
        {
          load: (_, runtime) =>
            runtime === 'trimmed' && when === 'load'
              ? trap()
              : Promise.resolve(
                  visionSeeing(() => (runtime === 'trimmed' ? trap() : Promise.resolve([LEFT]))),
                ),
        },
        size,
      ).client;
    });
    return { opened, openVision };
  }

  it('load again with the whole runtime where the trimmed one lacks something, and do so from then on', async () => {
    const { opened, openVision } = needy('load');
    const vision = openVision();
    await vision.load('neural', () => undefined);
    expect(await vision.readPhoto(photo(), 1)).toMatchObject({ kind: 'scores' });
    openVision();
    expect(opened).toEqual(['trimmed', 'whole', 'whole']);
  });

  it('ask to start again where something is lacking only in a picture, and then have it', async () => {
    const { opened, openVision } = needy('run');
    const first = openVision();
    await first.load('neural', () => undefined);
    await expect(first.readPhoto(photo(), 1)).rejects.toMatchObject({ code: 'worker-failed' });
    const second = openVision();
    await second.load('neural', () => undefined);
    expect(await second.readPhoto(photo(), 2)).toMatchObject({ kind: 'scores' });
    expect(opened).toEqual(['trimmed', 'whole']);
  });

  it('do not load for ever where the whole runtime fails as well', async () => {
    const opened: RuntimeSize[] = [];
    const openVision = createVisionOpener((size) => {
      opened.push(size);
      // As onnxruntime-web says it when the runtime does not start.
      const error = new Error('no available backend found. ERR: [wasm] RuntimeError: unreachable');
      return pair({ load: () => Promise.reject(error) }, size).client;
    });
    await expect(openVision().load('neural', () => undefined)).rejects.toMatchObject({
      code: 'runtime-trapped',
    });
    expect(opened).toEqual(['trimmed', 'whole']);
  });

  it('try what makes reading faster only after the first face was read, once, and never wait for it', async () => {
    vi.stubGlobal('ImageBitmap', Picture);
    try {
      const order: string[] = [];
      let faces: readonly Face[] = [];
      for (const improve of [
        () => new Promise<void>(() => undefined),
        () => Promise.reject(new Error('no card')),
      ]) {
        order.length = 0;
        const { client } = pair({
          load: () => Promise.resolve(visionSeeing(() => Promise.resolve(faces))),
          improve: () => {
            order.push('improve');
            return improve();
          },
        });
        await client.load('neural', () => undefined);
        const look = async (at: number): Promise<void> => {
          const seen = await client.readFrame(new Picture(), at, false);
          order.push(seen.kind);
        };
        faces = [];
        await look(1000);
        faces = [LEFT];
        await look(3000);
        await look(3033);
        await look(6000);
        await settle();
        expect(order.filter((one) => one === 'improve')).toHaveLength(1);
        expect(order.filter((one) => one !== 'improve')).toEqual(['no-face', 'scores', 'scores', 'scores']);
        expect(order.indexOf('improve')).toBeGreaterThanOrEqual(1);
      }
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('answer the first reading before they begin to try', async () => {
    vi.stubGlobal('ImageBitmap', Picture);
    try {
      const order: string[] = [];
      const { client, onAnswer } = pair({
        load: () => Promise.resolve(visionSeeing(() => Promise.resolve([LEFT]))),
        improve: () => {
          order.push('improve');
          return Promise.resolve();
        },
      });
      onAnswer(({ kind }) => order.push(kind));
      await client.load('neural', () => undefined);
      await client.readFrame(new Picture(), 1000, false);
      await settle();
      expect(order).toEqual(['ready', 'seen', 'improve']);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
