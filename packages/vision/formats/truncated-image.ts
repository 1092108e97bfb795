import { EmoVerseError } from '@emoverse/domain';

/** The error for a file that stops before its end mark. */
export function truncatedImage(type: string, missing: string): EmoVerseError {
  return new EmoVerseError(
    'truncated-image',
    `this ${type} file is cut off: ${missing}; copy or download it again`,
  );
}
