import { createCanvas, loadImage } from '@napi-rs/canvas';
import { oklabFromRgb, type Rgb } from '@emoverse/light';

/** Pixels a side of a thumbnail. */
const SIDE = 32;
/** Coefficients a side of the hash. */
const LOW = 8;

/** A small picture, and its perceptual hash. */
export interface Thumbnail {
  /** Oklab of each pixel: lightness, a, b, one after the other. */
  readonly pixels: Float64Array;
  readonly hash: readonly boolean[];
}

/** The thumbnails of pictures that stand side by side in a grid, each `SIDE` times `scale` pixels wide and high, row by row. */
export async function thumbnailsOf(
  sheet: Buffer,
  { columns, scale, count }: { columns: number; scale: number; count: number },
): Promise<Thumbnail[]> {
  const image = await loadImage(sheet);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const average = (left: number, top: number): Rgb => {
    const sum: [number, number, number] = [0, 0, 0];
    for (let y = top; y < top + scale; y++) {
      for (let x = left; x < left + scale; x++) {
        for (const part of [0, 1, 2]) sum[part] += data[(y * image.width + x) * 4 + part];
      }
    }
    const [red, green, blue] = sum.map((part) => part / scale ** 2 / 255);
    return [red, green, blue];
  };
  return Array.from({ length: count }, (_, index) => {
    const left = (index % columns) * SIDE * scale;
    const top = Math.floor(index / columns) * SIDE * scale;
    const pixels = new Float64Array(SIDE * SIDE * 3);
    const lightness = Array.from({ length: SIDE * SIDE }, (_, pixel) => {
      const colour = oklabFromRgb(
        average(left + (pixel % SIDE) * scale, top + Math.floor(pixel / SIDE) * scale),
      );
      pixels.set([colour.l, colour.a, colour.b], pixel * 3);
      return colour.l;
    });
    return { pixels, hash: perceptualHash(lightness) };
  });
}

/** Mean distance of the pixels in Oklab: .02 is a just noticeable difference all over, black to white 1. */
export function meanColourDistance({ pixels }: Thumbnail, { pixels: others }: Thumbnail): number {
  let sum = 0;
  // Of many thousand pairs: plain numbers in one loop.
  for (let place = 0; place < pixels.length; place += 3) {
    const l = pixels[place] - others[place];
    const a = pixels[place + 1] - others[place + 1];
    const b = pixels[place + 2] - others[place + 2];
    sum += Math.sqrt(l * l + a * a + b * b);
  }
  return sum / (SIDE * SIDE);
}

/** In how many of its 63 bits the hash differs; two pictures without a relation differ in half of them. */
export function hashDistance(one: Thumbnail, other: Thumbnail): number {
  return one.hash.filter((bit, index) => bit !== other.hash[index]).length;
}

const COSINES = Array.from({ length: LOW }, (_, wave) =>
  Array.from({ length: SIDE }, (_, place) => Math.cos((Math.PI * wave * (2 * place + 1)) / (2 * SIDE))),
);

/**
 * pHash: the 8 × 8 lowest coefficients of the discrete cosine transform of the lightness but the first (the mean), each
 * above their median or not (C. Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010).
 */
function perceptualHash(lightness: readonly number[]): boolean[] {
  const rows = Array.from({ length: SIDE }, (_, y) =>
    COSINES.map((wave) => wave.reduce((sum, cosine, x) => sum + cosine * lightness[y * SIDE + x], 0)),
  );
  const coefficients = COSINES.flatMap((wave) =>
    Array.from({ length: LOW }, (_, column) =>
      wave.reduce((sum, cosine, y) => sum + cosine * rows[y][column], 0),
    ),
  ).slice(1);
  const median = [...coefficients].sort((a, b) => a - b)[(coefficients.length - 1) / 2];
  return coefficients.map((coefficient) => coefficient > median);
}
