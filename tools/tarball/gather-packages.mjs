import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../prepare.mjs';
import { readManifest } from './read-manifest.mjs';

/**
 * All packages that the programs in `starts` (folders of the checkout) need to run, ours and foreign ones: where they lie
 * here, and where in the tarball. `leaves` are taken without what they need themselves, those in `left` not at all.
 */
export function gatherPackages(starts, { leaves, left }) {
  const found = new Map();
  const visit = (folder) => {
    for (const name of Object.keys(readManifest(path.join(ROOT, folder)).dependencies ?? {})) {
      if (left.includes(name)) continue;
      const from = locate(folder, name);
      if (found.has(from)) continue;
      const isOurs = name.startsWith('@emoverse/');
      const { version, license } = readManifest(path.join(ROOT, from));
      const to = isOurs ? `node_modules/${name}` : from;
      if (!to.startsWith('node_modules/'))
        throw new Error(`${name} lies in ${from}: expected under node_modules of the checkout`);
      found.set(from, { name, version, license, from, to });
      if (!leaves.includes(name)) visit(from);
    }
  };
  starts.forEach(visit);
  return [...found.values()];
}

/** As Node looks for it: upwards from the folder that asks. */
function locate(folder, name) {
  if (name.startsWith('@emoverse/')) return `packages/${name.slice('@emoverse/'.length)}`;
  for (let at = folder; ; at = path.posix.dirname(at)) {
    const candidate = path.posix.join(at, 'node_modules', name);
    if (existsSync(path.join(ROOT, candidate, 'package.json'))) return candidate;
    if (at === '.') throw new Error(`${name}, which ${folder} needs, is not installed: run npm ci`);
  }
}
