import decodeAiff from '@audio/decode-aiff';
import decodeWav from '@audio/decode-wav';
import { mediaTypeOf } from '../audio-format.ts';
import type { Tags } from '../read-tags.ts';
import { UndecodableError, type Decoded } from './decoded.ts';
import { decodeMp3 } from './decode-mp3.ts';
import { openFlac, openOgg } from './coded-stream.ts';
import { EXCERPT_SECONDS } from '../sound/excerpt.ts';
import { findSoundBounds, type SoundBounds } from './find-sound-bounds.ts';
import { mpegFrameHeader } from './mpeg-frame-header.ts';
import { openBytes, type FileBytes } from './open-bytes.ts';
import { readMiddle } from './read-middle.ts';
import { unlessOutOfFiles } from '../unless-out-of-files.ts';

/** Bytes of a file that are read at most: about six minutes of CD sound. */
const BYTES_MAXIMUM = 64 * 1024 * 1024;
/** Decoded of a song: an excerpt, with something to spare where the bytes are not spread evenly. */
const PIECE_SECONDS = 75;

type Kind = 'wav' | 'aiff' | 'flac' | 'mp3' | 'ogg';

/** Formats that a WAV may say it holds: layers I and II, and III. */
const MPEG_IN_WAV = [0x50, 0x55];

/** Bytes of a second of coded sound, where a file does not say how long it is. */
const BYTES_A_SECOND_USUAL = { mp3: 40_000, ogg: 40_000, flac: 200_000 };

/**
 * Decodes the middle of a sound file, long enough to be measured; plain samples, which cost nothing to decode, from
 * the beginning up to 64 MiB. What kind of file it is, its first bytes say and not its name.
 *
 * @throws UndecodableError with a reason a person can read.
 */
export async function decodeFile(file: string, tags: Pick<Tags, 'seconds' | 'codec'>): Promise<Decoded> {
  return openBytes(file, async (bytes) => {
    const bounds = await findSoundBounds(bytes);
    const kind =
      kindOf(await bytes.read(bounds.start, 64), tags.codec) ??
      // Behind junk that is no tag the frames may still be found.
      (tags.codec === undefined && mediaTypeOf(file) === 'audio/mpeg' ? 'mp3' : undefined);
    if (kind === undefined)
      throw new UndecodableError(
        tags.codec === undefined
          ? 'there is no decoder for what is in it, which may be no sound at all; it is described by its name'
          : `there is no decoder for ${tags.codec}; it is described by its tags`,
      );
    if (kind === 'wav' || kind === 'aiff') {
      const plain = await bytes.read(bounds.start, BYTES_MAXIMUM);
      const { channelData, sampleRate } = kind === 'wav' ? decodeWav(plain) : decodeAiff(plain);
      return checked({ channels: channelData, sampleRate });
    }
    return checked(await decodeMiddle(kind, bytes, bounds, tags.seconds));
  }).catch(
    unlessOutOfFiles((cause) => {
      if (cause instanceof UndecodableError) throw cause;
      throw new UndecodableError(
        `it cannot be decoded (${cause instanceof Error ? cause.message : String(cause)})`,
        { cause },
      );
    }),
  );
}

/** @param codec what the tags were found with: MPEG audio is known by it also behind other bytes, or inside of a WAV. */
function kindOf(start: Uint8Array, codec: string | undefined): Kind | undefined {
  if (/\bMPEG\b.*\bLayer\b/i.test(codec ?? '') || mpegFrameHeader(start, 0)?.codec === 'layer') return 'mp3';
  const text = Buffer.from(start).toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE')
    return MPEG_IN_WAV.some((format) => start[20] === format && start[21] === 0) ? 'mp3' : 'wav';
  if (text.startsWith('FORM') && /^AIF[FC]/.test(text.slice(8))) return 'aiff';
  if (text.startsWith('fLaC')) return 'flac';
  return text.startsWith('OggS') ? 'ogg' : undefined;
}

/** A piece from the middle; where it holds less than expected, as many bytes as are read at most. */
async function decodeMiddle(
  kind: 'mp3' | 'flac' | 'ogg',
  bytes: FileBytes,
  whole: SoundBounds,
  seconds: number | undefined,
): Promise<Decoded> {
  const { bounds, decode } =
    kind === 'mp3'
      ? { bounds: whole, decode: (piece: Uint8Array) => decodeMp3(piece, PIECE_SECONDS) }
      : await (kind === 'flac' ? openFlac : openOgg)(bytes, whole);
  const length = bounds.end - bounds.start;
  const bytesASecond = seconds === undefined ? BYTES_A_SECOND_USUAL[kind] : length / seconds;
  const wanted = PIECE_SECONDS * bytesASecond;
  if (wanted < Math.min(length, BYTES_MAXIMUM)) {
    const piece = await decode(await readMiddle(bytes, bounds, wanted)).catch(() => undefined);
    if (piece !== undefined && secondsOf(piece) >= EXCERPT_SECONDS) return piece;
  }
  return decode(await readMiddle(bytes, bounds, BYTES_MAXIMUM));
}

function secondsOf({ channels, sampleRate }: Decoded): number {
  return (channels[0]?.length ?? 0) / sampleRate;
}

function checked(decoded: Decoded): Decoded {
  if (!(secondsOf(decoded) > 0 && decoded.sampleRate > 0))
    throw new UndecodableError('no sound was found in it; the file may be damaged');
  return decoded;
}
