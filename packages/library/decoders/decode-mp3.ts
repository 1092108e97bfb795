import { MPEGDecoder } from 'mpg123-decoder';
import { UndecodableError, type Decoded } from './decoded.ts';
import { findMpegFrames } from './find-mpeg-frames.ts';

/**
 * Decodes MPEG audio of layers I to III, at most `seconds` out of the middle of `bytes`, which may begin and end anywhere.
 * The decoder is given whole frames of one stream only: what it would do with cut frames, tags and pictures need
 * not be known.
 */
export async function decodeMp3(bytes: Uint8Array, seconds: number): Promise<Decoded> {
  const found = findMpegFrames(bytes);
  if (found?.codec !== 'layer') throw new UndecodableError('no MPEG audio was found in it');
  if (found.isFreeFormat)
    throw new UndecodableError(
      'there is no decoder for MPEG audio in free format; it is described by its tags',
    );
  const count = Math.min(found.frames.length, Math.ceil((seconds * found.sampleRate) / found.samples));
  const first = Math.floor((found.frames.length - count) / 2);
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  try {
    const { channelData, sampleRate } = decoder.decode(
      Buffer.concat(found.frames.slice(first, first + count)),
    );
    return { channels: channelData, sampleRate };
  } finally {
    decoder.free();
  }
}
