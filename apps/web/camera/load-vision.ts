import { EmoVerseError } from '@emoverse/domain';
import { createRuntime, createVision, type EmotionModelFiles, type Vision } from '@emoverse/vision';
import { createHaarDetector } from '@emoverse/vision/haar';
import neuralDetectorUrl from '@emoverse/models/blazeface-back.onnx?url';
import fullRangeDetectorUrl from '@emoverse/models/blazeface-full-range.onnx?url';
import haarCascadeUrl from '@emoverse/models/haar-frontalface.json?url';
import wholeWasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import trimmedWasmUrl from 'trimmed-runtime.wasm?url';
import { z } from 'zod';
import { fetchWithProgress } from './fetch-with-progress.ts';
import type { DetectorKind, RuntimeSize } from './vision-messages.ts';

/** The network in 8 bits for processors, and the one in floating point for graphics cards. */
const MODEL = 'emoverse-fer-int8';
export const GPU_MODEL = 'emoverse-fer';

/** Enough of the manifest to know what is fetched; the vision package checks the whole. */
const manifestFilesSchema = z.object({
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

/** Sizes of the files that the build carries, in bytes, for an honest progress bar before the host says more. */
const WASM_BYTES: Readonly<Record<RuntimeSize, number>> = { trimmed: 5_930_000, whole: 14_240_000 };
const NEURAL_BYTES = 600_000;
const CASCADE_BYTES = 375_000;

/**
 * Fetches runtime, detector and emotion network from the app's own host and assembles the vision.
 * Throws `EmoVerseError`: `model-unreachable`, and the codes of `createVision`.
 */
export async function loadVision(
  fetch: typeof globalThis.fetch,
  detector: DetectorKind,
  runtimeSize: RuntimeSize,
  onProgress: (loaded: number, total: number) => void,
): Promise<Vision> {
  let loaded = 0;
  let total = WASM_BYTES[runtimeSize] + (detector === 'neural' ? NEURAL_BYTES : CASCADE_BYTES);
  const onBytes = (bytes: number): void => {
    loaded += bytes;
    onProgress(loaded, Math.max(total, loaded));
  };
  const get = (address: string): Promise<Uint8Array> => fetchWithProgress(fetch, address, onBytes);

  // The network waits for its manifest; the rest need not.
  const emotionModel = fetchEmotionModel(MODEL, get, (bytes) => {
    total += bytes;
  });
  const [wasm, { manifest, network }, detectorFile] = await Promise.all([
    get(runtimeSize === 'whole' ? wholeWasmUrl : trimmedWasmUrl),
    emotionModel,
    get(detector === 'neural' ? neuralDetectorUrl : haarCascadeUrl),
  ]);
  const files =
    detector === 'neural'
      ? {
          network: detectorFile,
          // For photos only, and after what the progress bar counts.
          fullRangeNetwork: () => fetchWithProgress(fetch, fullRangeDetectorUrl, () => undefined),
        }
      : createHaarDetector(new TextDecoder().decode(detectorFile));
  return createVision({
    runtime: createRuntime({ wasm }),
    emotionModel: { manifest, network },
    detector: files,
  });
}

/**
 * An emotion network with its manifest, which names the hash with which the host lets it be kept for good.
 * `onSize`: told the network's bytes before they come.
 */
export async function fetchEmotionModel(
  name: string,
  get: (address: string) => Promise<Uint8Array>,
  onSize: (bytes: number) => void,
): Promise<EmotionModelFiles> {
  const folder = `/models/${name}`;
  const manifest = parseManifest(folder, await get(`${folder}/manifest.json`));
  const file = manifestFilesSchema.safeParse(manifest).data?.files['model.onnx'];
  onSize(file?.bytes ?? 0);
  const query = file === undefined ? '' : `?sha256=${file.sha256}`;
  return { manifest, network: await get(`${folder}/model.onnx${query}`) };
}

function parseManifest(folder: string, bytes: Uint8Array): unknown {
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return manifest;
  } catch (cause) {
    throw new EmoVerseError(
      'manifest-invalid',
      `${folder}/manifest.json is not JSON; is the model in place?`,
      { cause },
    );
  }
}
