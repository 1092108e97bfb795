import { EmoVerseError } from '@emoverse/domain';

/** A file of the app as bytes; `onBytes` is told of each piece. Throws `EmoVerseError` with code `model-unreachable`. */
export async function fetchWithProgress(
  fetch: typeof globalThis.fetch,
  address: string,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array> {
  const failed = (why: string, cause?: unknown): EmoVerseError =>
    new EmoVerseError(
      'model-unreachable',
      `${address} could not be loaded (${why}); is the server running?`,
      { cause },
    );
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw failed('no answer', cause);
  }
  if (!response.ok || response.body === null) throw failed(`status ${response.status}`);
  const pieces: Uint8Array[] = [];
  const reader = response.body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      onBytes(piece.value.byteLength);
    }
  } catch (cause) {
    throw failed('cut off', cause);
  }
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.byteLength;
  }
  return bytes;
}
