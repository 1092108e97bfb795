import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './prepare.mjs';
import { translate } from './translate-typescript.mjs';

/** Vitest global setup: processes that tests start find all source translated, also those that may open few files. */
export default async function translateAhead() {
  for (const folder of ['packages', 'apps/server', 'apps/cli'])
    await translateFolder(path.join(ROOT, folder));
}

async function translateFolder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name)) await translateFolder(place);
    if (entry.isFile() && /\.ts$/.test(entry.name) && !/\.(test|d)\.ts$/.test(entry.name))
      await translate(place);
  }
}
