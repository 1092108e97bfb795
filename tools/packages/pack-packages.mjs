// `npm run pack:packages -- --into DIR`: each package of packages/ as a tarball that is installed without this repository.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../prepare.mjs';
import { preparePackage } from './prepare-package.mjs';

/** Name, file and the packed files of each tarball, all made by one npm. */
export function packPackages(into) {
  mkdirSync(into, { recursive: true });
  const names = readdirSync(path.join(ROOT, 'packages'));
  for (const name of names) preparePackage(path.join(ROOT, 'packages', name));
  const told = execFileSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [
      ...['pack', '--json', '--ignore-scripts', '--pack-destination', into],
      ...names.flatMap((name) => ['--workspace', `packages/${name}`]),
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 26,
    },
  );
  return JSON.parse(told).map(({ name, filename, size, unpackedSize, files }) => ({
    name,
    file: path.join(into, filename),
    size,
    unpackedSize,
    files: files.map(({ path: file }) => file),
  }));
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { into: { type: 'string', default: process.cwd() } } });
  for (const { file, size, unpackedSize } of packPackages(path.resolve(values.into)))
    process.stdout.write(
      `${file} (${(size / 1e6).toFixed(2)} MB, unpacked ${(unpackedSize / 1e6).toFixed(2)} MB)\n`,
    );
}
