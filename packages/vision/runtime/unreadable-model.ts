import { EmoVerseError } from '@emoverse/domain';

/** The error for bytes that the runtime does not take for a network. */
export function unreadableModel(network: Uint8Array, cause: unknown): EmoVerseError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const got = `expected the bytes of an ONNX network, got ${network.byteLength} bytes that do not load`;
  return new EmoVerseError('model-unreadable', `${got} (${reason}); load the file again`, { cause });
}
