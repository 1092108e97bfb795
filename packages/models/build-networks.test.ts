import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { buildNetworks } from './build-networks.ts';
import { cascadeFromScript } from './cascade-from-script.ts';
import { HAAR_CASCADE, NETWORKS, ONNX_NETWORKS, OWN_NETWORKS } from './networks.ts';
import { readNetwork } from './read-network.node.ts';
import { readOriginal } from './read-original.ts';
import { runOnnx } from './testing/run-onnx.ts';

const own = path.join(import.meta.dirname, '../../models');
const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-networks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

it('makes every network with a manifest that holds its hash, and a card that names its licence', () => {
  buildNetworks(folder, own);
  const foreign = [...Object.keys(NETWORKS), ...Object.keys(ONNX_NETWORKS)];
  expect(readdirSync(folder).sort()).toEqual([...foreign, ...OWN_NETWORKS, HAAR_CASCADE.name].sort());
  for (const name of foreign) {
    const at = (file: string): string => path.join(folder, name, file);
    expect(readdirSync(path.join(folder, name))).toEqual(
      expect.arrayContaining(['card.md', 'manifest.json', 'model.onnx']),
    );
    const manifest: unknown = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      name,
      licence: 'Apache-2.0',
      files: {
        'model.onnx': { sha256: sha256Of(at('model.onnx')), bytes: statSync(at('model.onnx')).size },
      },
    });
    expect(readFileSync(at('card.md'), 'utf8')).toContain('Apache-2.0');
  }
}, 120_000);

it('leaves alone what is there, and mends what is not as it was', () => {
  const [same, broken] = ['palm-detection', 'face-mesh'].map((name) => path.join(folder, name, 'model.onnx'));
  const [made, hash] = [statSync(same).ino, sha256Of(broken)];
  writeFileSync(broken, 'half');
  buildNetworks(folder, own);
  expect(statSync(same).ino).toBe(made);
  expect(sha256Of(broken)).toBe(hash);
}, 120_000);

it('gives our own networks as they are, and says of the others what goes in and comes out', async () => {
  for (const name of OWN_NETWORKS)
    expect(sha256Of(path.join(folder, name, 'manifest.json'))).toBe(
      sha256Of(path.join(own, name, 'manifest.json')),
    );
  for (const [name, { inputs, outputs }] of Object.entries(ONNX_NETWORKS)) {
    const [{ dims }] = inputs;
    const data = new Float32Array(dims.reduce<number>((product, dim) => product * dim, 1));
    const [answers] = await runOnnx(readFileSync(path.join(folder, name, 'model.onnx')), [{ data, dims }]);
    expect(answers.map((answer) => answer.dims)).toEqual(outputs.map((output) => output.dims));
  }
});

it('reads the cascade to the same numbers as by running its script', () => {
  const script = new TextDecoder().decode(readOriginal(HAAR_CASCADE));
  const haar: { frontalface?: unknown } = {};
  runInNewContext(script, { jsfeat: { haar } });
  const read: unknown = JSON.parse(cascadeFromScript(script));
  expect(read).toEqual(JSON.parse(JSON.stringify(haar.frontalface)));
  expect(read).toMatchObject({ size: [20, 20] });
  expect(() => cascadeFromScript(script.slice(0, 5000))).toThrow(/expected a script that sets a cascade/);
});

it('is read by its name and not where it is not what its manifest says', async () => {
  const { manifest, network } = await readNetwork('emoverse-fer-int8');
  expect(manifest).toMatchObject({ files: { 'model.onnx': { bytes: network.length } } });
  await expect(readNetwork('emoverse-words')).rejects.toThrow();
});
