import type { ImageHeader } from './image-header.ts';

const AVIF_BRANDS: ReadonlySet<string> = new Set(['avif', 'avis']);
const HEIC_BRANDS: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'mif1',
  'msf1',
]);
/** Boxes that hold others, with the bytes before the first of them. */
const HOLDERS: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 };

/**
 * Type and size of an AVIF or HEIC picture: the largest of its image spatial extents (thumbnails and tiles have their
 * own), before its own turning, which decoders do by themselves. Undefined where it is neither, or says no size.
 *
 * Source: ISO/IEC 23008-12 (HEIF), 6.5.3; ISO/IEC 14496-12, 4.2.
 */
export function inspectHeif(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = typeOf(view);
  if (type === undefined) return undefined;
  const size = largestExtent(view, 0, view.byteLength);
  return size && { type, ...size, orientation: 1 };
}

function typeOf(view: DataView): 'avif' | 'heic' | undefined {
  if (view.byteLength < 12 || name(view, 4) !== 'ftyp') return undefined;
  const end = Math.min(view.getUint32(0), view.byteLength);
  const brands = [name(view, 8)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(name(view, at));
  // A brand of all pictures comes first sometimes: the compatible ones tell which.
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'avif';
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'heic' : undefined;
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

function largestExtent(view: DataView, from: number, end: number): Extent | undefined {
  let largest: Extent | undefined;
  for (let at = from; at + 8 <= end;) {
    const length = view.getUint32(at) || end - at;
    const inner = Math.min(at + length, end);
    const kind = name(view, at + 4);
    const header = HOLDERS[kind];
    const found =
      kind === 'ispe' && at + 20 <= inner
        ? { width: view.getUint32(at + 12), height: view.getUint32(at + 16) }
        : header === undefined
          ? undefined
          : largestExtent(view, at + 8 + header, inner);
    if (found !== undefined && found.width * found.height > (largest?.width ?? 0) * (largest?.height ?? 0))
      largest = found;
    // Shorter than its own header: damaged.
    if (length < 8) break;
    at += length;
  }
  return largest;
}

function name(view: DataView, at: number): string {
  return at + 4 > view.byteLength
    ? ''
    : String.fromCharCode(
        view.getUint8(at),
        view.getUint8(at + 1),
        view.getUint8(at + 2),
        view.getUint8(at + 3),
      );
}
