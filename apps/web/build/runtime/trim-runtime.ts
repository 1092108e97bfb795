import { sha256Of, unpackNumbers, type KeptFunctions } from './kept-functions.ts';
import { trimWasm } from './trim-wasm.ts';

/** Small functions cost next to nothing and are what rare ways of large ones call. */
const SMALL = 100;

/**
 * The wasm runtime with the functions that our networks call and all small ones: 5.9 of 14.2 MB. What else is called
 * traps, and the whole runtime takes over. Undefined where the runtime is not the one that was watched.
 */
export function trimRuntime(wasm: Uint8Array, kept: KeptFunctions): Uint8Array | undefined {
  if (sha256Of(wasm) !== kept.sha256) return undefined;
  const called = unpackNumbers(kept.called);
  return trimWasm(wasm, (index, bytes) => bytes <= SMALL || called.has(index));
}
