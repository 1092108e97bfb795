import path from 'node:path';
import { build } from 'vite';

const PAGES = path.resolve(import.meta.dirname, '..', 'pages');
/** As the web app is built: packages from source, through their browser door. */
const conditions = ['source', 'browser', 'module', 'import', 'default'];

/** The pages that import our packages, built as the web app is; file name under `pages/` to content. */
export async function buildOurPages(): Promise<ReadonlyMap<string, Buffer>> {
  const built = await build({
    configFile: false,
    root: PAGES,
    logLevel: 'error',
    resolve: { conditions },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: ['emoverse', 'emoverse-network'].map((name) => path.join(PAGES, `${name}.mjs`)),
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].mjs',
          chunkFileNames: 'built/[name]-[hash].mjs',
          assetFileNames: 'built/[name]-[hash][extname]',
        },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return new Map(
    outputs.flatMap((output) =>
      'output' in output
        ? output.output.map((file) => {
            const content = file.type === 'chunk' ? file.code : file.source;
            return [file.fileName, Buffer.from(content)] as const;
          })
        : [],
    ),
  );
}
