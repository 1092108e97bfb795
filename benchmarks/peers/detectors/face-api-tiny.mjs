import { createFaceApiDetector } from './face-api.mjs';

/** The tiny YOLO-like one. */
export const createDetector = () =>
  createFaceApiDetector(
    'face-api tiny',
    (faceapi) => faceapi.nets.tinyFaceDetector,
    (faceapi) => new faceapi.TinyFaceDetectorOptions(),
  );
