import { OUT_OF_FILES_EXIT } from '@emoverse/domain';

/** How the server's process ends. 6 to 8 belong to the entry scripts in tools/. */
export const EXIT_CODES = {
  normal: 0,
  failed: 1,
  badArguments: 2,
  portTaken: 3,
  notWritable: 4,
  storeTooNew: 5,
  storeDamaged: 9,
  outOfFiles: OUT_OF_FILES_EXIT,
} as const;

const BY_ERROR: Readonly<Record<string, number>> = {
  'bad-arguments': EXIT_CODES.badArguments,
  'port-taken': EXIT_CODES.portTaken,
  'store-not-writable': EXIT_CODES.notWritable,
  'store-too-new': EXIT_CODES.storeTooNew,
  'store-damaged': EXIT_CODES.storeDamaged,
  'store-full': EXIT_CODES.notWritable,
};

/** The exit code for an error with this `code`; 1 for what has none of its own. */
export function exitCodeFor(errorCode: string): number {
  return BY_ERROR[errorCode] ?? EXIT_CODES.failed;
}
