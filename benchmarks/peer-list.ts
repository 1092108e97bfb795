import path from 'node:path';

export interface Peer {
  readonly name: string;
  /** Module with a default export `createReader()` for tiles, and perhaps `createFrameReader()`. */
  readonly module: string;
  /** Module under `pages/` where it also runs in a browser; those take part in the frames. */
  readonly page: string | undefined;
}

const peer = (name: string, file: string, page?: string): Peer => ({
  name,
  module: path.join(import.meta.dirname, 'peers', `${file}.mjs`),
  page,
});

/** Who takes part. A new one is a module in `peers/`, a line here, and for browsers a module in `pages/`. */
export const PEERS: readonly Peer[] = [
  peer('human', 'human', 'human'),
  peer('face-api', 'face-api', 'face-api'),
  peer('DenseNet-121 (native)', 'faceplugin'),
];
