import path from 'node:path';
import type { NetworkName } from './networks.ts';

/** What lies in the folder of a network: `weights.bin` for `emoverse-words`, `cascade.json` for the Haar cascade. */
export type NetworkFile = 'model.onnx' | 'weights.bin' | 'cascade.json' | 'manifest.json' | 'card.md';

/** Where a network lies that was built here: `model.onnx`, or what is beside it. */
export function networkFile(name: NetworkName, file: NetworkFile = 'model.onnx'): string {
  // From the sources as from what they were built into.
  const built =
    path.basename(import.meta.dirname) === 'dist'
      ? import.meta.dirname
      : path.join(import.meta.dirname, 'dist');
  return path.join(built, 'networks', name, file);
}
