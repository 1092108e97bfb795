import path from 'node:path';
import type { NetworkName } from './networks.ts';

/** Where a network lies that was built here: `model.onnx`, or the manifest or card beside it. */
export function networkFile(
  name: NetworkName,
  file: 'model.onnx' | 'manifest.json' | 'card.md' = 'model.onnx',
): string {
  // From the sources as from what they were built into.
  const built =
    path.basename(import.meta.dirname) === 'dist'
      ? import.meta.dirname
      : path.join(import.meta.dirname, 'dist');
  return path.join(built, 'networks', name, file);
}
