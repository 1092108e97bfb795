import { findMpegFrames } from './decoders/find-mpeg-frames.ts';
import { findSoundBounds } from './decoders/find-sound-bounds.ts';
import { oggDuration } from './decoders/ogg-stream.ts';
import { openBytes } from './decoders/open-bytes.ts';

/** Frames are counted in so many bytes; in larger files these stand for the rest. */
const BYTES_MAXIMUM = 16 * 1024 * 1024;

/**
 * How long a sound lasts whose headers do not say it, in seconds: MPEG audio and AAC by counting frames, Ogg by the
 * position of its last page. music-metadata finds it too, but takes more time for it than decoding does.
 *
 * @returns undefined for everything else.
 * @throws where the file cannot be opened.
 */
export async function measureDuration(file: string): Promise<number | undefined> {
  return openBytes(file, async (bytes) => {
    const { start, end } = await findSoundBounds(bytes);
    const mark = Buffer.from(await bytes.read(start, 4)).toString('latin1');
    if (mark === 'OggS') return oggDuration(bytes, start);
    const length = Math.min(end - start, BYTES_MAXIMUM);
    const found = findMpegFrames(await bytes.read(start, length));
    const framed = found?.frames.reduce((sum, frame) => sum + frame.length, 0) ?? 0;
    if (found === undefined || framed < length / 2) return undefined; // looks like frames here and there
    return ((found.frames.length * found.samples) / found.sampleRate) * ((end - start) / length);
  });
}
