import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FilmFrame } from '../film.ts';
import { buildOurPages } from './build-our-pages.ts';

const HERE = path.resolve(import.meta.dirname, '..');
const ROOT = path.resolve(HERE, '..');

/** Where what stands under an address of the bench lies on this machine; first match. */
const FOLDERS: readonly (readonly [prefix: string, folders: readonly string[]])[] = [
  ['/bench/pages/', [path.join(HERE, 'pages')]],
  ['/bench/models/', [path.join(ROOT, 'models')]],
  ['/bench/modules/', [path.join(HERE, 'node_modules'), path.join(ROOT, 'node_modules')]],
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
};

export interface BenchFile {
  readonly body: Buffer;
  readonly contentType: string;
}

/** The pages, peers and pictures that browsers are timed with, by their address; undefined for any other. */
export async function createBenchFiles(
  film: readonly FilmFrame[],
): Promise<(address: string) => Promise<BenchFile | undefined>> {
  const built = await buildOurPages();
  return async (address) => {
    const { pathname } = new URL(address, 'http://bench');
    const frame = /^\/bench\/film\/(\d+)\.jpg$/.exec(pathname)?.[1];
    const contentType = TYPES[path.extname(pathname)] ?? 'application/octet-stream';
    if (frame !== undefined) {
      const picture = film[Number(frame)];
      return picture && { body: picture.jpeg, contentType };
    }
    const page = built.get(pathname.replace(/^\/bench\/pages\//, ''));
    if (page !== undefined) return { body: page, contentType };
    const [prefix, folders] = FOLDERS.find(([start]) => pathname.startsWith(start)) ?? ['', []];
    for (const folder of folders) {
      const file = path.join(folder, pathname.slice(prefix.length));
      if (!file.startsWith(folder + path.sep)) return undefined;
      const body = await readFile(file).catch(() => undefined);
      if (body !== undefined) return { body, contentType };
    }
    return undefined;
  };
}
