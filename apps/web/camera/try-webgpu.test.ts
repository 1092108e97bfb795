import type { EmotionModelFiles, Race, Vision } from '@emoverse/vision';
import { describe, expect, it } from 'vitest';
import { tryWebGpu, type EngineMemory, type EngineRecord } from './try-webgpu.ts';

const files: EmotionModelFiles = { manifest: {}, network: new Uint8Array() };

/** A vision whose race ends as told; this machine may have no graphics card. */
function stage(winner: Race['winner']) {
  const kept = new Map<string, EngineRecord>();
  const memory: EngineMemory = {
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, record) => {
      kept.set(key, record);
      return Promise.resolve();
    },
  };
  let races = 0;
  const vision: Pick<Vision, 'manifest' | 'tryRuntime'> = {
    manifest: { name: 'net', version: '1' } as Vision['manifest'],
    tryRuntime: async (_runtime, fetchFiles, { leastMs = 0 }) => {
      races += 1;
      if (leastMs > 4) return { winner: 'first', firstMs: 5, secondMs: leastMs, difference: Infinity };
      await fetchFiles();
      return { winner, firstMs: 5, secondMs: 2, difference: 0 };
    },
  };
  let fetched = 0;
  const run = (adapter: string | undefined, roundTrip = 1) =>
    tryWebGpu({
      vision: vision as Vision,
      findWebGpu: () =>
        Promise.resolve(
          adapter === undefined ? { kind: 'none', why: 'no adapter' } : { kind: 'adapter', name: adapter },
        ),
      createRuntime: () => ({ createSession: () => Promise.reject(new Error('only raced')) }),
      memory,
      timeRoundTrip: () => Promise.resolve(roundTrip),
      modelName: 'float-net',
      emotionModel: () => {
        fetched += 1;
        return Promise.resolve(files);
      },
      stopwatch: () => 0,
    });
  return { run, kept, races: () => races, fetched: () => fetched };
}

describe('moving to the graphics card', () => {
  it('is not even tried without an adapter', async () => {
    const { run, races } = stage('second');
    expect(await run(undefined)).toBe('none');
    expect(races()).toBe(0);
  });

  it('is decided by the race, and remembered for this device and network', async () => {
    const { run, kept } = stage('second');
    expect(await run('acme')).toBe('webgpu');
    expect([...kept]).toEqual([
      ['net 1 or float-net on acme', { engine: 'webgpu', wasmMs: 5, webgpuMs: 2, difference: 0 }],
    ]);
  });

  it('is not tried again where it has lost, but on another card', async () => {
    const { run, races } = stage('first');
    expect(await run('acme')).toBe('wasm');
    expect(await run('acme')).toBe('wasm');
    expect(races()).toBe(1);
    await run('other');
    expect(races()).toBe(2);
  });

  it('fetches nothing for a card that answers too slowly to win, and remembers that', async () => {
    const { run, kept, fetched } = stage('second');
    expect(await run('acme', 6)).toBe('wasm');
    expect(fetched()).toBe(0);
    expect([...kept.values()]).toEqual([{ engine: 'wasm', wasmMs: 5, webgpuMs: 6 }]);
    expect(await run('acme')).toBe('wasm');
    expect(fetched()).toBe(0);
  });
});
