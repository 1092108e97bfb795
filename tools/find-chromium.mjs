// Finds a Chromium for the browser tests: one named by EMOVERSE_CHROMIUM, one that is installed, else the
// one that ships inside an npm package (Linux on x64; EMOVERSE_CHROMIUM=npm names that one). Answers with how to start it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @returns {Promise<{ executablePath: string, env: Record<string, string>, from: 'named' | 'installed' | 'npm package' }>}
 * @throws when there is none, saying what to install
 */
export async function findChromium({ named = process.env.EMOVERSE_CHROMIUM, installed = INSTALLED } = {}) {
  if (named && named !== 'npm') {
    if (!existsSync(named)) throw new Error(`EMOVERSE_CHROMIUM names ${named}, which does not exist`);
    return { executablePath: named, env: {}, from: 'named' };
  }
  const found = named === 'npm' ? undefined : installed.find((file) => existsSync(file));
  if (found) return { executablePath: found, env: {}, from: 'installed' };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    return { executablePath, env: { LD_LIBRARY_PATH: packagedLibraries() }, from: 'npm package' };
  }
  throw new Error(
    'the browser tests need a Chromium: install chromium or Google Chrome, or set EMOVERSE_CHROMIUM to its executable',
  );
}

/** The shared libraries that the packaged Chromium needs where the system lacks them, unpacked once. */
function packagedLibraries() {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const bin = path.join(entry.slice(0, entry.lastIndexOf('chromium') + 'chromium'.length), 'bin');
  const folder = path.join(tmpdir(), 'emoverse-chromium-libraries');
  const done = path.join(folder, '.done');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    const archive = path.join(folder, 'al2023.tar');
    writeFileSync(archive, brotliDecompressSync(readFileSync(path.join(bin, 'al2023.tar.br'))));
    execFileSync('tar', ['-xf', archive, '-C', folder]);
    writeFileSync(done, '');
  }
  return path.join(folder, 'lib');
}
