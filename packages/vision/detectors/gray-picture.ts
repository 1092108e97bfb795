import type { Frame } from '../reading.ts';
import { luma, lumaAt } from '../luma.ts';
import { resampleRgb } from '../resample.ts';

/** A gray picture: `pixels` 0…255, row-major. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Float32Array;
}

/** The frame in gray, shrunk by `scale` (0…1]. */
export function grayPicture(frame: Frame, scale: number): GrayPicture {
  const width = Math.max(1, Math.round(frame.width * scale));
  const height = Math.max(1, Math.round(frame.height * scale));
  const pixels = new Float32Array(width * height);
  if (width === frame.width && height === frame.height) {
    const { data } = frame;
    for (let i = 0; i < pixels.length; i++) pixels[i] = lumaAt(data, 4 * i);
  } else {
    const rgb = resampleRgb(frame, { x: 0, y: 0, width: frame.width, height: frame.height }, width, height);
    for (let i = 0; i < pixels.length; i++)
      pixels[i] = luma(rgb[3 * i] ?? Number.NaN, rgb[3 * i + 1] ?? Number.NaN, rgb[3 * i + 2] ?? Number.NaN);
  }
  return { width, height, pixels };
}

/** Half as wide and high, each pixel the mean of four; a last odd row or column is left out. */
export function halvePicture({ width, height, pixels }: GrayPicture): GrayPicture {
  const w = width >> 1;
  const h = height >> 1;
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = 2 * y * width + 2 * x;
      const upper = (pixels[at] ?? Number.NaN) + (pixels[at + 1] ?? Number.NaN);
      out[y * w + x] =
        (upper + (pixels[at + width] ?? Number.NaN) + (pixels[at + width + 1] ?? Number.NaN)) / 4;
    }
  }
  return { width: w, height: h, pixels: out };
}

/** Bilinear copy of another size; meant for factors between a half and one. */
export function resizePicture(picture: GrayPicture, width: number, height: number): GrayPicture {
  const { pixels } = picture;
  const out = new Float32Array(width * height);
  const stepX = picture.width / width;
  const stepY = picture.height / height;
  for (let y = 0; y < height; y++) {
    const sourceY = Math.min(picture.height - 1, Math.max(0, (y + 0.5) * stepY - 0.5));
    const top = Math.floor(sourceY) * picture.width;
    const bottom = Math.min(picture.height - 1, Math.floor(sourceY) + 1) * picture.width;
    const shareY = sourceY - Math.floor(sourceY);
    for (let x = 0; x < width; x++) {
      const sourceX = Math.min(picture.width - 1, Math.max(0, (x + 0.5) * stepX - 0.5));
      const left = Math.floor(sourceX);
      const right = Math.min(picture.width - 1, left + 1);
      const shareX = sourceX - left;
      const above =
        (pixels[top + left] ?? Number.NaN) * (1 - shareX) + (pixels[top + right] ?? Number.NaN) * shareX;
      const below =
        (pixels[bottom + left] ?? Number.NaN) * (1 - shareX) +
        (pixels[bottom + right] ?? Number.NaN) * shareX;
      out[y * width + x] = above * (1 - shareY) + below * shareY;
    }
  }
  return { width, height, pixels: out };
}
