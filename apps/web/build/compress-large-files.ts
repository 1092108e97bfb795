import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);

/** What is large and rarely changes: the wasm runtime and the detectors. Scripts are compressed when asked for. */
const LARGE = /\.(wasm|onnx)$/;
/**
 * Fetched only by those with a graphics adapter, after the first reading, and where the trimmed runtime lacks something:
 * compressed when asked for.
 */
const RARE = /jspi|ort-wasm-simd-threaded/;
/**
 * Of 11: some seconds for the runtime, once, as what was compressed is kept. A host for many may wait twice as long for
 * a twentieth fewer bytes: `EMOVERSE_BROTLI=11`.
 */
const QUALITY = Number(process.env.EMOVERSE_BROTLI ?? 10);
const WINDOW_BITS = 24;

/**
 * Writes `FILE.br` beside each large file of the build, which the server sends as it is: smaller than what can be
 * compressed while somebody waits.
 */
export function compressLargeFiles(): Plugin {
  let folder = '';
  let cache = '';
  return {
    name: 'emoverse:compress-large-files',
    apply: 'build',
    configResolved({ root, build }) {
      folder = path.resolve(root, build.outDir, build.assetsDir);
      cache = path.resolve(root, '../../node_modules/.cache/emoverse-brotli');
    },
    async closeBundle() {
      await mkdir(cache, { recursive: true });
      const names = (await readdir(folder)).filter((name) => LARGE.test(name) && !RARE.test(name));
      await Promise.all(
        names.map(async (name) => {
          const file = path.join(folder, name);
          await writeFile(`${file}.br`, await compressed(await readFile(file), cache));
        }),
      );
    },
  };
}

async function compressed(content: Buffer, cache: string): Promise<Buffer> {
  const hash = createHash('sha256').update(content).digest('hex');
  const kept = path.join(cache, `${hash}-${QUALITY}.br`);
  try {
    return await readFile(kept);
  } catch {
    // Not compressed yet.
  }
  const result = await compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
    },
  });
  // Written aside first: two builds at once must not leave half a file.
  const written = `${kept}.${process.pid}`;
  await writeFile(written, result);
  await rename(written, kept);
  return result;
}
