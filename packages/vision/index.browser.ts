export * from './index.ts';
export { createOnnxRuntime as createRuntime } from './runtime/onnx-runtime.ts';
export { decodeImage, frameFromBitmap } from './decode-image.browser.ts';
