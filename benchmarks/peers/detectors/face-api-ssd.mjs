import { createFaceApiDetector } from './face-api.mjs';

/** SSD with MobileNet v1. */
export const createDetector = () =>
  createFaceApiDetector(
    'face-api SSD',
    (faceapi) => faceapi.nets.ssdMobilenetv1,
    (faceapi) => new faceapi.SsdMobilenetv1Options({ maxResults: 100 }),
  );
