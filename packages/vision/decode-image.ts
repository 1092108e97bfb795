import { EmoVerseError } from '@emoverse/domain';
import type { ImageHeader } from './formats/image-header.ts';
import { truncatedImage } from './formats/truncated-image.ts';
import { inspectImage } from './inspect-image.ts';
import type { Frame } from './reading.ts';

export interface DecodeOptions {
  /** When the picture was taken or handed in, milliseconds since the epoch; becomes the frame's `at`. */
  readonly at: number;
  /** Larger pictures are refused before they are decoded. Default: 100 million pixels. */
  readonly refuseAbovePixels?: number;
  /** Larger pictures are shrunk to this many pixels, so that they fit a phone's memory. Default: 24 million. */
  readonly shrinkAbovePixels?: number;
}

/** A still, upright. */
export interface DecodedImage extends Frame {
  /** The file lacks its end: what is missing is gray. */
  readonly truncated?: true;
}

const REFUSE_ABOVE_PIXELS = 100e6;
const SHRINK_ABOVE_PIXELS = 24e6;
/** No detector finds a face in less. */
const SMALLEST_SIDE = 16;

/** What a decoder needs to know: the header, and the size to decode to (as stored, before turning). */
export interface DecodePlan {
  readonly header: ImageHeader;
  readonly width: number;
  readonly height: number;
}

/**
 * Looks at the bytes before anything is decoded. Throws `EmoVerseError`: `not-an-image`, `truncated-image`,
 * `picture-too-small`, `picture-too-large`.
 */
export function planDecoding(bytes: Uint8Array, options: DecodeOptions): DecodePlan {
  const header = inspectImage(bytes);
  const { width, height } = header;
  const size = `${width}×${height} pixels`;
  if (Math.min(width, height) < SMALLEST_SIDE) {
    const message = `expected a picture of at least ${SMALLEST_SIDE}×${SMALLEST_SIDE} pixels, got ${size}; choose a larger one`;
    throw new EmoVerseError('picture-too-small', message);
  }
  const limit = options.refuseAbovePixels ?? REFUSE_ABOVE_PIXELS;
  if (width * height > limit) {
    const message = `expected a picture of at most ${limit / 1e6} megapixels, got ${size}; save a smaller copy and choose that`;
    throw new EmoVerseError('picture-too-large', message);
  }
  const shrink = Math.min(
    1,
    Math.sqrt((options.shrinkAbovePixels ?? SHRINK_ABOVE_PIXELS) / (width * height)),
  );
  return {
    header,
    width: Math.max(SMALLEST_SIDE, Math.floor(width * shrink)),
    height: Math.max(SMALLEST_SIDE, Math.floor(height * shrink)),
  };
}

/** The size to draw what was decoded at: AVIF and HEIC are turned by their decoder already. */
export function sizeToDraw(
  { width, height }: DecodePlan,
  decoded: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  return decoded.width > decoded.height === width > height
    ? { width, height }
    : { width: height, height: width };
}

/** The error for a file that looks whole but that the decoder refuses. */
export function undecodable(header: ImageHeader, cause: unknown): EmoVerseError {
  if (header.truncatedAt !== undefined) return truncatedImage('JPEG', 'too little of the picture is there');
  if (header.type === 'heic' || header.type === 'avif') {
    const message = `${header.type.toUpperCase()} pictures cannot be decoded here, or this one is damaged; save it as JPEG and try again`;
    return new EmoVerseError('unsupported-image', message, { cause });
  }
  const message = `this ${header.type.toUpperCase()} file is damaged and cannot be decoded; save it again or choose another`;
  return new EmoVerseError('damaged-image', message, { cause });
}
