import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readKeptFunctions, sha256Of } from './kept-functions.ts';
import { trimRuntime } from './trim-runtime.ts';

/**
 * The path of the trimmed runtime, written into `folder`; that of the whole one where there is no list for it, as after
 * an update of onnxruntime-web: then everything works as well, and more is fetched.
 */
export function trimmedRuntimeFile(whole: string, folder: string): string {
  const trimmed = trimRuntime(readFileSync(whole), readKeptFunctions());
  if (trimmed === undefined) {
    process.stderr.write(
      `${path.basename(whole)} is not the one that kept-functions.json was made for: it is served whole (apps/web/README.md).\n`,
    );
    return whole;
  }
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `ort-trimmed-${sha256Of(trimmed).slice(0, 16)}.wasm`);
  // Written aside first: two builds at once must not leave half a file.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, trimmed);
  renameSync(aside, file);
  return file;
}
