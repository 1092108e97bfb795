// `npm run bench`: installs and builds when needed, brings the peers in on first use, then measures.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, ROOT, ensureBuilt, ensureInstalled, requireNode, stop } from '../tools/prepare.mjs';

const HERE = import.meta.dirname;
const STAMP = path.join(HERE, 'node_modules', '.emoverse-peers');

/** Peers stay out of the product's own lock: they have their own, beside this file. */
function ensurePeers() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(HERE, 'package-lock.json')))
    .update(process.version + process.platform + process.arch)
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  process.stderr.write(
    'Installing the peers that EmoVerse is compared with (about 700 MB, only when their lock file changes) …\n',
  );
  const script = process.env.npm_execpath;
  const byNode = script !== undefined && /npm-cli\.c?js$/.test(script);
  // Their install scripts only fetch what is not needed here.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(byNode ? process.execPath : 'npm', byNode ? [script, ...args] : args, {
    cwd: HERE,
    stdio: ['ignore', 2, 2],
    shell: !byNode && process.platform === 'win32',
  });
  if (status !== 0)
    stop(EXIT.installFailed, 'Installing the peers failed (see above). Run the same command again.');
  writeFileSync(STAMP, wanted);
}

const ALONE = ['import', 'recommender', 'command-line'];

requireNode();
ensureInstalled();
const args = process.argv.slice(2);
if (!args.includes('--help') && !args.includes('-h')) {
  const parts = Array.from(
    args
      .join(' ')
      .replaceAll('=', ' ')
      .matchAll(/--only (\S+)/g),
    ([, part]) => part,
  );
  // These have no peer but the database itself, or Node.
  const alone = parts.length > 0 && parts.every((part) => ALONE.includes(part));
  if (!alone) ensurePeers();
  ensureBuilt();
}
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    new URL('../tools/typescript-hooks.mjs', import.meta.url).href,
    path.join(HERE, 'main.ts'),
    ...args,
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exit(status ?? 1);
