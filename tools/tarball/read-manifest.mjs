import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The `package.json` of a folder. */
export function readManifest(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}
