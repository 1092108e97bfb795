/** Long sounds in formats that need no encoder when they are silent. */

const CRC8 = 0x07;
const CRC16 = 0x8005;
const CRC32 = 0x04c1_1db7;

/** FLAC (RFC 9639): 8 kHz, mono, 16 bits, one constant a frame of 4,096 samples. */
export function flacStream(
  frames: number,
  value = 1000,
  picture: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const samples = 4096;
  const info = Buffer.alloc(34);
  info.writeUInt16BE(samples, 0);
  info.writeUInt16BE(samples, 2);
  // 20 bits rate, 3 channels − 1, 5 bits a sample − 1, 36 bits of samples in all
  info.writeUInt32BE((8000 << 12) | (0 << 9) | (15 << 4), 10);
  info.writeUInt32BE(frames * samples, 14);
  const block = (kind: number, body: Uint8Array): Uint8Array =>
    Buffer.concat([
      Buffer.from([kind, body.length >> 16, (body.length >> 8) & 255, body.length & 255]),
      body,
    ]);
  const parts: Uint8Array[] = [Buffer.from('fLaC'), block(0, info), block(0x81, picture)];
  for (let index = 0; index < frames; index++) {
    // 4,096 samples, 8 kHz; mono, 16 bits; the number of the frame like a character of UTF-8
    const head = Buffer.concat([
      Buffer.from([0xff, 0xf8, 0xc4, 0x08]),
      Buffer.from(String.fromCodePoint(index)),
    ]);
    const body = Buffer.from([0, (value >> 8) & 255, value & 255]);
    const frame = Buffer.concat([head, Buffer.from([crc(head, CRC8, 8)]), body]);
    const check = crc(frame, CRC16, 16);
    parts.push(frame, Buffer.from([check >> 8, check & 255]));
  }
  return Buffer.concat(parts);
}

/** Opus in Ogg (RFC 7845): silence in packets of 20 ms, a page a second; the comment may hold a large cover. */
export function opusStream(seconds: number, coverBytes = 0): Uint8Array {
  const head = Buffer.from('OpusHead\u0001\u0001\0\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(48_000, 12);
  const comment = `METADATA_BLOCK_PICTURE=${'A'.repeat(coverBytes)}`;
  const tags = Buffer.alloc(16 + comment.length + 4);
  tags.write('OpusTags', 0, 'latin1');
  tags.writeUInt32LE(0, 8);
  tags.writeUInt32LE(1, 12);
  tags.writeUInt32LE(comment.length, 16);
  tags.write(comment, 20, 'latin1');
  let sequence = 0;
  const parts: Uint8Array[] = [oggPage([head], 0, sequence++, 2), ...manyPages(tags, () => sequence++)];
  const silence = Array.from({ length: 50 }, () => Buffer.from([0xf8, 0xff, 0xfe]));
  for (let second = 1; second <= seconds; second++)
    parts.push(oggPage(silence, second * 48_000, sequence++, second === seconds ? 4 : 0));
  return Buffer.concat(parts);
}

/** The sound of an Ogg file so many times over, its positions counted on: long Vorbis out of little. */
export function repeatOgg(bytes: Uint8Array, times: number): Uint8Array {
  const pages = pagesOf(Buffer.from(bytes));
  const head = pages.filter(({ granule }) => granule === 0);
  const sound = pages.filter(({ granule }) => granule > 0);
  const length = sound[sound.length - 1].granule;
  const parts: Uint8Array[] = head.map(({ page }) => page);
  for (let time = 0; time < times; time++)
    for (const { page, granule } of sound) {
      const isLast = time === times - 1 && granule === length;
      parts.push(renumbered(page, granule + time * length, parts.length, isLast ? 4 : 0));
    }
  return Buffer.concat(parts);
}

/** AIFF: 8 kHz, mono, 16 bits, the same sample throughout. */
export function aiffFile(seconds: number, value = 1000): Uint8Array {
  const samples = Math.round(8000 * seconds);
  const common = Buffer.alloc(18);
  common.writeUInt16BE(1, 0);
  common.writeUInt32BE(samples, 2);
  common.writeUInt16BE(16, 6);
  common.set([0x40, 0x0b, 0xfa, 0, 0, 0, 0, 0, 0, 0], 8); // 8,000 as an extended float
  const sound = Buffer.alloc(8 + 2 * samples);
  for (let index = 0; index < samples; index++) sound.writeInt16BE(value, 8 + 2 * index);
  const chunk = (id: string, body: Uint8Array): Uint8Array => {
    const head = Buffer.alloc(8);
    head.write(id, 0, 'latin1');
    head.writeUInt32BE(body.length, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('FORM', Buffer.concat([Buffer.from('AIFF'), chunk('COMM', common), chunk('SSND', sound)]));
}

function oggPage(
  packets: readonly Uint8Array[],
  granule: number,
  sequence: number,
  flags: number,
): Uint8Array {
  const lacing = packets.flatMap(({ length }) => [
    ...Array.from({ length: Math.floor(length / 255) }, () => 255),
    length % 255,
  ]);
  return rawPage(lacing, Buffer.concat(packets), granule, sequence, flags);
}

/** A packet too long for one page. */
function* manyPages(packet: Uint8Array, next: () => number): Generator<Uint8Array> {
  const most = 255 * 255;
  for (let at = 0; at <= packet.length; at += most) {
    const piece = packet.subarray(at, at + most);
    const isLast = at + most > packet.length;
    const lacing = Array.from({ length: Math.floor(piece.length / 255) }, () => 255);
    if (isLast) lacing.push(piece.length % 255);
    yield rawPage(lacing, piece, isLast ? 0 : -1, next(), at > 0 ? 1 : 0);
  }
}

function rawPage(
  lacing: readonly number[],
  body: Uint8Array,
  granule: number,
  sequence: number,
  flags: number,
): Uint8Array {
  const head = Buffer.alloc(27);
  head.write('OggS', 0, 'latin1');
  head.writeUInt32LE(7, 14);
  head[26] = lacing.length;
  return renumbered(Buffer.concat([head, Buffer.from(lacing), body]), granule, sequence, flags);
}

function renumbered(page: Uint8Array, granule: number, sequence: number, flags: number): Uint8Array {
  const copy = Buffer.from(page);
  copy[5] = flags;
  copy.writeBigInt64LE(BigInt(granule), 6);
  copy.writeUInt32LE(sequence, 18);
  copy.writeUInt32LE(0, 22);
  copy.writeUInt32LE(crc(copy, CRC32, 32), 22);
  return copy;
}

function pagesOf(bytes: Buffer): { readonly page: Buffer; readonly granule: number }[] {
  const pages = [];
  for (let at = 0; at < bytes.length;) {
    const segments = bytes[at + 26];
    const length = bytes
      .subarray(at + 27, at + 27 + segments)
      .reduce((sum, size) => sum + size, 27 + segments);
    pages.push({ page: bytes.subarray(at, at + length), granule: Number(bytes.readBigInt64LE(at + 6)) });
    at += length;
  }
  return pages;
}

/** A cyclic redundancy check, highest bit first, beginning with 0. */
function crc(bytes: Uint8Array, polynomial: number, width: 8 | 16 | 32): number {
  const top = 2 ** (width - 1);
  const mask = 2 ** width - 1;
  let value = 0;
  for (const byte of bytes) {
    value = (value ^ (byte << (width - 8))) >>> 0;
    for (let bit = 0; bit < 8; bit++)
      value = (((value & top) === 0 ? value << 1 : (value << 1) ^ polynomial) & mask) >>> 0;
  }
  return value;
}
