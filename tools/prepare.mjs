// What has to be in place before anything of EmoVerse can run: the right Node, the installed packages, the
// built programs. Free of dependencies, and written in the JavaScript of Node 12, so that an old Node can
// still read it and say which version is needed.
import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import fs from 'fs';
import path from 'path';
import { fileURLToPath } from 'url';
import { withFileLock } from './file-lock.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Exit codes of the entry scripts; the server's own are in apps/server/README.md. */
export const EXIT = { wrongNode: 6, installFailed: 7, buildFailed: 8 };

const NEEDED = [20, 19];
const MODULES = path.join(ROOT, 'node_modules');
const INSTALL_STAMP = path.join(MODULES, '.emoverse-installed');
const BUILD_STAMP = path.join(MODULES, '.emoverse-built');
/** Outside of node_modules, which an install empties. */
const LOCK = path.join(ROOT, '.emoverse-preparing');

export function stop(code, message) {
  process.stderr.write('\n' + message + '\n');
  process.exit(code);
}

/** Ends with a clear message unless this Node is new enough. */
export function requireNode(version) {
  const parts = (version || process.versions.node).split('.').map(Number);
  if (parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1])) return;
  stop(
    EXIT.wrongNode,
    'EmoVerse needs Node.js ' +
      NEEDED.join('.') +
      ' or newer; this is ' +
      parts.join('.') +
      '.\n' +
      'Install a current version from your package manager or from nodejs.org and try again.',
  );
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Runs a program with its output shown (on stderr, so that a command's own stdout stays clean). */
function runShown(command, args, options) {
  const result = spawnSync(command, args, Object.assign({ cwd: ROOT, stdio: ['ignore', 2, 2] }, options));
  return result.status === 0;
}

/** The npm that started us, or the one on the path. */
function runNpm(args) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.(c?js)$/.test(script)) return runShown(process.execPath, [script].concat(args));
  return process.platform === 'win32' ? runShown('npm.cmd', args, { shell: true }) : runShown('npm', args);
}

function lockHash() {
  return hashOf([
    fs.readFileSync(path.join(ROOT, 'package-lock.json')),
    process.version,
    process.platform,
    process.arch,
  ]);
}

/** Two commands at once, as after an update, would spoil each other's files: the second waits, and finds it done. */
function unlessDone(isDone, work) {
  if (isDone()) return;
  const inOrder = () => {
    if (!isDone()) work();
  };
  withFileLock(LOCK, inOrder, (worker) => {
    process.stderr.write(
      `Waiting for process ${worker}, which installs or builds here (if there is none, delete ${LOCK}) …\n`,
    );
  });
}

/**
 * Installs what the lock file names, dev dependencies included, when the lock file (or Node) changed since
 * the last complete install. The stamp is written last, so an install that was cut off is done again.
 */
export function ensureInstalled() {
  const wanted = lockHash();
  const isDone = () => readIfThere(INSTALL_STAMP) === wanted;
  unlessDone(isDone, () => {
    process.stderr.write('Installing packages (only when the lock file changes) …\n');
    if (!runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) {
      stop(
        EXIT.installFailed,
        'Installing the packages failed (see above). Nothing of yours was touched; once the network or the\n' +
          'disk is back, run the same command again: it starts over cleanly.',
      );
    }
    fs.writeFileSync(INSTALL_STAMP, wanted);
  });
}

const SOURCE = /\.(ts|tsx|mts|json|css|html|svg|webmanifest|mjs)$/;
const SKIPPED = new Set(['node_modules', 'dist', 'bundled', '.git']);

function sourceFiles(folder, found) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) sourceFiles(folder + path.sep + entry.name, found);
    } else if (SOURCE.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) {
      found.push(folder + path.sep + entry.name);
    }
  }
  return found;
}

function allSources() {
  const files = sourceFiles(path.join(ROOT, 'packages'), []);
  sourceFiles(path.join(ROOT, 'apps'), files);
  files.push(path.join(ROOT, 'package-lock.json'), path.join(ROOT, 'tsconfig.base.json'));
  return files.sort();
}

function contentHash(files) {
  return hashOf(files.flatMap((file) => [path.relative(ROOT, file), fs.readFileSync(file)]));
}

/** Of names, sizes and times: the same where nothing was written since, and a tenth of the work of reading it all. */
function timesHash(files) {
  let told = '';
  for (const file of files) {
    const { size, mtimeMs, ctimeMs } = fs.statSync(file);
    told += file + ' ' + size + ' ' + mtimeMs + ' ' + ctimeMs + '\n';
  }
  return hashOf([told]);
}

/** Builds packages, server, command line and web app when a source changed since the last complete build. */
export function ensureBuilt() {
  const outputs = [
    'packages/models/dist/networks/hand-landmarks/model.onnx',
    'packages/catalogue/dist/prepared-catalogue.json.gz',
    'apps/server/dist/main.js',
    'apps/cli/dist/main.js',
    'apps/web/dist/index.html',
  ];
  const areThere = () => outputs.every((file) => fs.existsSync(path.join(ROOT, file)));
  const files = allSources();
  const times = timesHash(files);
  const stamp = () => (readIfThere(BUILD_STAMP) || '').split(' ');
  if (stamp()[1] === times && areThere()) return;
  const wanted = contentHash(files);
  const isDone = () => stamp()[0] === wanted && areThere();
  unlessDone(isDone, () => {
    process.stderr.write('Building (only when a source changes) …\n');
    const tsc = path.join(MODULES, 'typescript-native', 'bin', 'tsc');
    const vite = path.join(MODULES, 'vite', 'bin', 'vite.js');
    const built =
      runShown(process.execPath, [tsc, '-b']) &&
      runShown(process.execPath, [path.join(ROOT, 'tools', 'build-networks.mjs')]) &&
      runShown(process.execPath, [path.join(ROOT, 'tools', 'prepare-catalogue.mjs')]) &&
      runShown(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
        cwd: path.join(ROOT, 'apps', 'web'),
      });
    if (!built)
      stop(EXIT.buildFailed, 'Building failed (see above). Run the same command again after mending it.');
    fs.writeFileSync(BUILD_STAMP, wanted);
  });
  try {
    fs.writeFileSync(BUILD_STAMP, wanted + ' ' + times);
  } catch {
    // Where nothing may be written, all is read again the next time.
  }
}
