import { EmoVerseError } from '@emoverse/domain';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NETWORKS, type ForeignNetwork } from './networks.ts';
import { readOriginal } from './read-original.ts';
import { convertTflite } from './tflite/convert-tflite.ts';

/** A file that a network's folder holds. */
type NetworkFiles = Readonly<Record<'model.onnx' | 'manifest.json' | 'card.md', Uint8Array | string>>;

/**
 * Turns the networks of others that lie in installed npm packages into ONNX files, each in a folder of its own with its
 * manifest and card. What is there already and the same stays untouched. A second or two.
 *
 * Throws `EmoVerseError` `model-unreadable` where a package holds another file than the one that its entry describes.
 */
export function buildNetworks(folder: string): void {
  for (const [name, network] of Object.entries(NETWORKS)) {
    const into = path.join(folder, name);
    mkdirSync(into, { recursive: true });
    for (const [file, content] of Object.entries(makeFiles(name, network)))
      writeIfChanged(path.join(into, file), content);
  }
}

function makeFiles(name: string, network: ForeignNetwork): NetworkFiles {
  const original = readOriginal(network);
  const model = convert(name, network, original);
  const { version, license } = readPackage(network.package);
  const manifest = {
    name,
    licence: license,
    kind: 'onnx',
    origin: {
      package: network.package,
      version,
      file: network.file,
      ...(network.part && { part: network.part }),
      sha256: sha256Of(original),
    },
    layout: 'NHWC',
    kernels: network.kernels,
    inputs: network.inputs,
    outputs: network.outputs,
    files: { 'model.onnx': { sha256: sha256Of(model), bytes: model.length } },
  };
  return {
    'model.onnx': model,
    'manifest.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'card.md': cardOf(name, network, { version, license }),
  };
}

function convert(name: string, network: ForeignNetwork, original: Uint8Array): Uint8Array {
  try {
    return convertTflite(original, network.kernels);
  } catch (cause) {
    throw new EmoVerseError(
      'model-unreadable',
      `expected the network ${name} in ${network.file} of ${network.package}, where packages/models/networks.ts says it lies; where that package was updated, look up where it lies now`,
      { cause },
    );
  }
}

function readPackage(name: string): { readonly version: string; readonly license: string } {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest && 'license' in manifest) {
    const { version, license } = manifest;
    if (typeof version === 'string' && typeof license === 'string') return { version, license };
  }
  throw new EmoVerseError('model-unreadable', `expected a version and a licence in ${file}; run npm ci`);
}

function cardOf(
  name: string,
  { purpose, limits, described, file, kernels, package: from }: ForeignNetwork,
  { version, license }: { readonly version: string; readonly license: string },
): string {
  return `# ${name}

${purpose} By Google, MediaPipe: ${described}.

Turned from TensorFlow Lite (\`${file}\` of ${from} ${version}, ${license}) into ONNX by \`packages/models\`, ${
    kernels === '8-bit'
      ? 'the weights of its convolutions rounded to 8 bits by output channel, all others'
      : 'all weights'
  } as they were. Not trained by this project.

## Intended purpose

A person's own device looks at their own camera while they want it to. What it sees is looked at and forgotten. Not for
recognising or watching people.

## Limits

${limits}
`;
}

function writeIfChanged(file: string, content: Uint8Array | string): void {
  const bytes = Buffer.from(content);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  // Whole or not at all, also where two builds run at once.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
