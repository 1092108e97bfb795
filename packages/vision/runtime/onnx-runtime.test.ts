import { afterEach, describe, expect, it } from 'vitest';
import { modelManifestSchema } from '../load-model.ts';
import { emotionModelFiles } from '../testing/real-files.ts';
import { createRuntime } from './create-runtime.node.ts';
import type { Session, Tensor } from './runtime.ts';

const { manifest, network } = emotionModelFiles();
const { input } = modelManifestSchema.parse(manifest);
const sessions: Session[] = [];
const open = async (): Promise<Session> => {
  const session = await createRuntime().createSession(network);
  sessions.push(session);
  return session;
};
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.dispose()));
});

const faceOf = (level: number): Record<string, Tensor> => ({
  [input.name]: {
    data: new Float32Array(input.width ** 2).map((_, i) => level * Math.sin(i)),
    dims: [1, 1, input.height, input.width],
  },
});

describe('a session', () => {
  it('answers calls that are made at the same time, each with its own answer', async () => {
    const session = await open();
    const alone: number[][] = [];
    for (const level of [0, 1, 2]) alone.push(Array.from((await session.run(faceOf(level))).fer2013.data));
    const together = await Promise.all([0, 1, 2].map((level) => session.run(faceOf(level))));
    together.forEach(({ fer2013 }, index) => expect(Array.from(fer2013.data)).toEqual(alone[index]));
    expect(alone[0]).not.toEqual(alone[1]);
  });

  it('does not write an answer again', async () => {
    const session = await open();
    const { fer2013 } = await session.run(faceOf(1));
    const kept = Array.from(fer2013.data);
    await session.run(faceOf(2));
    expect(Array.from(fer2013.data)).toEqual(kept);
  });

  it('goes on after a run that failed, also when it was called meanwhile', async () => {
    const session = await open();
    const bad = session.run({ [input.name]: { data: new Float32Array(4), dims: [1, 1, 2, 2] } });
    const unknown = session.run({ nonsense: { data: new Float32Array(1), dims: [1] } });
    const good = session.run(faceOf(1));
    await expect(unknown).rejects.toThrow();
    await bad.catch(() => undefined);
    expect((await good).fer2013.data.length).toBe(7);
  });

  it('is refused after it was disposed, and disposing twice does nothing', async () => {
    const session = await open();
    await session.dispose();
    await session.dispose();
    await expect(session.run(faceOf(1))).rejects.toMatchObject({ code: 'vision-disposed' });
  });

  it('works beside another one of the same network', async () => {
    const [one, other] = [await open(), await open()];
    await one.dispose();
    expect((await other.run(faceOf(1))).ferplus.data.length).toBe(8);
  });
});

describe('a runtime', () => {
  it('refuses bytes that are no network', async () => {
    for (const bytes of [new Uint8Array(0), new TextEncoder().encode('hello'), network.subarray(0, 4000)]) {
      await expect(createRuntime().createSession(bytes)).rejects.toMatchObject({ code: 'model-unreadable' });
    }
  });
});
