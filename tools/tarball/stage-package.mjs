import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../prepare.mjs';
import { gatherPackages } from './gather-packages.mjs';
import {
  INSTALLED_BY_NPM,
  KEPT_FILES,
  NEVER_LOADED,
  UNREAD_EVERYWHERE,
  UNREAD_PARTS,
  WITHOUT_REQUIRE,
} from './kept-files.mjs';
import { keepCompressed } from './keep-compressed.mjs';
import { readManifest } from './read-manifest.mjs';

/** The networks that the web app and the command line use when none is named, the one for GPUs, the smallest, and the reader of words. */
const NETWORKS = [
  'emoverse-fer',
  'emoverse-fer-int8',
  'emoverse-fer-tiny',
  'emoverse-words',
  'emoverse-voice',
];
/** What finds faces: of the networks of others, those that a program of the tarball asks. */
const DETECTORS = ['blazeface-back', 'blazeface-front', 'blazeface-full-range', 'haar-frontalface'];
/** For whoever changes or builds a program, not for whoever runs it: npm would build what has a `binding.gyp`. */
const UNREAD = /\.([cm]?ts|map|md|markdown|c|h|cpp|flow|gypi?|tsbuildinfo)$/i;
const LICENCE = /^(licen[cs]e|notice|copying)([.-].*)?$/i;
/** What a program is run by; the rest of a manifest is for whoever installs or builds it. */
const MANIFEST_KEYS = [
  'name',
  'version',
  'license',
  'author',
  'repository',
  'type',
  'main',
  'module',
  'exports',
  'imports',
  'browser',
];

/**
 * Lays out in an empty `folder` what the tarball holds, as it lies in the checkout, so that each part finds the others where
 * it always does: our own packages and foreign ones, in the versions of the lock file, are bundled under `node_modules`.
 * Only what differs by system is left to npm.
 */
export function stagePackage(folder) {
  const { version, license, description, engines } = readManifest(ROOT);
  for (const app of ['cli', 'server']) copy(`apps/${app}/dist`, path.join(folder, 'apps', app, 'dist'));
  copyWhole('apps/web/dist', path.join(folder, 'apps/web/dist'));
  keepCompressed(path.join(folder, 'apps/web/dist/assets'));
  for (const network of NETWORKS) copyWhole(`models/${network}`, path.join(folder, 'models', network));

  const packages = gatherPackages(['apps/cli', 'apps/server'], {
    leaves: Object.keys(KEPT_FILES),
    left: [...INSTALLED_BY_NPM, ...NEVER_LOADED],
  });
  for (const { name, from, to } of packages) stageOne(name, from, path.join(folder, to));

  for (const file of ['prepare.mjs', 'file-lock.mjs', 'tarball/emoverse.mjs', 'tarball/own-folder.mjs'])
    copyWhole(`tools/${file}`, path.join(folder, 'tools', file));
  copyWhole('LICENSE', path.join(folder, 'LICENSE'));
  copyWhole('docs/hosting.md', path.join(folder, 'README.md'));
  writeFileSync(path.join(folder, 'THIRD-PARTY.md'), thirdParty(packages));
  const bundled = packages.filter(({ name, to }) => to === `node_modules/${name}`);
  writeJson(path.join(folder, 'package.json'), {
    name: 'emoverse',
    version,
    description,
    license,
    type: 'module',
    engines,
    bin: { emoverse: 'tools/tarball/emoverse.mjs' },
    dependencies: Object.fromEntries([
      ...bundled.map(({ name, version }) => [name, version]),
      ...INSTALLED_BY_NPM.map((name) => [name, readManifest(path.join(ROOT, 'node_modules', name)).version]),
    ]),
    bundleDependencies: bundled.map(({ name }) => name),
  });
}

function stageOne(name, from, to) {
  const manifest = readManifest(path.join(ROOT, from));
  const isOurs = name.startsWith('@emoverse/');
  const kept = KEPT_FILES[name];
  if (kept !== undefined) {
    const licences = readdirSync(path.join(ROOT, from)).filter(
      (file) => LICENCE.test(file) && !file.endsWith('.meta'),
    );
    for (const file of [...kept, ...licences]) copyWhole(path.join(from, file), path.join(to, file));
  } else if (isOurs) {
    // Of the networks those that find faces: the web app holds all that it asks itself, and others are measured in a checkout.
    copy(`${from}/dist`, path.join(to, 'dist'), { parts: ['networks'] });
    if (name === '@emoverse/models')
      for (const network of DETECTORS)
        copyWhole(`${from}/dist/networks/${network}`, path.join(to, 'dist/networks', network));
    if (existsSync(path.join(ROOT, from, 'bundled'))) copyWhole(`${from}/bundled`, path.join(to, 'bundled'));
  } else {
    copy(from, to, {
      parts: [...UNREAD_EVERYWHERE, ...(UNREAD_PARTS[name] ?? [])],
      withoutRequire: WITHOUT_REQUIRE.includes(name),
    });
  }
  if (name === 'onnxruntime-web') {
    keepCompressed(path.join(to, 'dist'));
    manifest.exports['./ort-wasm-simd-threaded.wasm'] += '.br';
  }
  // Without dependencies: they lie beside it. Without scripts: nothing is built where it is installed.
  writeJson(
    path.join(to, 'package.json'),
    Object.fromEntries(MANIFEST_KEYS.map((key) => [key, manifest[key]])),
  );
}

function copyWhole(from, to) {
  cpSync(path.join(ROOT, from), to, { recursive: true });
}

function copy(from, to, { parts = [], withoutRequire = false } = {}) {
  const skipped = new Set(parts.map((name) => path.join(ROOT, from, name)));
  const isRead = (file) => !UNREAD.test(file) && !(withoutRequire && file.endsWith('.cjs'));
  cpSync(path.join(ROOT, from), to, {
    recursive: true,
    filter: (file) => {
      const name = path.basename(file);
      // What begins with a dot is of its authors' tools.
      return !skipped.has(file) && !name.startsWith('.') && (isRead(file) || LICENCE.test(name));
    },
  });
}

function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** What is inside the tarball of other people's work. */
function thirdParty(packages) {
  const lines = packages
    .filter(({ name }) => !name.startsWith('@emoverse/'))
    .map(
      ({ name, version, license = 'see its LICENSE', to }) =>
        `- ${name} ${version}, ${license}: ${to}${KEPT_FILES[name] ? ` (of it ${KEPT_FILES[name].join(', ')})` : ''}`,
    );
  const web = readFileSync(path.join(ROOT, 'apps/web/dist/.vite/license.md'), 'utf8');
  const built = path.join(ROOT, 'packages/models/dist/networks');
  const networks = readdirSync(built).flatMap((name) => {
    const { licence, origin } = JSON.parse(readFileSync(path.join(built, name, 'manifest.json'), 'utf8'));
    // Our own have none.
    return origin === undefined
      ? []
      : [`- ${name}, ${licence}: made of ${origin.file} of ${origin.package} ${origin.version}`];
  });
  return `# Work of others in this package\n\n## Packages\n\nEach has its licence in its folder, where its authors put one there.\n\n${lines.join('\n')}\n\n## Networks\n\nMade ready when this package was built.\n\n${networks.join('\n')}\n\n## In the web app\n\n${web}`;
}
