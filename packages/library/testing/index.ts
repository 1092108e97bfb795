/** For tests of other packages: made-up music, files of it, and a reading thread from source. */
export { encodeWav } from './encode-wav.ts';
export { FAST_LOUD_MAJOR, SLOW_SOFT_MINOR, makeMusic, type MusicSpec } from './make-music.ts';
export { startSourceWorker } from './start-source-worker.ts';
