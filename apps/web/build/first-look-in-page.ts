import react from '@vitejs/plugin-react';
import { createServer, type Plugin } from 'vite';
import { z } from 'zod';
import { RESOLVE } from './resolve.ts';
import { wordsInParts } from './words-in-parts.ts';

const moduleSchema = z.object({
  firstLook: z.custom<() => Promise<string>>((value) => typeof value === 'function'),
});

/**
 * Puts the first page's markup into index.html, rendered from its own components, so that it can be read before any
 * script has run and nothing moves when the script takes its place.
 */
export function firstLookInPage(): Plugin {
  let root = '';
  return {
    name: 'emoverse:first-look-in-page',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename }) {
        if (!filename.endsWith('index.html')) return html;
        return html.replace(
          '<div id="root"></div>',
          `<div id="root"><div data-static>${await render(root)}</div></div>`,
        );
      },
    },
  };
}

async function render(root: string): Promise<string> {
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
    const { firstLook } = moduleSchema.parse(await server.ssrLoadModule('/first-look.tsx'));
    return await firstLook();
  } finally {
    await server.close();
  }
}
