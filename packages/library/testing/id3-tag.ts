/** An ID3v2.3 tag with text frames (`TIT2`, `TPE1` …) and, where given, a cover that says it is a PNG. */
export function id3Tag(texts: Readonly<Record<string, string>>, cover?: Uint8Array): Uint8Array {
  const frames = Object.entries(texts).map(([id, text]) =>
    frame(id, Buffer.concat([Buffer.from([0]), Buffer.from(text, 'latin1')])),
  );
  if (cover !== undefined)
    frames.push(
      frame(
        'APIC',
        Buffer.concat([Buffer.from([0]), Buffer.from('image/png\0'), Buffer.from([3, 0]), cover]),
      ),
    );
  const body = Buffer.concat(frames);
  const size = [21, 14, 7, 0].map((shift) => (body.length >> shift) & 0x7f);
  return Buffer.concat([Buffer.from('ID3'), Buffer.from([3, 0, 0, ...size]), body]);
}

function frame(id: string, body: Buffer): Buffer {
  const head = Buffer.alloc(10);
  head.write(id, 0, 'latin1');
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, body]);
}
