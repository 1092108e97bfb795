import { HEADER_BYTES, mpegFrameHeader, type MpegFrameHeader } from './mpeg-frame-header.ts';

/** The whole frames of one stream of MPEG audio, in their order. */
export interface MpegFrames {
  readonly codec: MpegFrameHeader['codec'];
  /** Hertz. */
  readonly sampleRate: number;
  /** Samples of each channel in a frame. */
  readonly samples: number;
  /** Frames do not say how long they are. */
  readonly isFreeFormat: boolean;
  readonly frames: readonly Uint8Array[];
}

/** Headers in a row, each where the one before says, that chance and pictures do not bring about. */
const HEADERS_IN_A_ROW = 3;
/** Free format: 640 kbit/s in the longest frames, with something to spare. */
const FREE_LENGTH_MAXIMUM = 6_144;
const FREE_LENGTH_MINIMUM = 32;
/** Each takes the time of reading some thousand bytes: what only looks like free format must not make it quadratic. */
const FREE_SEARCHES_MAXIMUM = 2_000;

/**
 * Finds the frames in bytes that may begin and end anywhere and may hold other things in between: what follows no other
 * frame counts as one only where the next ones are where it says. Of several streams, as of two files put
 * together, the one with most frames is meant. A last frame that is not whole is left away.
 *
 * Takes time linear in the bytes. @returns undefined where there are none.
 */
export function findMpegFrames(bytes: Uint8Array): MpegFrames | undefined {
  const streams = new Map<number, { header: MpegFrameHeader; frames: Uint8Array[] }>();
  let current: number | undefined;
  let freeLength: number | undefined;
  let freeSearches = 0;
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    if (bytes[at] !== 0xff) {
      current = undefined;
      const next = bytes.indexOf(0xff, at);
      if (next < 0) break;
      at = next;
      continue;
    }
    const header = mpegFrameHeader(bytes, at);
    const isNext = header !== undefined && header.format === current;
    if (header !== undefined && header.length === undefined && !isNext) {
      freeLength = freeSearches < FREE_SEARCHES_MAXIMUM ? freeLengthAt(bytes, at, header) : undefined;
      freeSearches += 1;
    }
    const length = header === undefined ? undefined : lengthOf(header, freeLength);
    if (header === undefined || length === undefined || !(isNext || isBegin(bytes, at, header, freeLength))) {
      current = undefined;
      at += 1;
      continue;
    }
    if (at + length > bytes.length) break;
    const stream = streams.get(header.format) ?? { header, frames: [] };
    streams.set(header.format, stream);
    stream.frames.push(bytes.subarray(at, at + length));
    current = header.format;
    at += length;
  }
  const [most] = [...streams.values()].sort((left, right) => right.frames.length - left.frames.length);
  if (most === undefined) return undefined;
  const { codec, sampleRate, samples, length } = most.header;
  return { codec, sampleRate, samples, isFreeFormat: length === undefined, frames: most.frames };
}

function lengthOf(header: MpegFrameHeader, freeLength: number | undefined): number | undefined {
  return header.length ?? (freeLength === undefined ? undefined : freeLength + header.padding);
}

/** Whether headers of the same stream follow, each where the one before says, up to the end of the bytes at most. */
function isBegin(
  bytes: Uint8Array,
  start: number,
  { format }: MpegFrameHeader,
  freeLength: number | undefined,
): boolean {
  let at = start;
  for (let count = 0; count < HEADERS_IN_A_ROW; count++) {
    if (count > 0 && at + HEADER_BYTES > bytes.length) return at <= bytes.length;
    const header = mpegFrameHeader(bytes, at);
    const length = header?.format === format ? lengthOf(header, freeLength) : undefined;
    if (length === undefined) return false;
    at += length;
  }
  return true;
}

/** The length without padding of frames in free format: how far the next ones are, all equally. */
function freeLengthAt(bytes: Uint8Array, at: number, header: MpegFrameHeader): number | undefined {
  const end = Math.min(bytes.length - HEADER_BYTES, at + FREE_LENGTH_MAXIMUM);
  for (let next = at + FREE_LENGTH_MINIMUM; next < end; next++) {
    if (bytes[next] !== 0xff) continue;
    const other = mpegFrameHeader(bytes, next);
    if (other?.format !== header.format || other.length !== undefined) continue;
    const length = next - at - header.padding;
    if (isBegin(bytes, at, header, length)) return length;
  }
  return undefined;
}
