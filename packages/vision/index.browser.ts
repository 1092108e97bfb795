export * from './index.ts';
export { createOnnxRuntime as createRuntime } from './runtime/onnx-runtime.ts';
export { decodeImage } from './decode-image.browser.ts';
export { createFrameGrabber, type FrameGrabber } from './grab-frames.browser.ts';
