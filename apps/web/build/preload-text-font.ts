import type { Plugin } from 'vite';

const FILE = 'nunito-sans-latin-wght-normal.woff2';

/**
 * Has the first page fetch the Latin letters of its text with its style sheet and not after it: they are there when it is
 * first drawn. Spaces and digits are in it, so that every language needs it.
 */
export function preloadTextFont(): Plugin {
  return {
    name: 'emoverse:preload-text-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, filename }) {
        if (bundle === undefined || !filename.endsWith('index.html')) return [];
        const font = Object.values(bundle).find(
          (file) => file.type === 'asset' && file.originalFileNames.some((name) => name.endsWith(FILE)),
        );
        if (font === undefined)
          throw new Error(`the build has no ${FILE}: does fonts/faces.css still name it?`);
        return [
          {
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: true,
              href: `/${font.fileName}`,
            },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}
