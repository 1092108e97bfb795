import { EmoVerseError } from '@emoverse/domain';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cascadeFromScript } from './cascade-from-script.ts';
import { HAAR_CASCADE, NETWORKS, ONNX_NETWORKS, OWN_NETWORKS, type ForeignNetwork } from './networks.ts';
import { readOriginal } from './read-original.ts';
import { convertTflite } from './tflite/convert-tflite.ts';

/** A file that the folder of a network holds, by name. */
type NetworkFiles = Readonly<Record<string, Uint8Array | string>>;

/**
 * Makes a folder for each network, with its manifest and card: those of others that lie in installed npm packages, as ONNX
 * files; the Haar cascade as JSON; and this project's own, copied from `own` (`models/` of the repository). What is there
 * already and the same stays untouched. A second or two.
 *
 * Throws `EmoVerseError` `model-unreadable` where a package holds another file than the one that its entry describes.
 */
export function buildNetworks(folder: string, own: string): void {
  for (const [name, network] of Object.entries(NETWORKS)) {
    const original = readOriginal(network);
    const model = convert(name, network, original);
    write(
      folder,
      name,
      networkFiles(name, network, original, model, 'Turned from TensorFlow Lite into ONNX'),
    );
  }
  for (const [name, network] of Object.entries(ONNX_NETWORKS)) {
    const original = readOriginal(network);
    write(folder, name, networkFiles(name, network, original, original, 'Taken'));
  }
  write(folder, HAAR_CASCADE.name, cascadeFiles());
  for (const name of OWN_NETWORKS) {
    const files = OWN_FILES.filter((file) => existsSync(path.join(own, name, file)));
    const contents = files.map((file) => [file, readFileSync(path.join(own, name, file))]);
    write(folder, name, Object.fromEntries(contents));
  }
}

/** What of a network of our own is needed to use it; the rest tells how it was trained. */
const OWN_FILES = ['model.onnx', 'weights.bin', 'manifest.json', 'card.md'];

function write(folder: string, name: string, files: NetworkFiles): void {
  const into = path.join(folder, name);
  mkdirSync(into, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeIfChanged(path.join(into, file), content);
}

function networkFiles(
  name: string,
  network: ForeignNetwork,
  original: Uint8Array,
  model: Uint8Array,
  made: string,
): NetworkFiles {
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
    'card.md': cardOf(name, network, { version, license, made }),
    ...licenceOf(network.package),
  };
}

function cascadeFiles(): NetworkFiles {
  const original = readOriginal(HAAR_CASCADE);
  const { version, license } = readPackage(HAAR_CASCADE.package, 'MIT');
  const cascade = cascadeFromScript(new TextDecoder().decode(original));
  const manifest = {
    name: HAAR_CASCADE.name,
    licence: license,
    kind: 'cascade',
    origin: { package: HAAR_CASCADE.package, version, file: HAAR_CASCADE.file, sha256: sha256Of(original) },
    files: { 'cascade.json': { sha256: sha256Of(cascade), bytes: Buffer.byteLength(cascade) } },
  };
  return {
    'cascade.json': cascade,
    'manifest.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'card.md': `# ${HAAR_CASCADE.name}

OpenCV's public cascade for faces from the front (\`alt\`, 22 stages, windows of 20 × 20), by Rainer Lienhart, for the detector of
Viola and Jones (2001). Taken as JSON from \`${HAAR_CASCADE.file}\` of ${HAAR_CASCADE.package} ${version} (${license}).

## Limits

Upright faces from the front. It misses half of the faces that a network finds.
`,
    ...licenceOf(HAAR_CASCADE.package),
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

/** The text of the licence, where the package holds one. */
function licenceOf(name: string): NetworkFiles {
  const file = path.join(
    path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)),
    'LICENSE',
  );
  return existsSync(file) ? { LICENSE: readFileSync(file) } : {};
}

/** @param usual the licence of its LICENSE file, where its manifest names none */
function readPackage(name: string, usual?: string): { readonly version: string; readonly license: string } {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    const { version } = manifest;
    const license = 'license' in manifest ? manifest.license : usual;
    if (typeof version === 'string' && typeof license === 'string') return { version, license };
  }
  throw new EmoVerseError('model-unreadable', `expected a version and a licence in ${file}; run npm ci`);
}

function cardOf(
  name: string,
  { purpose, limits, described, file, kernels, package: from }: ForeignNetwork,
  { version, license, made }: Readonly<Record<'version' | 'license' | 'made', string>>,
): string {
  return `# ${name}

${purpose} By Google, MediaPipe: ${described}.

${made} from \`${file}\` of ${from} ${version} (${license}) by \`packages/models\`, ${
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

function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
