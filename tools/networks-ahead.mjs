import { execFileSync } from 'node:child_process';
import { ROOT } from './prepare.mjs';

const BUILD = `
  import { buildNetworks } from './packages/models/build-networks.ts';
  buildNetworks('packages/models/dist/networks', 'models');
`;

/**
 * Vitest global setup: tests from source read the networks that a build makes. In a process of its own, as the one that
 * sets up does not know the `source` condition, and nothing is built yet in a fresh checkout.
 */
export default function networksAhead() {
  execFileSync(
    process.execPath,
    [
      '--conditions=source',
      '--import',
      './tools/typescript-hooks.mjs',
      '--input-type=module',
      '--eval',
      BUILD,
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
