import { networkFile } from '@emoverse/models';
import { createHandReader, createRuntime, type HandReader } from '@emoverse/vision';
import { readFile } from 'node:fs/promises';
import { BadDataError } from '../bad-data-error.ts';

/** Loads the networks for hands. Throws BadDataError where this installation lacks them. */
export async function openHandReader(): Promise<HandReader> {
  const read = (name: 'palm-detection' | 'hand-landmarks'): Promise<Uint8Array> =>
    readFile(networkFile(name)).catch((cause: unknown) => {
      throw new BadDataError(
        `expected the network ${name} in ${networkFile(name)}; it is made by npm run build in a checkout of EmoVerse`,
        { cause },
      );
    });
  return createHandReader({
    runtime: createRuntime(),
    palmNetwork: await read('palm-detection'),
    handNetwork: await read('hand-landmarks'),
  });
}
