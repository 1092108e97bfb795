import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import { createSeededRandom, randomNormal } from '@emoverse/numeric';
import { drawnPortrait } from '../end-to-end/support/draw-face.ts';
import { FILM } from './film-size.ts';

/** One picture of the film: as JPEG, for browsers, and as RGBA bytes, row-major, decoded from that JPEG. */
export interface FilmFrame {
  readonly jpeg: Buffer;
  readonly rgba: Uint8ClampedArray;
}

/** Gray levels of noise that a camera adds, standard deviation. */
const NOISE = 2;

/**
 * A loop of a drawn face that moves sideways, up and down and nearer, with a camera's noise, so that no two
 * pictures are alike: nobody's picture, and nothing that could be skipped because nothing moved. With a photo, its
 * middle moves in the same way instead.
 */
export async function drawFilm(count: number, photo?: string): Promise<readonly FilmFrame[]> {
  const still = photo === undefined ? undefined : await loadImage(photo);
  const random = createSeededRandom(640480);
  const noise = Float32Array.from({ length: 1 << 16 }, () => NOISE * randomNormal(random));
  const frames: FilmFrame[] = [];
  for (let index = 0; index < count; index += 1) {
    const turn = (2 * Math.PI * index) / count;
    const sway = Math.sin(turn);
    const picture = still ?? (await loadImage(drawnPortrait(Math.round(110 * sway))));
    const canvas = createCanvas(FILM.width, FILM.height);
    const context = canvas.getContext('2d');
    const nearness = 1.15 + 0.12 * Math.sin(2 * turn);
    const { width, height } = coverFilm(picture, nearness);
    const shift = still === undefined ? 0.5 : 0.5 + 0.25 * sway;
    const rise = 0.5 + 0.25 * Math.sin(3 * turn);
    context.drawImage(picture, (FILM.width - width) * shift, (FILM.height - height) * rise, width, height);
    const pixels = context.getImageData(0, 0, FILM.width, FILM.height);
    const start = Math.floor(random() * noise.length);
    pixels.data.forEach((level, place) => {
      if (place % 4 !== 3) pixels.data[place] = level + noise[(start + place) % noise.length];
    });
    context.putImageData(pixels, 0, 0);
    const jpeg = canvas.toBuffer('image/jpeg', 92);
    frames.push({ jpeg, rgba: await decode(jpeg) });
  }
  return frames;
}

/** The size at which a picture just covers the film's, times `nearness`. */
function coverFilm(picture: Image, nearness: number): { width: number; height: number } {
  const scale = nearness * Math.max(FILM.width / picture.width, FILM.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

async function decode(jpeg: Buffer): Promise<Uint8ClampedArray> {
  const canvas = createCanvas(FILM.width, FILM.height);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(jpeg), 0, 0);
  return context.getImageData(0, 0, FILM.width, FILM.height).data;
}
