export { convertTflite } from './tflite/convert-tflite.ts';
