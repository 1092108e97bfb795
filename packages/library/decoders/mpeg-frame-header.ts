/** What the first bytes of a frame of MPEG audio say (ISO 11172-3 and 13818-3 layers I to III; ADTS of 13818-7, AAC). */
export interface MpegFrameHeader {
  /** The same number for all frames of a stream: what decides the rate and the layer. */
  readonly format: number;
  readonly codec: 'layer' | 'adts';
  /** Hertz. */
  readonly sampleRate: number;
  /** Samples of each channel in a frame. */
  readonly samples: number;
  /** Bytes from this frame to the next; undefined in free format, where the frames themselves tell. */
  readonly length: number | undefined;
  /** Bytes of `length` that are padding, which in free format tells apart frames of one stream. */
  readonly padding: number;
}

/** Bytes that a header needs. */
export const HEADER_BYTES = 6;

/** kbit/s by the four bits of the header; 0 is free format. */
const BIT_RATES: Readonly<Record<'first' | 'later', Readonly<Record<1 | 2 | 3, readonly number[]>>>> = {
  first: {
    1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  },
  later: {
    1: [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    3: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  },
};
const LAYER_RATES = [44_100, 48_000, 32_000];
const ADTS_RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
];

/** Reads the header at a place of `bytes`; undefined where none is. */
export function mpegFrameHeader(bytes: Uint8Array, at: number): MpegFrameHeader | undefined {
  if (at + HEADER_BYTES > bytes.length || bytes[at] !== 0xff) return undefined;
  const second = bytes[at + 1] ?? 0;
  if ((second & 0xe0) !== 0xe0) return undefined;
  const layerBits = (second >> 1) & 3;
  if (layerBits === 0) return adtsHeader(bytes, at);
  const third = bytes[at + 2] ?? 0;
  const version = (second >> 3) & 3; // 0: 2.5, 1: none, 2: 2, 3: 1
  const rateIndex = (third >> 2) & 3;
  const rate = LAYER_RATES[rateIndex];
  if (version === 1 || rate === undefined) return undefined;
  const layer = layerBits === 3 ? 1 : layerBits === 2 ? 2 : 3;
  const kilobits = BIT_RATES[version === 3 ? 'first' : 'later'][layer][third >> 4];
  if (kilobits === undefined) return undefined;
  const sampleRate = rate / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const samples = layer === 1 ? 384 : layer === 3 && version !== 3 ? 576 : 1152;
  const slot = layer === 1 ? 4 : 1;
  const padding = ((third >> 1) & 1) * slot;
  const slots = Math.floor(((samples / 8 / slot) * 1000 * kilobits) / sampleRate);
  return {
    format: (version << 4) | (layerBits << 2) | rateIndex,
    codec: 'layer',
    sampleRate,
    samples,
    length: kilobits === 0 ? undefined : slots * slot + padding,
    padding,
  };
}

function adtsHeader(bytes: Uint8Array, at: number): MpegFrameHeader | undefined {
  const rateIndex = ((bytes[at + 2] ?? 0) >> 2) & 15;
  const sampleRate = ADTS_RATES[rateIndex];
  const length =
    (((bytes[at + 3] ?? 0) & 3) << 11) | ((bytes[at + 4] ?? 0) << 3) | ((bytes[at + 5] ?? 0) >> 5);
  if (((bytes[at + 1] ?? 0) & 0xf0) !== 0xf0 || sampleRate === undefined || length < HEADER_BYTES)
    return undefined;
  return {
    format: 0x100 | rateIndex,
    codec: 'adts',
    sampleRate,
    samples: 1024,
    length,
    padding: 0,
  };
}
