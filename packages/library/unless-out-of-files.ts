import { isOutOfFiles } from '@emoverse/domain';

/**
 * Whatever a reader makes of a failure, that no more files may be open is passed on: it says nothing about the file, which
 * must not be kept as unreadable or gone for it.
 */
export function unlessOutOfFiles<T>(instead: (error: unknown) => T): (error: unknown) => T {
  return (error) => {
    if (isOutOfFiles(error)) throw error;
    return instead(error);
  };
}
