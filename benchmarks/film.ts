import { createCanvas, loadImage } from '@napi-rs/canvas';
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
 * pictures are alike: nobody's picture, and nothing that could be skipped because nothing moved.
 */
export async function drawFilm(count: number): Promise<readonly FilmFrame[]> {
  const random = createSeededRandom(640480);
  const noise = Float32Array.from({ length: 1 << 16 }, () => NOISE * randomNormal(random));
  const frames: FilmFrame[] = [];
  for (let index = 0; index < count; index += 1) {
    const turn = (2 * Math.PI * index) / count;
    const portrait = await loadImage(drawnPortrait(Math.round(110 * Math.sin(turn))));
    const canvas = createCanvas(FILM.width, FILM.height);
    const context = canvas.getContext('2d');
    const nearness = 1.15 + 0.12 * Math.sin(2 * turn);
    const [width, height] = [FILM.width * nearness, FILM.height * nearness];
    const rise = 0.5 + 0.25 * Math.sin(3 * turn);
    context.drawImage(portrait, (FILM.width - width) / 2, (FILM.height - height) * rise, width, height);
    const picture = context.getImageData(0, 0, FILM.width, FILM.height);
    const start = Math.floor(random() * noise.length);
    picture.data.forEach((level, place) => {
      if (place % 4 !== 3) picture.data[place] = level + noise[(start + place) % noise.length];
    });
    context.putImageData(picture, 0, 0);
    const jpeg = canvas.toBuffer('image/jpeg', 92);
    frames.push({ jpeg, rgba: await decode(jpeg) });
  }
  return frames;
}

async function decode(jpeg: Buffer): Promise<Uint8ClampedArray> {
  const canvas = createCanvas(FILM.width, FILM.height);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(jpeg), 0, 0);
  return context.getImageData(0, 0, FILM.width, FILM.height).data;
}
