import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** What the first tap needs: the app, and the engine of *Play for now*. */
const FIRST_TAP = ['/start-app.ts', '/soundscape/tone-engine.ts'];

/**
 * Has browsers fetch what the first tap needs while the first page is idle, and run none of it: building the sound's
 * noise takes a tenth of a second of a quick processor, which is no one's to spend before a hand comes near.
 */
export function fetchAhead(): Plugin {
  return {
    name: 'emoverse:fetch-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, filename }) {
        if (bundle === undefined || !filename.endsWith('index.html')) return [];
        const chunks = new Map(
          Object.values(bundle)
            .filter((file) => file.type === 'chunk')
            .map((chunk) => [chunk.fileName, chunk]),
        );
        const wanted = [...chunks.values()].filter(({ facadeModuleId }) =>
          FIRST_TAP.some((end) => facadeModuleId?.endsWith(end)),
        );
        if (wanted.length !== FIRST_TAP.length)
          throw new Error(`The build has no chunk of its own for one of ${FIRST_TAP.join(', ')}.`);
        const first = [...chunks.values()].filter(
          ({ isEntry, facadeModuleId }) => isEntry && facadeModuleId?.endsWith('index.html'),
        );
        const there = withImports(first, chunks);
        return [...withImports(wanted, chunks)].filter((file) => !there.has(file)).map(prefetchTag);
      },
    },
  };
}

/** The files of these chunks and of all that they import at once. */
function withImports(
  chunks: readonly Rolldown.OutputChunk[],
  all: ReadonlyMap<string, Rolldown.OutputChunk>,
): Set<string> {
  const files = new Set<string>();
  const add = ({ fileName, imports }: Rolldown.OutputChunk): void => {
    if (files.has(fileName)) return;
    files.add(fileName);
    for (const name of imports) {
      const imported = all.get(name);
      if (imported !== undefined) add(imported);
    }
  };
  for (const chunk of chunks) add(chunk);
  return files;
}

const prefetchTag = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'prefetch', as: 'script', crossorigin: true, href: `/${file}` },
  injectTo: 'body',
});
