import { EmoVerseError } from '@emoverse/domain';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { networkFile } from './network-file.node.ts';
import type { NetworkName } from './networks.ts';

const manifestSchema = z.looseObject({
  files: z.looseObject({ 'model.onnx': z.looseObject({ sha256: z.string() }) }),
});

/** A network and what is known of it. */
export interface NetworkWithManifest {
  /** `manifest.json`; whoever uses the network checks what it needs of it. */
  readonly manifest: unknown;
  /** An ONNX file. */
  readonly network: Uint8Array;
}

/**
 * Reads a network by its name, and checks it against the hash in its manifest. Throws `EmoVerseError`
 * `model-hash-mismatch`, or what reading a file throws where it has no ONNX file.
 */
export async function readNetwork(name: NetworkName): Promise<NetworkWithManifest> {
  const [text, bytes] = await Promise.all([
    readFile(networkFile(name, 'manifest.json'), 'utf8'),
    readFile(networkFile(name)),
  ]);
  const manifest = manifestSchema.parse(JSON.parse(text));
  const expected = manifest.files['model.onnx'].sha256;
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== expected)
    throw new EmoVerseError(
      'model-hash-mismatch',
      `model.onnx of ${name}: expected sha256 ${expected}, got ${actual} (${bytes.length} bytes); install @emoverse/models again`,
    );
  return { manifest, network: new Uint8Array(bytes) };
}
