import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findWebGpu } from './create-webgpu-runtime.browser.ts';

const withAdapter = (adapter: object | null) => ({ gpu: { requestAdapter: () => Promise.resolve(adapter) } });

describe('asking for WebGPU', () => {
  beforeEach(() => {
    vi.stubGlobal('WebAssembly', { Suspending: class {} });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('names the adapter, so that what was measured on it can be remembered', async () => {
    const named = withAdapter({ info: { vendor: 'acme', architecture: 'gen-7' } });
    expect(await findWebGpu(named)).toEqual({ kind: 'adapter', name: 'acme gen-7' });
    expect(await findWebGpu(withAdapter({}))).toEqual({ kind: 'adapter', name: 'unnamed' });
  });

  it('is silent where there is none, or it breaks', async () => {
    expect(await findWebGpu({})).toMatchObject({ kind: 'none' });
    expect(await findWebGpu(withAdapter(null))).toMatchObject({ kind: 'none' });
    const broken = { gpu: { requestAdapter: () => Promise.reject(new Error('driver')) } };
    expect(await findWebGpu(broken)).toEqual({ kind: 'none', why: 'driver' });
  });

  it('needs a browser that lets wasm wait', async () => {
    vi.stubGlobal('WebAssembly', {});
    expect(await findWebGpu(withAdapter({}))).toMatchObject({ kind: 'none' });
  });
});
