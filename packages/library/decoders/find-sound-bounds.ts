import type { FileBytes } from './open-bytes.ts';

/** Where the sound of a file lies: from `start` up to, not including, `end`, in bytes. */
export interface SoundBounds {
  readonly start: number;
  readonly end: number;
}

const HEADER_BYTES = 10;
const ID3V1_BYTES = 128;
const ID3V1_ENHANCED_BYTES = 227;
const APE_BYTES = 32;
const LYRICS3_BYTES_MAXIMUM = 5_100;

/**
 * Leaves away the tags before and after the sound, which may hold pictures larger than the song itself: ID3v2 (id3.org,
 * also appended), and at the end ID3v1 with its "enhanced" block, APEv1 and v2, Lyrics3 v1 and v2, in any order.
 */
export async function findSoundBounds(bytes: FileBytes): Promise<SoundBounds> {
  let start = 0;
  for (let tag = await id3v2Bytes(bytes, start); tag > 0; tag = await id3v2Bytes(bytes, start)) start += tag;
  if (start >= bytes.size) return { start: 0, end: bytes.size }; // its size is wrong
  let end = bytes.size;
  for (let tag = await endTagBytes(bytes, end); tag > 0 && end - tag > start;) {
    end -= tag;
    tag = await endTagBytes(bytes, end);
  }
  return { start, end };
}

async function id3v2Bytes(bytes: FileBytes, at: number): Promise<number> {
  const head = await bytes.read(at, HEADER_BYTES);
  if (head.length < HEADER_BYTES || latin1(head, 0, 3) !== 'ID3') return 0;
  const hasFooter = ((head[5] ?? 0) & 0x10) !== 0;
  return HEADER_BYTES + syncSafe(head) + (hasFooter ? HEADER_BYTES : 0);
}

async function endTagBytes(bytes: FileBytes, end: number): Promise<number> {
  const before = Math.min(end, ID3V1_BYTES + ID3V1_ENHANCED_BYTES);
  const tail = await bytes.read(end - before, before);
  const back = (count: number, length: number): string =>
    count > tail.length ? '' : latin1(tail, tail.length - count, length);
  if (back(ID3V1_BYTES, 3) === 'TAG') return ID3V1_BYTES;
  if (back(ID3V1_ENHANCED_BYTES, 4) === 'TAG+') return ID3V1_ENHANCED_BYTES;
  if (back(APE_BYTES, 8) === 'APETAGEX') {
    const footer = new DataView(tail.buffer, tail.byteOffset + tail.length - APE_BYTES, APE_BYTES);
    const hasHeader = (footer.getUint32(20, true) & 0x8000_0000) !== 0;
    return footer.getUint32(12, true) + (hasHeader ? APE_BYTES : 0);
  }
  if (back(9, 9) === 'LYRICS200') return Number(/^\d{6}$/.exec(back(15, 6))?.[0] ?? 0) + 15;
  if (back(9, 9) === 'LYRICSEND') {
    const most = Math.min(end, LYRICS3_BYTES_MAXIMUM + 20);
    const text = latin1(await bytes.read(end - most, most), 0, most);
    const begin = text.lastIndexOf('LYRICSBEGIN');
    return begin < 0 ? 0 : text.length - begin;
  }
  if (back(HEADER_BYTES, 3) === '3DI')
    return 2 * HEADER_BYTES + syncSafe(tail.subarray(tail.length - HEADER_BYTES));
  return 0;
}

/** The size in an ID3v2 header: four bytes of seven bits. */
function syncSafe(header: Uint8Array): number {
  return header.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}

function latin1(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
}
