import type { SKRSContext2D } from '@napi-rs/canvas';
import { EmoVerseError } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeImage } from './decode-image.node.ts';
import type { Orientation } from './formats/image-header.ts';
import type { Frame } from './reading.ts';
import { exifBlock, jpegWithExif, pngWithExif, webpWithExif } from './testing/exif.ts';
import { drawFile } from './testing/pictures.ts';

const WIDTH = 48;
const HEIGHT = 32;
const RED = [255, 0, 0];
const BLUE = [0, 0, 255];
const GREEN = [0, 128, 0];

/** Red, with a blue top-left and a green top-right corner: no two of its eight turns look alike. */
function drawCorners(context: SKRSContext2D): void {
  context.fillStyle = 'red';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = 'blue';
  context.fillRect(0, 0, 16, 16);
  context.fillStyle = 'green';
  context.fillRect(WIDTH - 16, 0, 16, 16);
}
const TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
const fileOf = (type: (typeof TYPES)[number]): Uint8Array => drawFile(WIDTH, HEIGHT, type, drawCorners);

const colourAt = ({ width, data }: Frame, x: number, y: number): number[] =>
  Array.from(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3));
const expectColour = (frame: Frame, [x, y]: readonly number[], colour: readonly number[]): void => {
  colourAt(frame, x, y).forEach((value, channel) =>
    expect(Math.abs(value - colour[channel])).toBeLessThan(30),
  );
};
const codeOf = async (bytes: Uint8Array, options = {}): Promise<string> => {
  const outcome: unknown = await decodeImage(bytes, { at: 0, ...options }).catch((error: unknown) => error);
  return outcome instanceof EmoVerseError ? outcome.code : `no EmoVerseError but ${JSON.stringify(outcome)}`;
};

describe('decoding a still', () => {
  it.each(TYPES)('reads %s by its bytes', async (type) => {
    const frame = await decodeImage(fileOf(type), { at: 77 });
    expect([frame.width, frame.height, frame.at]).toEqual([WIDTH, HEIGHT, 77]);
    expectColour(frame, [7, 7], BLUE);
    expectColour(frame, [40, 7], GREEN);
    expectColour(frame, [24, 24], RED);
    expect(frame.data.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
  });

  // Where the stored top-left (blue) and top-right (green) corners stand once the picture is upright; CIPA DC-008.
  const corners: Record<
    Orientation,
    readonly [blue: 'tl' | 'tr' | 'bl' | 'br', green: 'tl' | 'tr' | 'bl' | 'br']
  > = {
    1: ['tl', 'tr'],
    2: ['tr', 'tl'],
    3: ['br', 'bl'],
    4: ['bl', 'br'],
    5: ['tl', 'bl'],
    6: ['tr', 'br'],
    7: ['br', 'tr'],
    8: ['bl', 'tl'],
  };
  const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
  const withExif = {
    'image/jpeg': (exif: Uint8Array) => jpegWithExif(fileOf('image/jpeg'), exif),
    'image/png': (exif: Uint8Array) => pngWithExif(fileOf('image/png'), exif),
    'image/webp': (exif: Uint8Array) => webpWithExif(fileOf('image/webp'), exif),
  };
  describe.each(TYPES)('turns %s upright', (type) => {
    it.each(orientations)('for EXIF orientation %i, in both byte orders', async (orientation) => {
      for (const littleEndian of [true, false]) {
        const frame = await decodeImage(withExif[type](exifBlock(orientation, littleEndian)), { at: 0 });
        expect([frame.width, frame.height]).toEqual(orientation >= 5 ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT]);
        const place = {
          tl: [7, 7],
          tr: [frame.width - 8, 7],
          bl: [7, frame.height - 8],
          br: [frame.width - 8, frame.height - 8],
        };
        const [blue, green] = corners[orientation];
        expectColour(frame, place[blue], BLUE);
        expectColour(frame, place[green], GREEN);
      }
    });
  });

  it('shows white where a picture is see-through', async () => {
    const frame = await decodeImage(
      drawFile(20, 20, 'image/png', () => undefined),
      { at: 0 },
    );
    expect(colourAt(frame, 5, 5)).toEqual([255, 255, 255]);
  });

  it('reads a 12-megapixel photo at its full size', async () => {
    const bytes = drawFile(4032, 3024, 'image/jpeg', (context) => {
      context.fillStyle = 'blue';
      context.fillRect(0, 0, 4032, 3024);
    });
    const frame = await decodeImage(bytes, { at: 0 });
    expect([frame.width, frame.height]).toEqual([4032, 3024]);
    expectColour(frame, [4000, 3000], BLUE);
  });

  it('shrinks what is larger than it was told, and keeps the shape', async () => {
    const frame = await decodeImage(fileOf('image/png'), { at: 0, shrinkAbovePixels: (WIDTH * HEIGHT) / 4 });
    expect([frame.width, frame.height]).toEqual([WIDTH / 2, HEIGHT / 2]);
  });
});

