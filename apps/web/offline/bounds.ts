/** Of how many answers, and of how many bytes, a cache keeps the newest. */
export interface Bound {
  readonly entries: number;
  readonly bytes: number;
}

const MEGABYTE = 1_000_000;

/** What is kept beside the shell, by name of the cache. */
export const BOUNDS = {
  /** Fonts and words of the languages that are read, the runtime of the networks. */
  assets: { entries: 400, bytes: 64 * MEGABYTE },
  networks: { entries: 6, bytes: 32 * MEGABYTE },
  'networks-told': { entries: 12, bytes: MEGABYTE },
  pictures: { entries: 200, bytes: 40 * MEGABYTE },
  answers: { entries: 80, bytes: 8 * MEGABYTE },
} as const satisfies Readonly<Record<string, Bound>>;

/** Page, scripts and styles of two versions, while the newer one waits to be wanted; what waits to be sent, and a shared photo. */
const OTHER_BYTES = 25 * MEGABYTE;

/** More than this the app never keeps on a device. */
export const MOST_BYTES = Object.values(BOUNDS).reduce((sum, { bytes }) => sum + bytes, OTHER_BYTES);
