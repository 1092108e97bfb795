import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ForeignNetwork } from './networks.ts';

const { resolve } = createRequire(import.meta.url);

/** The network or cascade as its authors hand it out, cut out of the file of the installed package. */
export function readOriginal({
  package: from,
  file,
  part,
}: Pick<ForeignNetwork, 'package' | 'file' | 'part'>): Uint8Array {
  const whole = new Uint8Array(readFileSync(resolve(`${from}/${file}`)));
  return part === undefined ? whole : whole.subarray(part.start, part.start + part.bytes);
}
