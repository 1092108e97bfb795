export {
  createWebGpuRuntime,
  findWebGpu,
  type WebGpuSupport,
} from './runtime/create-webgpu-runtime.browser.ts';
export { timeGpuRoundTrip } from './runtime/time-gpu-round-trip.browser.ts';
