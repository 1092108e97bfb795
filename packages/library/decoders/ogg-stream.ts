import type { FileBytes } from './open-bytes.ts';

/** What the first pages of an Ogg stream say (RFC 3533). */
export interface OggStream {
  readonly codec: 'opus' | 'vorbis' | 'flac' | 'other';
  /** Granule positions a second, where the codec tells. */
  readonly granuleRate: number | undefined;
  /** Granule positions before the sound begins. */
  readonly preSkip: number;
  /** Headers for a decoder: comments and covers are left away, which its parser does not follow over several pages. */
  readonly head: Uint8Array;
  /** Where the pages of headers end and those of sound begin, in bytes. */
  readonly soundStart: number;
}

const PAGE_HEAD_BYTES = 27;
const PAGE_HEAD_BYTES_MAXIMUM = PAGE_HEAD_BYTES + 255;
/** The number of a stream, which may be one of several in a file. */
const SERIAL_AT = 14;
/** A page takes 64 KiB at most, so the last one begins in these. */
const TAIL_BYTES = 128 * 1024;
/** More than any cover: what still begins nowhere is no music. */
const HEADERS_BYTES_MAXIMUM = 64 * 1024 * 1024;
/** In a page with an empty comment. */
const SETUP_BYTES_MAXIMUM = 250 * 255;
const EMPTY_OPUS_COMMENT = `OpusTags${'\0'.repeat(8)}`;
const EMPTY_VORBIS_COMMENT = `\u0003vorbis${'\0'.repeat(8)}\u0001`;
/** Granule positions of Opus are at 48 kHz whatever the rate of its source was (RFC 7845). */
const OPUS_RATE = 48_000;

/** Reads the pages before the sound: codec, rate, and where the sound begins. A comment may hold a large cover. */
export async function readOggStream(bytes: FileBytes, start: number): Promise<OggStream> {
  let at = start;
  while (at - start < HEADERS_BYTES_MAXIMUM) {
    const page = await bytes.read(at, PAGE_HEAD_BYTES_MAXIMUM);
    if (!isPage(page, 0) || granuleOf(page, 0) > 0) break; // headers stand at 0, and at −1 where one goes on
    at += pageBytes(page, 0);
  }
  const pages = await bytes.read(start, at - start);
  const packets = packetsOf(pages);
  const identity = identify(Buffer.from(packets[0] ?? []));
  return { ...identity, head: shortHead(identity.codec, packets, pages) ?? pages, soundStart: at };
}

/** How long an Ogg stream lasts by the position in its last page, in seconds; undefined where it tells no rate. */
export async function oggDuration(bytes: FileBytes, start: number): Promise<number | undefined> {
  const { granuleRate, preSkip } = await readOggStream(bytes, start);
  if (granuleRate === undefined) return undefined;
  const tail = await bytes.read(Math.max(start, bytes.size - TAIL_BYTES), TAIL_BYTES);
  for (let at = tail.length - PAGE_HEAD_BYTES; at >= 0; at--) {
    if (!isPage(tail, at)) continue;
    const granule = granuleOf(tail, at);
    if (granule > preSkip) return (granule - preSkip) / granuleRate;
  }
  return undefined;
}

function identify(packet: Buffer): Omit<OggStream, 'head' | 'soundStart'> {
  const text = packet.toString('latin1');
  if (text.startsWith('OpusHead') && packet.length >= 12)
    return { codec: 'opus', granuleRate: OPUS_RATE, preSkip: packet.readUInt16LE(10) };
  if (text.startsWith('\u0001vorbis') && packet.length >= 16)
    return { codec: 'vorbis', granuleRate: packet.readUInt32LE(12) || undefined, preSkip: 0 };
  if (text.startsWith('\u007fFLAC')) return { codec: 'flac', granuleRate: undefined, preSkip: 0 };
  return { codec: 'other', granuleRate: undefined, preSkip: 0 };
}

/** The same headers with an empty comment, in two pages; undefined where the headers are not as expected. */
function shortHead(
  codec: OggStream['codec'],
  packets: readonly Uint8Array[],
  pages: Uint8Array,
): Uint8Array | undefined {
  const [identity, , setup] = packets;
  if (identity === undefined) return undefined;
  const serial = pages.subarray(SERIAL_AT, SERIAL_AT + 4);
  const comment = Buffer.from(codec === 'opus' ? EMPTY_OPUS_COMMENT : EMPTY_VORBIS_COMMENT, 'latin1');
  if (codec === 'opus') return Buffer.concat([page([identity], serial, 0), page([comment], serial, 1)]);
  if (codec !== 'vorbis' || setup === undefined || setup.length > SETUP_BYTES_MAXIMUM) return undefined;
  return Buffer.concat([page([identity], serial, 0), page([comment, setup], serial, 1)]);
}

/** A page at position 0; its check sum, which the parser does not look at, is left out. */
function page(packets: readonly Uint8Array[], serial: Uint8Array, sequence: number): Uint8Array {
  const lacing = packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const head = Buffer.alloc(PAGE_HEAD_BYTES);
  head.write('OggS', 0, 'latin1');
  head[5] = sequence === 0 ? 2 : 0;
  head.set(serial, SERIAL_AT);
  head.writeUInt32LE(sequence, 18);
  head[PAGE_HEAD_BYTES - 1] = lacing.length;
  return Buffer.concat([head, Buffer.from(lacing), ...packets]);
}

/** The packets of whole pages: one ends with the first segment shorter than 255 bytes. */
function packetsOf(pages: Uint8Array): Uint8Array[] {
  const packets: Uint8Array[] = [];
  let open: Uint8Array[] = [];
  for (let at = 0; isPage(pages, at); at += pageBytes(pages, at)) {
    const segments = pages[at + PAGE_HEAD_BYTES - 1] ?? 0;
    let body = at + PAGE_HEAD_BYTES + segments;
    for (const size of pages.subarray(at + PAGE_HEAD_BYTES, at + PAGE_HEAD_BYTES + segments)) {
      open.push(pages.subarray(body, body + size));
      body += size;
      if (size === 255) continue;
      packets.push(Buffer.concat(open));
      open = [];
    }
  }
  return packets;
}

function pageBytes(bytes: Uint8Array, at: number): number {
  const segments = bytes[at + PAGE_HEAD_BYTES - 1] ?? 0;
  return bytes
    .subarray(at + PAGE_HEAD_BYTES, at + PAGE_HEAD_BYTES + segments)
    .reduce((sum, size) => sum + size, PAGE_HEAD_BYTES + segments);
}

function isPage(bytes: Uint8Array, at: number): boolean {
  return (
    at + PAGE_HEAD_BYTES <= bytes.length &&
    bytes[at] === 0x4f &&
    bytes[at + 1] === 0x67 &&
    bytes[at + 2] === 0x67 &&
    bytes[at + 3] === 0x53
  );
}

function granuleOf(bytes: Uint8Array, at: number): number {
  return Number(new DataView(bytes.buffer, bytes.byteOffset + at + 6, 8).getBigInt64(0, true));
}
