export * from './reading.ts';
export * from './create-vision.ts';
export * from './read-face.ts';
export * from './read-frame.ts';
export * from './read-photo.ts';
export * from './read-live.ts';
export * from './follow-face.ts';
export * from './measure-light.ts';
export * from './crop-face.ts';
export type { CropSquare } from './cropping/crop-square.ts';
export { createFaceDetector, type DetectorFiles, type FaceDetector } from './detect-faces.ts';
export {
  followHead,
  noHead,
  type FollowedHead,
  type HeadGesture,
  type HeadState,
} from './head/follow-head.ts';
export { poseOfFace, type HeadPose } from './head/pose-of-face.ts';
export {
  confirmGesture,
  noGesture,
  type ConfirmedGesture,
  type GestureState,
} from './hands/confirm-gesture.ts';
export type { Hand, HandPoint, HandReading, ThumbGesture } from './hands/hand-reading.ts';
export { createHandReader, type HandReader, type HandReaderOptions } from './hands/read-hand.ts';
export type { LookKind } from './tracking/schedule-detection.ts';
export { classifyEmotion } from './classify-emotion.ts';
export {
  loadModel,
  modelManifestSchema,
  type EmotionModel,
  type EmotionModelFiles,
  type ModelManifest,
} from './load-model.ts';
export { raceSessions, type Contestant, type Race, type RaceOptions } from './runtime/race-sessions.ts';
export type { Runtime, RuntimeOptions, Session, Tensor } from './runtime/runtime.ts';
export type { DecodeOptions, DecodedImage } from './decode-image.ts';
