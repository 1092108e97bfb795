// `npm run pack`: the command line as one tarball, emoverse-VERSION.tgz, with all that it needs: server, web app, networks
// and catalogue, built. `--into DIR` says where to put it (default: the folder that this was run in).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, requireNode } from './prepare.mjs';
import { stagePackage } from './tarball/stage-package.mjs';

requireNode();
ensureInstalled();
ensureBuilt();
const { values } = parseArgs({ options: { into: { type: 'string', default: process.cwd() } } });
const into = path.resolve(values.into);
mkdirSync(into, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'emoverse-pack-'));
try {
  stagePackage(folder);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const told = execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [{ filename, size, unpackedSize }] = JSON.parse(told);
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  process.stdout.write(
    `${path.join(into, filename)} (${megabytes(size)} MB, unpacked ${megabytes(unpackedSize)} MB)\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
