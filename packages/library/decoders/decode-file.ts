import decodeWav from '@audio/decode-wav';
import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { open } from 'node:fs/promises';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import type { Tags } from '../read-tags.ts';
import { UndecodableError, type Decoded } from './decoded.ts';
import { decodeMp3 } from './decode-mp3.ts';

/** Bytes of a file that are read at most: about six minutes of CD sound. */
const BYTES_MAXIMUM = 64 * 1024 * 1024;
/** Wanted of an MP3, with something to spare for the bytes before its first frame. */
const MP3_SECONDS = 75;
const BYTES_A_SECOND_USUAL = 40_000;

type Kind = 'wav' | 'flac' | 'mp3' | 'ogg';

/**
 * Decodes a sound file, or a part of it that is long enough to be measured: an MP3 from its middle, others from their
 * beginning up to 64 MiB. What kind of file it is, its first bytes say and not its name.
 *
 * @throws UndecodableError with a reason a person can read.
 */
export async function decodeFile(
  file: string,
  tags: Pick<Tags, 'seconds' | 'bitsPerSecond' | 'codec'>,
): Promise<Decoded> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const read = async (start: number, length: number): Promise<Uint8Array> => {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, size - start)));
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    };
    const kind = kindOf(await read(0, 64));
    if (kind === undefined)
      throw new UndecodableError(
        tags.codec === undefined
          ? 'there is no decoder for what is in it, which may be no sound at all; it is described by its name'
          : `there is no decoder for ${tags.codec}; it is described by its tags`,
      );
    if (kind === 'mp3') {
      const bytesASecond = (tags.bitsPerSecond ?? 8 * BYTES_A_SECOND_USUAL) / 8;
      const wanted = Math.ceil(MP3_SECONDS * bytesASecond);
      return await decodeMp3(await read(Math.max(0, Math.floor((size - wanted) / 2)), wanted), MP3_SECONDS);
    }
    return await decodeWhole(kind, await read(0, BYTES_MAXIMUM));
  } catch (cause) {
    if (cause instanceof UndecodableError) throw cause;
    throw new UndecodableError(
      `it cannot be decoded (${cause instanceof Error ? cause.message : String(cause)})`,
      { cause },
    );
  } finally {
    await handle.close();
  }
}

function kindOf(start: Uint8Array): Kind | undefined {
  const text = Buffer.from(start).toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return 'wav';
  if (text.startsWith('fLaC')) return 'flac';
  if (text.startsWith('OggS')) return 'ogg';
  // An ID3 tag, or the eleven set bits that begin a frame of layer III.
  if (text.startsWith('ID3')) return 'mp3';
  return start[0] === 0xff && (start[1] & 0xe6) === 0xe2 ? 'mp3' : undefined;
}

async function decodeWhole(kind: Exclude<Kind, 'mp3'>, bytes: Uint8Array): Promise<Decoded> {
  if (kind === 'wav') {
    const { channelData, sampleRate } = decodeWav(bytes);
    return checked(channelData, sampleRate);
  }
  const decoder =
    kind === 'flac'
      ? new FLACDecoder()
      : Buffer.from(bytes.subarray(0, 64)).toString('latin1').includes('OpusHead')
        ? new OggOpusDecoder()
        : new OggVorbisDecoder();
  await decoder.ready;
  try {
    const { channelData, sampleRate } = await decoder.decodeFile(bytes);
    return checked(channelData, sampleRate);
  } finally {
    decoder.free();
  }
}

function checked(channels: readonly Float32Array[], sampleRate: number): Decoded {
  if (channels.length === 0 || channels[0].length === 0 || !(sampleRate > 0))
    throw new UndecodableError('no sound was found in it; the file may be damaged');
  return { channels, sampleRate };
}
