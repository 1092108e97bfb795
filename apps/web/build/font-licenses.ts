import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = /^(.*node_modules\/(@fontsource-variable\/[^/]+))\/files\//;

/** Puts the licences of all fonts in the build beside those of its scripts: the Open Font License asks for it. */
export function fontLicenses(): Plugin {
  let root = '';
  return {
    name: 'emoverse:font-licenses',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle(_options, bundle) {
      const folders = new Map<string, string>();
      for (const file of Object.values(bundle)) {
        const [name] = file.type === 'asset' ? file.originalFileNames : [];
        const [, folder, font] = PACKAGE.exec(name === undefined ? '' : path.resolve(root, name)) ?? [];
        if (folder !== undefined && font !== undefined) folders.set(font, folder);
      }
      if (folders.size === 0)
        throw new Error('the build has no fonts: does styles.css still import fonts/faces.css?');
      const parts = [...folders.entries()]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(
          async ([font, folder]) => `## ${font}\n\n${await readFile(path.join(folder, 'LICENSE'), 'utf8')}`,
        );
      const source = `# Licences of the fonts\n\n${(await Promise.all(parts)).join('\n\n')}`;
      this.emitFile({ type: 'asset', fileName: '.vite/font-licenses.md', source });
    },
  };
}
