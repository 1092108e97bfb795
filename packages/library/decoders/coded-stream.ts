import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import { UndecodableError, type Decoded } from './decoded.ts';
import type { SoundBounds } from './find-sound-bounds.ts';
import { readOggStream } from './ogg-stream.ts';
import type { FileBytes } from './open-bytes.ts';

const FLAC_MARK_BYTES = 4;
const FLAC_BLOCK_HEAD_BYTES = 4;
const FLAC_STREAM_INFO_BYTES = 34;
const IS_LAST_BLOCK = 0x80;

/** A stream of frames that a decoder finds by itself, so that its headers and any piece of it are a shorter file. */
export interface CodedStream {
  /** Where its frames lie. */
  readonly bounds: SoundBounds;
  decode(piece: Uint8Array): Promise<Decoded>;
}

/** Opus, Vorbis or FLAC in Ogg. @throws UndecodableError for another codec. */
export async function openOgg(bytes: FileBytes, { start, end }: SoundBounds): Promise<CodedStream> {
  const { codec, head, soundStart } = await readOggStream(bytes, start);
  if (codec === 'other')
    throw new UndecodableError('there is no decoder for this kind of Ogg; it is described by its tags');
  const create = (): StreamDecoder =>
    codec === 'opus' ? new OggOpusDecoder() : codec === 'vorbis' ? new OggVorbisDecoder() : new FLACDecoder();
  return {
    bounds: { start: soundStart, end },
    decode: (piece) => decodeWith(create(), [head, piece]),
  };
}

/** FLAC (RFC 9639), without its pictures and comments. */
export async function openFlac(bytes: FileBytes, { start, end }: SoundBounds): Promise<CodedStream> {
  let at = start + FLAC_MARK_BYTES;
  for (let isLast = false; !isLast && at < end;) {
    const [kind = 0, high = 0, middle = 0, low = 0] = await bytes.read(at, FLAC_BLOCK_HEAD_BYTES);
    isLast = (kind & IS_LAST_BLOCK) !== 0;
    at += FLAC_BLOCK_HEAD_BYTES + high * 0x1_0000 + middle * 0x100 + low;
  }
  const head = await bytes.read(start, FLAC_MARK_BYTES + FLAC_BLOCK_HEAD_BYTES + FLAC_STREAM_INFO_BYTES);
  head[FLAC_MARK_BYTES] = (head[FLAC_MARK_BYTES] ?? 0) | IS_LAST_BLOCK;
  return {
    bounds: { start: at, end },
    decode: (piece) => decodeWith(new FLACDecoder(), [head, piece]),
  };
}

interface StreamDecoder {
  readonly ready: Promise<void>;
  decodeFile(bytes: Uint8Array): Promise<{ channelData: Float32Array[]; sampleRate: number }>;
  free(): void | Promise<void>;
}

async function decodeWith(decoder: StreamDecoder, parts: readonly Uint8Array[]): Promise<Decoded> {
  await decoder.ready;
  try {
    const { channelData, sampleRate } = await decoder.decodeFile(new Uint8Array(Buffer.concat(parts)));
    return { channels: channelData, sampleRate };
  } finally {
    await decoder.free();
  }
}
