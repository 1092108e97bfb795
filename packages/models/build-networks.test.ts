import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildNetworks } from './build-networks.ts';
import { NETWORKS } from './networks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-networks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

it('makes every network with a manifest that holds its hash, and a card that names its licence', () => {
  buildNetworks(folder);
  expect(readdirSync(folder).sort()).toEqual(Object.keys(NETWORKS).sort());
  for (const name of Object.keys(NETWORKS)) {
    const at = (file: string): string => path.join(folder, name, file);
    expect(readdirSync(path.join(folder, name)).sort()).toEqual(['card.md', 'manifest.json', 'model.onnx']);
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
  buildNetworks(folder);
  expect(statSync(same).ino).toBe(made);
  expect(sha256Of(broken)).toBe(hash);
}, 120_000);
