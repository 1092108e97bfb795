import { createRequire } from 'node:module';

const { createCanvas, ImageData } = createRequire(import.meta.url)('@napi-rs/canvas');

/** The frame (RGBA bytes) drawn at another size from the top left, on black; RGBA bytes of the whole canvas. */
export function drawn(
  { width, height, data },
  toWidth,
  toHeight,
  canvasWidth = toWidth,
  canvasHeight = toHeight,
) {
  const source = createCanvas(width, height);
  source.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const canvas = createCanvas(canvasWidth, canvasHeight);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, toWidth, toHeight);
  return context.getImageData(0, 0, canvasWidth, canvasHeight).data;
}

/** Without alpha: three bytes a pixel. */
export function rgbOf(rgba) {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let pixel = 0; pixel < rgba.length / 4; pixel += 1)
    for (let channel = 0; channel < 3; channel += 1) rgb[3 * pixel + channel] = rgba[4 * pixel + channel];
  return rgb;
}
