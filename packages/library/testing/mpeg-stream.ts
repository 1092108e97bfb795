/** Frames of MPEG audio that are silent, with their lengths as the standards give them. */
export interface MpegSpec {
  /** The four bytes of the header, without padding. */
  readonly header: readonly [number, number, number, number];
  /** Bytes of a frame without padding. */
  readonly length: number;
  readonly samples: number;
  readonly sampleRate: number;
}

export const MPEG_SPECS = {
  'layer III, 128 kbit/s, 44.1 kHz': {
    header: [0xff, 0xfb, 0x90, 0x64],
    length: 417,
    samples: 1152,
    sampleRate: 44_100,
  },
  'layer III, 320 kbit/s, 48 kHz, with check sums': {
    header: [0xff, 0xfa, 0xe4, 0x64],
    length: 960,
    samples: 1152,
    sampleRate: 48_000,
  },
  'layer III of MPEG-2, 64 kbit/s, 22.05 kHz': {
    header: [0xff, 0xf3, 0x80, 0x44],
    length: 208,
    samples: 576,
    sampleRate: 22_050,
  },
  'layer III of MPEG-2.5, 8 kbit/s, 8 kHz, mono': {
    header: [0xff, 0xe3, 0x18, 0xc4],
    length: 72,
    samples: 576,
    sampleRate: 8_000,
  },
  'layer II, 192 kbit/s, 48 kHz': {
    header: [0xff, 0xfd, 0xa4, 0x04],
    length: 576,
    samples: 1152,
    sampleRate: 48_000,
  },
  'layer I, 384 kbit/s, 48 kHz': {
    header: [0xff, 0xff, 0xc4, 0x04],
    length: 384,
    samples: 384,
    sampleRate: 48_000,
  },
  'layer III, free format, 44.1 kHz': {
    header: [0xff, 0xfb, 0x00, 0x64],
    length: 500,
    samples: 1152,
    sampleRate: 44_100,
  },
} as const satisfies Readonly<Record<string, MpegSpec>>;

/** One frame, with a byte (or slot of four) of padding where asked for. */
export function mpegFrame({ header, length, samples }: MpegSpec, padded = false): Uint8Array {
  const frame = Buffer.alloc(length + (padded ? (samples === 384 ? 4 : 1) : 0));
  frame.set(header);
  if (padded) frame[2] |= 2;
  return frame;
}

/** Frames one after the other, every second one padded where asked for, as encoders keep a rate that does not divide. */
export function mpegStream(spec: MpegSpec, frames: number, padded = false): Uint8Array {
  return Buffer.concat(
    Array.from({ length: frames }, (_, index) => mpegFrame(spec, padded && index % 2 === 1)),
  );
}

/** Layer III of 44.1 kHz whose frames have 32 to 320 kbit/s in turn. */
export function variableStream(frames: number): Uint8Array {
  const lengths = [104, 130, 156, 182, 208, 261, 313, 365, 417, 522, 626, 731, 835, 1044];
  return Buffer.concat(
    Array.from({ length: frames }, (_, index) => {
      const place = index % lengths.length;
      return mpegFrame({
        header: [0xff, 0xfb, (place + 1) << 4, 0x64],
        length: lengths[place],
        samples: 1152,
        sampleRate: 44_100,
      });
    }),
  );
}

/** The frame that encoders of variable rate put before the others: how many frames and bytes there are. */
export function xingFrame(frames: number, bytes: number): Uint8Array {
  const frame = Buffer.from(mpegFrame(MPEG_SPECS['layer III, 128 kbit/s, 44.1 kHz']));
  frame.write('Xing', 36, 'latin1');
  frame.writeUInt32BE(3, 40);
  frame.writeUInt32BE(frames, 44);
  frame.writeUInt32BE(bytes, 48);
  return frame;
}

/** The same in the form of Fraunhofer's encoder. */
export function vbriFrame(frames: number, bytes: number): Uint8Array {
  const frame = Buffer.from(mpegFrame(MPEG_SPECS['layer III, 128 kbit/s, 44.1 kHz']));
  frame.write('VBRI', 36, 'latin1');
  frame.writeUInt16BE(1, 40);
  frame.writeUInt32BE(bytes, 46);
  frame.writeUInt32BE(frames, 50);
  return frame;
}

/** AAC in ADTS: 44.1 kHz, 1,024 samples a frame; what it holds is no sound. */
export function adtsStream(frames: number): Uint8Array {
  const length = 200;
  const frame = Buffer.alloc(length, 0x21);
  frame.set([
    0xff,
    0xf1,
    0x50,
    0x80 | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ]);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}
