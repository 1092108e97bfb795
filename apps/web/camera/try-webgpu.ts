import type { EmotionModelFiles, Runtime, Vision, WebGpuSupport } from '@emoverse/vision';

/** Remembers which runtime won, by device and model. May forget. */
export interface EngineMemory {
  get(key: string): Promise<string | undefined>;
  set(key: string, engine: 'wasm' | 'webgpu'): Promise<void>;
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
 * this network. Answers what was found, for the debug log.
 */
export async function tryWebGpu(options: TryWebGpuOptions): Promise<'none' | 'wasm' | 'webgpu'> {
  const { vision, memory, stopwatch } = options;
  const support = await options.findWebGpu();
  if (support.kind === 'none') return 'none';
  const { name, version } = vision.manifest;
  const key = `${name} ${version} on ${support.name}`;
  if ((await memory.get(key)) === 'wasm') return 'wasm';
  const files = await options.emotionModel();
  const { winner } = await vision.tryRuntime(options.createRuntime(), files, { stopwatch });
  const engine = winner === 'second' ? 'webgpu' : 'wasm';
  await memory.set(key, engine);
  return engine;
}
