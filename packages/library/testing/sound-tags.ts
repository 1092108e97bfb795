/** Tags that players of other years wrote before and after the sound, each saying `Title` by `Artist`. */

/** ID3v1, the last 128 bytes. */
export function id3v1(): Uint8Array {
  const tag = Buffer.alloc(128);
  tag.write('TAG', 0, 'latin1');
  tag.write('Title', 3, 'latin1');
  tag.write('Artist', 33, 'latin1');
  return tag;
}

/** ID3v2.2 has names of three letters and sizes of three bytes; 2.4 may end with a footer. */
export function id3v2(version: 2 | 3 | 4, hasFooter = false): Uint8Array {
  const frames = Buffer.concat(
    [
      ['TT2', 'TIT2', 'Title'],
      ['TP1', 'TPE1', 'Artist'],
    ].map(([short, long, text]) => {
      const body = Buffer.from(`\0${text}`, 'latin1');
      if (version === 2) return Buffer.concat([Buffer.from(short), Buffer.from([0, 0, body.length]), body]);
      return Buffer.concat([Buffer.from(long), Buffer.from([0, 0, 0, body.length, 0, 0]), body]);
    }),
  );
  const size = Buffer.from([0, 0, frames.length >> 7, frames.length & 0x7f]);
  const about = Buffer.concat([Buffer.from([version, 0, hasFooter ? 0x10 : 0]), size]);
  return Buffer.concat([
    Buffer.from('ID3'),
    about,
    frames,
    ...(hasFooter ? [Buffer.from('3DI'), about] : []),
  ]);
}

/** APEv2 with a header, a footer and whatever else: a cover may be larger than the song. */
export function apeTag(cover: Uint8Array = new Uint8Array(0)): Uint8Array {
  const item = (name: string, value: Uint8Array, flags: number): Uint8Array => {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(value.length, 0);
    head.writeUInt32LE(flags, 4);
    return Buffer.concat([head, Buffer.from(`${name}\0`, 'latin1'), value]);
  };
  const items = [item('Title', Buffer.from('Title'), 0), item('Artist', Buffer.from('Artist'), 0)];
  if (cover.length > 0)
    items.push(item('Cover Art (Front)', Buffer.concat([Buffer.from('c.jpg\0'), cover]), 2));
  const body = Buffer.concat(items);
  const end = (flags: number): Uint8Array => {
    const block = Buffer.alloc(32);
    block.write('APETAGEX', 0, 'latin1');
    block.writeUInt32LE(2000, 8);
    block.writeUInt32LE(body.length + 32, 12);
    block.writeUInt32LE(items.length, 16);
    block.writeUInt32LE(flags, 20);
    return block;
  };
  return Buffer.concat([end(0xa000_0000), body, end(0x8000_0000)]);
}

/** Lyrics3: version 2 says its size, version 1 ends with a word and begins with another. */
export function lyrics3(version: 1 | 2): Uint8Array {
  const text = 'LYRICSBEGININD0000200LYR00020[00:01]la la la la la la';
  return Buffer.from(
    version === 1 ? `${text}LYRICSEND` : `${text}${String(text.length).padStart(6, '0')}LYRICS200`,
    'latin1',
  );
}

/** Bytes as pictures have them: any values, and ever again something that begins like a frame. */
export function pictureBytes(length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  for (let index = 0, state = 1; index < length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[index] = index % 97 === 0 ? 0xff : index % 97 === 1 ? 0xfb : state >>> 24;
  }
  return bytes;
}
