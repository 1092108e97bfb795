import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Which functions of the wasm runtime the networks of the product call. */
export interface KeptFunctions {
  /** Of the runtime that was watched, in hexadecimal: the numbers below mean nothing for another one. */
  readonly sha256: string;
  /** One bit a function, lowest first, in base64; imported functions are counted. */
  readonly called: string;
}

export const KEPT_FUNCTIONS_FILE = path.join(import.meta.dirname, 'kept-functions.json');

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function packNumbers(numbers: Iterable<number>): string {
  const bytes: number[] = [];
  for (const number of numbers) {
    const index = number >> 3;
    bytes[index] = (bytes[index] ?? 0) | (1 << (number & 7));
  }
  return Buffer.from(bytes).toString('base64');
}

export function unpackNumbers(packed: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [index, byte] of Buffer.from(packed, 'base64').entries())
    for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) numbers.add(8 * index + bit);
  return numbers;
}

/** The list that is kept beside this file. Throws where it is broken. */
export function readKeptFunctions(): KeptFunctions {
  const kept: unknown = JSON.parse(readFileSync(KEPT_FUNCTIONS_FILE, 'utf8'));
  if (typeof kept === 'object' && kept !== null && 'sha256' in kept && 'called' in kept) {
    const { sha256, called } = kept;
    if (typeof sha256 === 'string' && typeof called === 'string') return { sha256, called };
  }
  throw new TypeError(
    `expected ${KEPT_FUNCTIONS_FILE} to hold { sha256, called }; make it anew with trace-runtime.ts`,
  );
}
