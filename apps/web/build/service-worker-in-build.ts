import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'vite';

const SOURCE = 'offline/service-worker.ts';
const FILE = 'service-worker.js';
const LIST = 'virtual:kept-files';

/** Of `public/`: what the page asks for by name. */
const BESIDE = /^(?:before-first-paint\.js|[\w-]+\.(?:svg|webmanifest))$/;
const CODE = /\.(?:js|css)$/;
/** Only for who has a graphics adapter or the older detector; kept when they were used. */
const RARE = /^(?:ort\.jspi|haar-frontalface)/;

interface KeptFile {
  readonly url: string;
  /** Of files whose name does not change with what they hold. */
  readonly revision: string | null;
}

/**
 * Builds the worker that keeps the app in the browser, with the list of what the app is made of: its page, scripts and
 * styles. Words of other languages than English, fonts and networks are kept once they were used.
 */
export function serviceWorkerInBuild(): Plugin {
  let root = '';
  let outDir = '';
  let languages: ReadonlySet<string> = new Set();
  return {
    name: 'emoverse:service-worker-in-build',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = path.resolve(root, config.build.outDir);
    },
    generateBundle(_options, bundle) {
      const inFolder = path.join(root, 'languages') + path.sep;
      languages = new Set(
        Object.values(bundle)
          .filter((file) => file.type === 'chunk' && file.facadeModuleId?.startsWith(inFolder) === true)
          .map(({ fileName }) => fileName),
      );
    },
    closeBundle: {
      // After what other plugins write beside the bundle.
      order: 'post',
      sequential: true,
      async handler() {
        const files = await keptFiles(outDir, languages);
        await build({
          root,
          configFile: false,
          publicDir: false,
          logLevel: 'error',
          define: { 'process.env.NODE_ENV': '"production"' },
          plugins: [listOf(files)],
          build: {
            outDir,
            emptyOutDir: false,
            target: 'es2022',
            lib: { entry: path.join(root, SOURCE), formats: ['iife'], name: 'worker', fileName: () => FILE },
          },
        });
      },
    },
  };
}

function listOf(files: readonly KeptFile[]): Plugin {
  return {
    name: 'emoverse:kept-files',
    resolveId: (id) => (id === LIST ? `\0${LIST}` : undefined),
    load: (id) => (id === `\0${LIST}` ? `export const KEPT_FILES = ${JSON.stringify(files)};` : undefined),
  };
}

async function keptFiles(outDir: string, without: ReadonlySet<string>): Promise<KeptFile[]> {
  const assets = (await readdir(path.join(outDir, 'assets')))
    .filter((name) => CODE.test(name) && !RARE.test(name))
    .map((name) => `assets/${name}`)
    .filter((name) => !without.has(name));
  const beside = (await readdir(outDir)).filter((name) => name === 'index.html' || BESIDE.test(name));
  return [
    ...(await Promise.all(
      beside.map(async (name) => ({ url: `/${name}`, revision: await hash(outDir, name) })),
    )),
    ...assets.map((name) => ({ url: `/${name}`, revision: null })),
  ];
}

async function hash(folder: string, name: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path.join(folder, name)))
    .digest('hex')
    .slice(0, 20);
}
