import { createDecoder, createForgivingDecoder, textEncoding } from './decode-text.ts';

/** Bytes from which the encoding is told; archives may give less than a byte-order mark at once. */
const LOOKED_AT = 32 * 1024;

/**
 * The text of a stream of bytes, piece by piece, for files too long to be read at once. Its beginning tells the encoding; lines
 * that are no UTF-8 further on are read as `decodeText` reads them. Throws EmoVerseError `not-text` for UTF-32.
 */
export async function* decodePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: ReturnType<typeof createDecoder> | undefined;
  let beginning: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    if (decode !== undefined) {
      yield decode(piece, true);
      continue;
    }
    beginning.push(piece);
    length += piece.length;
    if (length < LOOKED_AT) continue;
    const bytes = joined(beginning, length);
    beginning = [];
    const { skip, decoder } = decoderFor(bytes);
    decode = decoder;
    yield decode(bytes.subarray(skip), true);
  }
  if (decode !== undefined) {
    yield decode(new Uint8Array());
    return;
  }
  const bytes = joined(beginning, length);
  const { skip, decoder } = decoderFor(bytes);
  yield decoder(bytes.subarray(skip));
}

function decoderFor(bytes: Uint8Array) {
  const { encoding, clue, skip } = textEncoding(bytes);
  // Where nothing but the bytes tells, the next line may be another's.
  const isTold = clue === 'declared' || clue === 'zero-bytes' || encoding.startsWith('utf-16');
  return { skip, decoder: isTold ? createDecoder(encoding) : createForgivingDecoder() };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
