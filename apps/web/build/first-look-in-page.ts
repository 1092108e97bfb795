import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, type Plugin } from 'vite';
import { z } from 'zod';
import { RESOLVE } from './resolve.ts';
import { wordsInParts } from './words-in-parts.ts';

interface FirstLook {
  readonly markup: string;
  readonly dir: string;
}
const moduleSchema = z.object({
  LOCALES: z.array(z.string()),
  firstLook: z.custom<(locale: string) => Promise<FirstLook>>((value) => typeof value === 'function'),
});

/**
 * Puts the first page's markup into index.html, rendered from its own components, so that it can be read before any
 * script has run and nothing moves when the script takes its place. Each other language has its page beside it,
 * `index.de.html`, of which the server sends what the browser asks for.
 */
export function firstLookInPage(): Plugin {
  let root = '';
  let outDir = '';
  let looks: ReadonlyMap<string, FirstLook> = new Map();
  const lookIn = (locale: string): FirstLook => {
    const look = looks.get(locale);
    if (look === undefined) throw new Error(`the first page was not rendered in ${locale}`);
    return look;
  };
  return {
    name: 'emoverse:first-look-in-page',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = path.resolve(root, config.build.outDir);
    },
    async buildStart() {
      looks = await render(root);
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { filename }) {
        if (!filename.endsWith('index.html')) return html;
        return html.replace(
          '<div id="root"></div>',
          () => `<div id="root"><div data-static>${lookIn('en').markup}</div></div>`,
        );
      },
    },
    async closeBundle() {
      const page = await readFile(path.join(outDir, 'index.html'), 'utf8');
      const { markup } = lookIn('en');
      if (!page.includes(markup))
        throw new Error('index.html does not hold the first page as it was rendered');
      for (const [locale, look] of looks)
        if (locale !== 'en')
          await writeFile(
            path.join(outDir, `index.${locale}.html`),
            page
              .replace('<html lang="en">', `<html lang="${locale}" dir="${look.dir}">`)
              .replace(markup, () => look.markup),
          );
    },
  };
}

async function render(root: string): Promise<ReadonlyMap<string, FirstLook>> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    resolve: RESOLVE,
    ssr: { resolve: { conditions: ['source', 'module', 'import', 'default'], externalConditions: ['node'] } },
    plugins: [wordsInParts(), react()],
  });
  try {
    const { LOCALES, firstLook } = moduleSchema.parse(await server.ssrLoadModule('/first-look.tsx'));
    const looks = new Map<string, FirstLook>();
    for (const locale of LOCALES) looks.set(locale, await firstLook(locale));
    return looks;
  } finally {
    await server.close();
  }
}
