// What a package needs before `npm pack` takes it: its built code and nothing older, and the licence. Every package runs it
// as `prepack`, in its own folder.
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, ensureBuilt, ensureInstalled } from '../prepare.mjs';

const SCRIPT = /(\.js|\.js\.map|\.d\.ts)$/;
const OUTPUT = new RegExp(`${SCRIPT.source}|^fitted\\W.*\\.json$`);

/** Builds all packages if a source changed, and makes one ready: `folder` is `packages/NAME`. */
export function preparePackage(folder) {
  ensureInstalled();
  ensureBuilt();
  const built = path.join(folder, 'dist');
  // The compiler leaves what it made of files that were renamed since.
  for (const name of readdirSync(built, { recursive: true }).filter((name) => OUTPUT.test(name)))
    if (!existsSync(path.join(folder, name.replace(SCRIPT, '.ts')))) rmSync(path.join(built, name));
  copyFileSync(path.join(ROOT, 'LICENSE'), path.join(folder, 'LICENSE'));
}

if (process.argv[1] === import.meta.filename) preparePackage(process.cwd());
