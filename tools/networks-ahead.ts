import path from 'node:path';
import { buildNetworks } from '../packages/models/build-networks.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** Vitest global setup: tests from source read the networks that a build makes. */
export default function networksAhead(): void {
  buildNetworks(path.join(ROOT, 'packages/models/dist/networks'), path.join(ROOT, 'models'));
}
