import { openSession } from './open-session.ts';
import type { Runtime } from './runtime.ts';
import { unreadableModel } from './unreadable-model.ts';

/** Why there is no WebGPU, or the graphics card that it would use. */
export type WebGpuSupport =
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'adapter'; readonly name: string };

/** The parts of WebGPU that are asked; absent where a browser knows nothing of it. */
interface GpuNavigator {
  readonly gpu?: {
    requestAdapter(): Promise<{
      readonly info?: {
        readonly vendor?: string;
        readonly architecture?: string;
        readonly isFallbackAdapter?: boolean;
      };
    } | null>;
  };
}

/** What a browser's own software adapter calls itself where it does not say that it is one. */
const SOFTWARE = 'swiftshader';

/**
 * Whether networks could run on the graphics card here: the browser must have WebGPU and an adapter, and must let
 * wasm wait for promises (JSPI), which the build for it is made of. Loads nothing.
 */
export async function findWebGpu(navigator: GpuNavigator): Promise<WebGpuSupport> {
  if (navigator.gpu === undefined) return { kind: 'none', why: 'the browser has no WebGPU' };
  if (!('Suspending' in WebAssembly)) return { kind: 'none', why: 'the browser has no JSPI' };
  try {
    const adapter = await navigator.gpu.requestAdapter();
    if (adapter === null) return { kind: 'none', why: 'there is no graphics adapter' };
    const { vendor, architecture, isFallbackAdapter } = adapter.info ?? {};
    if (isFallbackAdapter === true || architecture === SOFTWARE)
      return { kind: 'none', why: 'the graphics adapter is a program on the processor' };
    return { kind: 'adapter', name: [vendor, architecture].filter(Boolean).join(' ') || 'unnamed' };
  } catch (cause) {
    return { kind: 'none', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

/**
 * A runtime on WebGPU, by onnxruntime-web's build for it, which is only loaded with the first session. `wasm`: address
 * of `onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm`. Whether it is faster must be measured (`raceSessions`).
 */
export function createWebGpuRuntime({ wasm }: { readonly wasm: string }): Runtime {
  return {
    async createSession(network) {
      const ort = await import('onnxruntime-web/jspi');
      ort.env.logLevel = 'error';
      ort.env.wasm.numThreads = 1;
      ort.env.wasm.wasmPaths = { wasm };
      try {
        const session = await ort.InferenceSession.create(network, {
          executionProviders: ['webgpu'],
          graphOptimizationLevel: 'all',
          logSeverityLevel: 3,
        });
        return openSession(session, (data, dims) => new ort.Tensor('float32', data, dims));
      } catch (cause) {
        throw unreadableModel(network, cause);
      }
    },
  };
}
