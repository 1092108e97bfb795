export * from './index.ts';
export { createRuntime } from './runtime/create-runtime.node.ts';
export { decodeImage } from './decode-image.node.ts';
export { readRecording, type RecordingOptions } from './read-recording.node.ts';
