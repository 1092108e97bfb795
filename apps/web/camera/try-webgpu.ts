import type { EmotionModelFiles, Runtime, Vision, WebGpuSupport } from '@emoverse/vision';
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
  /** The files of the network that is in use, again. */
  emotionModel(): Promise<EmotionModelFiles>;
  stopwatch(): number;
}

/**
 * Moves the emotion network to the graphics card where that is measured to be clearly faster. The build for it
 * (3 MB compressed) is fetched only where there is an adapter, and never again after it has lost on this device with
 * this network. Answers which one reads on.
 */
export async function tryWebGpu(options: TryWebGpuOptions): Promise<'none' | 'wasm' | 'webgpu'> {
  const { vision, memory, stopwatch } = options;
  const support = await options.findWebGpu();
  if (support.kind === 'none') return 'none';
  const { name, version } = vision.manifest;
  const key = `${name} ${version} on ${support.name}`;
  if ((await memory.get(key))?.engine === 'wasm') return 'wasm';
  const files = await options.emotionModel();
  // Lost until it has won: a trial that never ends, or ends the browser's graphics process, is not made again.
  await memory.set(key, { engine: 'wasm' });
  const race = await vision.tryRuntime(options.createRuntime(), files, { stopwatch });
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
