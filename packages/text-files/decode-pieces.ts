import { createDecoder } from './decode-text.ts';
import { detectEncoding } from './detect-encoding.ts';

/** The text of a stream of bytes, piece by piece, for files too long to be read at once; its first piece tells the encoding. */
export async function* decodePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: ReturnType<typeof createDecoder> | undefined;
  for await (const piece of pieces) {
    if (decode !== undefined) {
      yield decode(piece, true);
      continue;
    }
    const { encoding, skip } = detectEncoding(piece);
    decode = createDecoder(encoding);
    yield decode(piece.subarray(skip), true);
  }
  if (decode !== undefined) yield decode(new Uint8Array());
}
