/** PCM WAV of 16 bits, with ID3-like text in an INFO list where given (`INAM`, `IART`, `IGNR`). */
export function encodeWav(
  channels: readonly Float32Array[],
  sampleRate: number,
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const frames = channels[0].length;
  const data = Buffer.alloc(frames * channels.length * 2);
  for (let frame = 0; frame < frames; frame++) {
    channels.forEach((channel, place) => {
      const value = Math.max(-1, Math.min(1, channel[frame]));
      data.writeInt16LE(Math.round(value * 32_767), (frame * channels.length + place) * 2);
    });
  }
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(channels.length, 2);
  format.writeUInt32LE(sampleRate, 4);
  format.writeUInt32LE(sampleRate * channels.length * 2, 8);
  format.writeUInt16LE(channels.length * 2, 12);
  format.writeUInt16LE(16, 14);
  const texts = Object.entries(info).map(([id, text]) => chunk(id, Buffer.from(`${text}\0`)));
  const list = texts.length > 0 ? [chunk('LIST', Buffer.concat([Buffer.from('INFO'), ...texts]))] : [];
  return chunk(
    'RIFF',
    Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), ...list, chunk('data', data)]),
  );
}

function chunk(id: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(id, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}
