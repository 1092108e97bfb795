import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const SUFFIX = '.json?first';

/**
 * `en.json?first`: the catalogue of words as a module of its own with an export for each area, of which a build takes
 * only those that are imported. Without it, the words of all pages would be part of the first load.
 */
export function wordsInParts(): Plugin {
  return {
    name: 'emoverse:words-in-parts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(SUFFIX)) return undefined;
      const file = id.slice(0, id.indexOf('?'));
      this.addWatchFile(file);
      const words: object = JSON.parse(await readFile(file, 'utf8'));
      const parts = Object.entries(words).map(
        ([area, content]) => `export const ${area} = ${JSON.stringify(content)};`,
      );
      return { code: parts.join('\n'), moduleType: 'js', map: null };
    },
  };
}
