export { createHaarDetector } from './create-haar-detector.ts';
