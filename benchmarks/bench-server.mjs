// `npm run bench:server`: installs and builds when needed, then measures the built server under load.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT, ensureBuilt, ensureInstalled, requireNode } from '../tools/prepare.mjs';

requireNode();
ensureInstalled();
const args = process.argv.slice(2);
if (!args.includes('--help') && !args.includes('-h')) ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    new URL('../tools/typescript-hooks.mjs', import.meta.url).href,
    path.join(import.meta.dirname, 'server', 'main.ts'),
    ...args,
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
