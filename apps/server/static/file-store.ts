import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { contentTypeOf, isCompressible } from './content-types.ts';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const unpackBrotli = promisify(brotliDecompress);

/** Of 11: nearly the smallest result at a small part of the time; a 14 MB wasm takes well below a second. */
const BROTLI_QUALITY = 5;
const CACHE_BYTES = 96 * 1024 * 1024;
const WORTH_COMPRESSING = 1024;
/** Of the SHA-256 in hexadecimal. */
const ETAG_DIGITS = 20;

export type Encoding = 'br' | 'gzip' | 'identity';
export interface ServedFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly encoding: Encoding;
  /** Whether other encodings of it exist, so that caches must tell them apart. */
  readonly varies: boolean;
  /** Changes with the content and its encoding; not with the time of the file, which packages give the same to all. */
  readonly etag: string;
}

/**
 * Files of one folder, read when asked for, compressed once and kept in memory. A build may have compressed them
 * before, better than there is time for here: `FILE.br` beside a file is taken where it is not older. Where there is
 * `FILE.br` alone, as in what is packed to be handed on, it is unpacked for whoever does not take it as it is.
 */
export interface FileStore {
  /** The file at a URL path, in the best of the accepted encodings; nothing when there is none inside the folder. */
  read(path: string, accepts: (encoding: Encoding) => boolean): Promise<ServedFile | undefined>;
  /** Lower-case hexadecimal SHA-256 of the file's content; nothing when there is no such file. */
  hash(path: string): Promise<string | undefined>;
}

export function createFileStore(folder: string): FileStore {
  const cache = new LRUCache<string, Uint8Array<ArrayBuffer>>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (body) => Math.max(1, body.byteLength),
  });
  const hashes = new Map<string, string>();
  const hashOf = async (file: FoundFile): Promise<string> => {
    const key = `${file.path} ${file.size} ${file.changed}`;
    let hash = hashes.get(key);
    if (hash === undefined) {
      hash = createHash('sha256')
        .update(await readContent(file))
        .digest('hex');
      hashes.set(key, hash);
    }
    return hash;
  };
  return {
    async hash(path) {
      const file = await locate(folder, path);
      return file === undefined ? undefined : hashOf(file);
    },

    async read(path, accepts) {
      const file = await locate(folder, path);
      if (file === undefined) return undefined;
      const contentType = contentTypeOf(file.path);
      const varies = file.isPacked || (isCompressible(file.path) && file.size >= WORTH_COMPRESSING);
      const encoding: Encoding =
        varies && accepts('br') ? 'br' : varies && accepts('gzip') ? 'gzip' : 'identity';
      const version = `${(await hashOf(file)).slice(0, ETAG_DIGITS)}-${encoding}`;
      const key = `${file.path} ${version}`;
      let body = cache.get(key);
      if (body === undefined) {
        body =
          (encoding === 'br' ? await readBuiltBrotli(file) : undefined) ?? (await encode(file, encoding));
        cache.set(key, body);
      }
      return { body, contentType, encoding, varies, etag: `"${version}"` };
    },
  };
}

interface FoundFile {
  readonly path: string;
  /** Only `FILE.br` is there; size and time are its. */
  readonly isPacked: boolean;
  readonly size: number;
  readonly modified: number;
  /** As the system saw it: whoever unpacks a file may give it any other time. */
  readonly changed: number;
}

async function readBuiltBrotli(file: FoundFile): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const path = `${file.path}.br`;
  const built = await stat(path).catch(() => undefined);
  if (built === undefined || !built.isFile() || built.mtimeMs < file.modified) return undefined;
  return new Uint8Array(await readFile(path));
}

async function readContent({ path, isPacked }: FoundFile): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(isPacked ? await unpackBrotli(await readFile(`${path}.br`)) : await readFile(path));
}

async function encode(file: FoundFile, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const content = await readContent(file);
  if (encoding === 'identity') return content;
  const compressed =
    encoding === 'br'
      ? await compressBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
      : await compressGzip(content);
  return new Uint8Array(compressed);
}

/** The real path of a file inside the folder; links that lead out of it are not followed. */
async function locate(folder: string, path: string): Promise<FoundFile | undefined> {
  const parts = path.split('/').filter((part) => part !== '');
  const isPlain = (part: string): boolean => !part.startsWith('.') && !/[\\\0:]/.test(part);
  if (!parts.every(isPlain)) return undefined;
  const root = await unlessMissing(realpath(folder));
  if (root === undefined) return undefined;
  const inside = join(root, ...parts);
  const plain = await locateFile(root, inside);
  if (plain !== undefined || parts.length === 0) return plain && { ...plain, isPacked: false };
  const packed = await locateFile(root, `${inside}.br`);
  return packed && { ...packed, path: packed.path.slice(0, -'.br'.length), isPacked: true };
}

async function locateFile(root: string, path: string): Promise<Omit<FoundFile, 'isPacked'> | undefined> {
  const real = await unlessMissing(realpath(path));
  if (!real?.startsWith(root + sep)) return undefined;
  const found = await unlessMissing(stat(real));
  return found?.isFile()
    ? { path: real, size: found.size, modified: found.mtimeMs, changed: found.ctimeMs }
    : undefined;
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EACCES'].includes(String(error.code))
    ) {
      return undefined;
    }
    throw error;
  }
}