describe('a JPEG that lacks its end', () => {
  it('is shown as far as it goes, turned upright, the rest gray', async () => {
    const bytes = drawFile(320, 640, 'image/jpeg', (context) => {
      for (let y = 0; y < 640; y += 4) {
        context.fillStyle = `rgb(${y % 256}, ${(y * 3) % 256}, 80)`;
        context.fillRect(0, y, 320, 4);
      }
    });
    const whole = await decodeImage(bytes, { at: 5 });
    for (const missing of [1, 2, 3, 10]) {
      const cut = await decodeImage(bytes.subarray(0, bytes.length - missing), { at: 5 });
      expect([cut.width, cut.height, cut.at, cut.truncated]).toEqual([320, 640, 5, true]);
      // Arrays of this size are compared as bytes: `toEqual` takes a minute.
      const top = ({ data }: Frame): Buffer => Buffer.from(data.subarray(0, 4 * 320 * 600));
      expect(top(cut).equals(top(whole))).toBe(true);
    }
    const half = await decodeImage(bytes.subarray(0, bytes.length >> 1), { at: 5 });
    expect(colourAt(half, 5, 5)).toEqual(colourAt(whole, 5, 5));
    expectColour(half, [160, 630], [128, 128, 128]);
    const turned = jpegWithExif(bytes, exifBlock(3));
    const upright = await decodeImage(turned.subarray(0, turned.length - 10), { at: 5 });
    expect(upright.truncated).toBe(true);
    expect(colourAt(upright, 314, 634)).toEqual(colourAt(whole, 5, 5));
  });
});

/** The picture of `drawCorners` as `@napi-rs/canvas` encodes it; encoding it anew takes seconds. */
const AVIF = Buffer.from(
  [
    'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAA',
    'AAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAADEAAAAoaWluZgAAAAAAAQAA',
    'ABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAADAAAAAgAAAAEHBpeGkAAAAA',
    'AwgICAAAAAxhdjFDgSAAAAAAABNjb2xybmNseAACAAIAAoAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAADltZGF0EgAKBjgV',
    'L/sEgDIlHsA////EAOlEejC5k0o9EdjzvjnpDnvuoLE9U3eXbMlwNB++gA==',
  ].join(''),
  'base64',
);

describe('AVIF', () => {
  it('is read by its bytes', async () => {
    const frame = await decodeImage(AVIF, { at: 77 });
    expect([frame.width, frame.height, frame.at]).toEqual([WIDTH, HEIGHT, 77]);
    expectColour(frame, [7, 7], BLUE);
    expectColour(frame, [24, 24], RED);
  });

  it('with the brand of HEIC is told to be what cannot be decoded here', async () => {
    const text = AVIF.toString('latin1')
      .replaceAll(/avi[fs]/g, 'heic')
      .replaceAll('av01', 'hvc1');
    const heic = Buffer.from(text, 'latin1');
    expect(await codeOf(heic)).toBe('unsupported-image');
    await expect(decodeImage(heic, { at: 0 })).rejects.toThrow(/HEIC.*save it as JPEG/);
  });
});

describe('a file that cannot be read', () => {
  it('is not an image', async () => {
    const others = ['', 'hello', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '\0\0\0\x18ftypheic'];
    for (const text of others) expect(await codeOf(new TextEncoder().encode(text))).toBe('not-an-image');
  });

  it('of another picture format is named in the message', async () => {
    const heic = new TextEncoder().encode('\0\0\0\x18ftypheic');
    await expect(decodeImage(heic, { at: 0 })).rejects.toThrow(/got a HEIC file/);
  });

  it.each(['image/png', 'image/webp'] as const)('%s is truncated, wherever it was cut', async (type) => {
    const bytes = fileOf(type);
    for (let cut = 12; cut < bytes.length; cut += 7)
      expect(await codeOf(bytes.subarray(0, cut))).toBe('truncated-image');
    expect(await codeOf(bytes.subarray(0, bytes.length - 2))).toBe('truncated-image');
  });

  it('is a JPEG that stops before its picture begins', async () => {
    const bytes = fileOf('image/jpeg');
    const picture = bytes.findLastIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xda);
    for (let cut = 12; cut < picture + 14; cut += 7)
      expect(await codeOf(bytes.subarray(0, cut))).toBe('truncated-image');
  });

  it('a JPEG cut after its thumbnail’s end mark is still truncated', async () => {
    const thumbnail = fileOf('image/jpeg');
    const bytes = jpegWithExif(fileOf('image/jpeg'), Uint8Array.from([...exifBlock(1), ...thumbnail]));
    expect(await decodeImage(bytes, { at: 0 })).not.toHaveProperty('truncated');
    expect(await decodeImage(bytes.subarray(0, bytes.length - 10), { at: 0 })).toMatchObject({
      truncated: true,
    });
    const inThumbnail = bytes.length - fileOf('image/jpeg').length;
    expect(await codeOf(bytes.subarray(0, inThumbnail))).toBe('truncated-image');
  });

  it('is a picture of one pixel', async () => {
    for (const type of TYPES)
      expect(await codeOf(drawFile(1, 1, type, () => undefined))).toBe('picture-too-small');
  });

  it('is a picture too large to decode, refused from its header alone', async () => {
    const bytes = fileOf('image/png').slice();
    new DataView(bytes.buffer).setUint32(16, 200_000);
    new DataView(bytes.buffer).setUint32(20, 200_000);
    expect(await codeOf(bytes)).toBe('picture-too-large');
    expect(await codeOf(fileOf('image/jpeg'), { refuseAbovePixels: 1000 })).toBe('picture-too-large');
  });

  it('is damaged inside', async () => {
    const bytes = fileOf('image/png').slice();
    bytes.fill(0x55, 45, bytes.length - 20);
    expect(['damaged-image', 'truncated-image']).toContain(await codeOf(bytes));
  });

  it('never throws anything but an EmoVerseError, whatever was changed in it', async () => {
    const change = fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TYPES),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (type, changes) => {
          const bytes = fileOf(type).slice();
          for (const { at, value } of changes) bytes[at % bytes.length] = value;
          const outcome: unknown = await decodeImage(bytes, { at: 0 }).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(EmoVerseError);
        },
      ),
    );
  });
});
