import { createDecoder } from '@emoverse/text-files';

/** How the bytes of a text are written: in which encoding, and whether lines end with carriage returns alone. */
export interface Rewriting {
  readonly encoding: string;
  readonly carriageReturns: boolean;
}

/** Rewrites a stream of bytes as UTF-8 whose lines end with line feeds; a byte-order mark stays one. */
export async function* rewriteText(
  pieces: AsyncIterable<Uint8Array>,
  { encoding, carriageReturns }: Rewriting,
): AsyncGenerator<Buffer> {
  const decode = createDecoder(encoding);
  // A carriage return at the end of a piece may have its line feed in the next one.
  let held = '';
  const rewrite = (text: string): Buffer =>
    Buffer.from(carriageReturns ? text.replace(/\r\n?/g, '\n') : text);
  for await (const piece of pieces) {
    const text = held + decode(piece, true);
    held = text.endsWith('\r') ? '\r' : '';
    yield rewrite(text.slice(0, text.length - held.length));
  }
  yield rewrite(held + decode(new Uint8Array()));
}
