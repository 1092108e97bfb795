import { declaredEncoding } from './declared-encoding.ts';

/** What told the encoding; `partly-utf-8`: most lines are UTF-8, the others are read as windows-1252. */
export type EncodingClue =
  | 'valid-utf-8'
  | 'byte-order-mark'
  | 'declared'
  | 'zero-bytes'
  | 'not-utf-8'
  | 'partly-utf-8';

export interface DetectedEncoding {
  /** Name by the WHATWG Encoding Standard, lower case, as `TextDecoder` takes it. */
  readonly encoding: string;
  readonly clue: EncodingClue;
  /** Bytes of the byte-order mark, which is no part of the text. */
  readonly skip: number;
}

const UTF_8 = 'utf-8';
/** Western European, as Windows programs write it; a superset of the printable part of ISO 8859-1. */
const FALLBACK = 'windows-1252';
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  // Before UTF-16, whose mark is the beginning of this one.
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  [UTF_8, [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding of a text: by its byte-order mark, by what it declares of itself (`#EXTENC` of M3U, XML), by the zero
 * bytes of UTF-16, else UTF-8; windows-1252 where more bytes beyond ASCII are no UTF-8 than are. A declaration of
 * UTF-8 that the bytes deny does not count. UTF-32 is named by its mark only; no `TextDecoder` reads it.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return { encoding: marked[0], clue: 'byte-order-mark', skip: marked[1].length };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { encoding: wide, clue: 'zero-bytes', skip: 0 };
  const declared = declaredEncoding(bytes);
  if (declared !== undefined && declared !== UTF_8 && bytes.some(isTelling))
    return { encoding: declared, clue: 'declared', skip: 0 };
  const { sequences, strays } = countUtf8(bytes);
  if (strays === 0) return { encoding: UTF_8, clue: 'valid-utf-8', skip: 0 };
  if (sequences > strays) return { encoding: UTF_8, clue: 'partly-utf-8', skip: 0 };
  return { encoding: FALLBACK, clue: 'not-utf-8', skip: 0 };
}

/** Bytes that mean different characters in different encodings: beyond ASCII, and the escapes of ISO 2022. */
function isTelling(byte: number): boolean {
  return byte >= 0x80 || byte === 0x1b;
}

const LOOKED_AT = 4096;

/** UTF-16 without a mark: a tenth of its pairs or more hold a zero on one side, and hardly any on the other. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(LOOKED_AT, bytes.length) >> 1;
  let [first, second] = [0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) first += 1;
    if (bytes[2 * pair + 1] === 0) second += 1;
  }
  const [few, many] = [pairs / 50, Math.max(2, pairs / 10)];
  if (second >= many && first <= few) return 'utf-16le';
  return first >= many && second <= few ? 'utf-16be' : undefined;
}

/** Counts the sequences of several bytes that are UTF-8 (RFC 3629) and the bytes beyond ASCII that are part of none. */
export function countUtf8(bytes: Uint8Array): { readonly sequences: number; readonly strays: number } {
  let [sequences, strays] = [0, 0];
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length === 0) strays += 1;
    else sequences += 1;
    at += Math.max(1, length);
  }
  return { sequences, strays };
}

/** Bytes of the sequence at a place, 0 where there is none: overlong forms, surrogates and what is cut off are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const [length, lowest, highest]: readonly [number, number, number] =
    lead >= 0xc2 && lead <= 0xdf
      ? [2, 0x80, 0xbf]
      : lead === 0xe0
        ? [3, 0xa0, 0xbf]
        : lead === 0xed
          ? [3, 0x80, 0x9f]
          : lead >= 0xe1 && lead <= 0xef
            ? [3, 0x80, 0xbf]
            : lead === 0xf0
              ? [4, 0x90, 0xbf]
              : lead === 0xf4
                ? [4, 0x80, 0x8f]
                : lead >= 0xf1 && lead <= 0xf3
                  ? [4, 0x80, 0xbf]
                  : [0, 0, 0];
  const second = bytes[at + 1];
  if (length === 0 || second === undefined || second < lowest || second > highest) return 0;
  for (let index = 2; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
