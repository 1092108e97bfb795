import type { EmotionModelFiles, Runtime, Vision } from '@emoverse/vision';
import type { WebGpuSupport } from '@emoverse/vision/webgpu';
import { z } from 'zod';

/** How the runtimes did on this device: medians of a run in ms, and how far their answers differ. */
export const engineRecordSchema = z.object({
  engine: z.enum(['wasm', 'webgpu']),
  /** Absent where it failed. */
  wasmMs: z.number().optional(),
  webgpuMs: z.number().optional(),
  difference: z.number().optional(),
});
export type EngineRecord = z.infer<typeof engineRecordSchema>;

/** Remembers which runtime won, by device and model. May forget. */
export interface EngineMemory {
  get(key: string): Promise<EngineRecord | undefined>;
  set(key: string, record: EngineRecord): Promise<void>;
}

export interface TryWebGpuOptions {
  readonly vision: Vision;
  findWebGpu(): Promise<WebGpuSupport>;
  /** Loads nothing before its first session. */
  createRuntime(): Runtime;
  readonly memory: EngineMemory;
  /** What a picture's way to the graphics card and back takes at least, ms. */
  timeRoundTrip(): Promise<number>;
  /** The files of the network for graphics cards: a float one, as they gain nothing from 8-bit numbers. */
  emotionModel(): Promise<EmotionModelFiles>;
  /** Its name, by which the outcome is remembered. */
  readonly modelName: string;
  stopwatch(): number;
}

/**
 * Moves the reading of emotions to the graphics card where that is measured to be clearly faster: the float network there
 * against the one in use here. Network and build for it (6 MB compressed) are fetched only where there is a card that
 * answers quickly enough to win, and never again after it has lost on this device. Answers which one reads on.
 */
export async function tryWebGpu(options: TryWebGpuOptions): Promise<'none' | 'wasm' | 'webgpu'> {
  const { vision, memory, stopwatch } = options;
  const support = await options.findWebGpu();
  if (support.kind === 'none') return 'none';
  const { name, version } = vision.manifest;
  const key = `${name} ${version} or ${options.modelName} on ${support.name}`;
  if ((await memory.get(key))?.engine === 'wasm') return 'wasm';
  // Lost until it has won: a trial that never ends, or ends the browser's graphics process, is not made again.
  await memory.set(key, { engine: 'wasm' });
  const race = await vision.tryRuntime(options.createRuntime(), () => options.emotionModel(), {
    stopwatch,
    leastMs: await options.timeRoundTrip(),
  });
  const engine = race.winner === 'second' ? 'webgpu' : 'wasm';
  await memory.set(key, {
    engine,
    wasmMs: finite(race.firstMs),
    webgpuMs: finite(race.secondMs),
    difference: finite(race.difference),
  });
  return engine;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
