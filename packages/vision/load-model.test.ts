import { describe, expect, it } from 'vitest';
import { loadModel, modelManifestSchema, type ModelManifest } from './load-model.ts';
import { createRuntime } from './runtime/create-runtime.node.ts';
import { detectorFiles, emotionModelFiles } from './testing/real-files.ts';

const files = emotionModelFiles();
const runtime = createRuntime();
const manifest = (): ModelManifest => structuredClone(modelManifestSchema.parse(files.manifest));

describe('loading the emotion model', () => {
  it('takes everything from the manifest, and the network has what it names', async () => {
    const model = await loadModel(files, runtime);
    expect(model.session.inputNames).toContain(model.manifest.input.name);
    expect(model.session.outputNames).toEqual(
      expect.arrayContaining(model.manifest.outputs.map(({ name }) => name)),
    );
    await model.session.dispose();
  });

  it('refuses a network of which one byte is another', async () => {
    const network = files.network.slice();
    network[1000] ^= 1;
    await expect(loadModel({ ...files, network }, runtime)).rejects.toMatchObject({
      code: 'model-hash-mismatch',
    });
    await expect(loadModel({ ...files, network: network.subarray(0, 100) }, runtime)).rejects.toThrow(
      /100 bytes/,
    );
  });

  it('refuses bytes that are no network, though the hash is theirs', async () => {
    const network = new TextEncoder().encode('hello');
    const changed = manifest();
    changed.files['model.onnx'].sha256 = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
    await expect(loadModel({ manifest: changed, network }, runtime)).rejects.toMatchObject({
      code: 'model-unreadable',
    });
  });

  it('refuses another network under this manifest', async () => {
    const other = detectorFiles();
    const changed = manifest();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(other.network)));
    changed.files['model.onnx'].sha256 = Buffer.from(digest).toString('hex');
    const loading = loadModel({ manifest: changed, network: other.network }, runtime);
    await expect(loading).rejects.toThrow(/lacks what its manifest names: input face/);
  });

  const spoilt: readonly [why: string, spoil: (manifest: ModelManifest) => void][] = [
    [
      'is missing a label’s emotion shares',
      (m) => void delete m.outputs[0].emotionShares[m.outputs[0].labels[0]],
    ],
    [
      'has shares that do not sum to 1',
      (m) => void (m.outputs[0].emotionShares[m.outputs[0].labels[0]] = { happy: 0.5 }),
    ],
    ['has a label twice', (m) => void (m.outputs[1].labels[0] = m.outputs[1].labels[1])],
    ['has a temperature of 0', (m) => void (m.outputs[0].temperature = 0)],
    ['has too few biases', (m) => void (m.outputs[0].bias = [0])],
    ['has the same output twice', (m) => void (m.outputs[1].name = m.outputs[0].name)],
    [
      'has weights of a mean that do not sum to 1',
      (m) => void (m.combined = { rule: 'mean', weights: { fer2013: 0.05, ferplus: 0.5 } }),
    ],
    [
      'has a negative power of a head',
      (m) => void (m.combined = { rule: 'geometric', weights: { fer2013: 1, ferplus: -0.1 }, bias: {} }),
    ],
    ['has an input that is not square', (m) => void (m.input.width = 64)],
    ['has a std of 0', (m) => void (m.input.std[0] = 0)],
  ];
  it.each(spoilt)('refuses a manifest that %s', async (_, spoil) => {
    const changed = manifest();
    spoil(changed);
    await expect(loadModel({ ...files, manifest: changed }, runtime)).rejects.toMatchObject({
      code: 'manifest-invalid',
    });
  });

  it.each([undefined, null, 'text', {}, []])('refuses %j as a manifest', async (other) => {
    await expect(loadModel({ ...files, manifest: other }, runtime)).rejects.toMatchObject({
      code: 'manifest-invalid',
    });
  });
});
