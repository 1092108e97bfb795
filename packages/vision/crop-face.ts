import { luma } from './luma.ts';
import type { Face, FaceCrop, Frame, PixelPoint } from './reading.ts';

/** A square to cut out: its centre, its side in pixels, and how far it is turned (radians, clockwise in the picture). */
export interface CropSquare {
  readonly centre: PixelPoint;
  readonly side: number;
  readonly angle: number;
}

/**
 * The square that is like a FER-2013 tile, as measured on PublicTest (see `docs/decisions/0002-face-crop.md`). A tile
 * is what a Haar detector boxed, so the Haar box is taken nearly as it is.
 */
const HAAR_SIDE = 1.03;
/** The neural detector's box is narrower than the tile, and its landmarks lie lower, both in box widths. */
const NEURAL_SIDE = 1.29;
const NEURAL_LIFT = 0.055;
/** Eyes nearer to each other than this share of the box (a profile) do not tell how the head is tilted. */
const NEAREST_EYES = 0.17;

/**
 * Heads in training tiles are tilted by about so much to either side (radians), and the network knows them so: this
 * much of a tilt is left. It also keeps the jitter of the eyes' places out of the crop.
 */
const FAMILIAR_TILT = (10 * Math.PI) / 180;

/**
 * How a square stands on a tilted head: turned as far as the tilt is more than training tiles have, turned with the
 * line of the eyes altogether, or upright. The last two are there to be measured.
 */
export type CropStand = 'eased' | 'on-eyes' | 'upright';

/**
 * Which square of the picture is like a training tile. With landmarks, the square stands as the eyes tell, and its
 * centre is the mean of the box's and of the point between eyes and mouth, lifted; without, it is the box.
 */
export function cropSquareOf(
  { x, y, width, height, landmarks }: Face,
  stand: CropStand = 'eased',
): CropSquare {
  const boxCentre = { x: x + width / 2, y: y + height / 2 };
  if (landmarks === undefined)
    return { centre: boxCentre, side: HAAR_SIDE * Math.max(width, height), angle: 0 };
  const { leftEye, rightEye, mouth } = landmarks;
  const eyes = midpoint(leftEye, rightEye);
  const { x: middleX, y: middleY } = midpoint(
    boxCentre,
    mouth === undefined ? boxCentre : midpoint(eyes, mouth),
  );
  const eyeDistance = Math.hypot(rightEye.x - leftEye.x, rightEye.y - leftEye.y);
  const tilt =
    eyeDistance < NEAREST_EYES * width ? 0 : Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x);
  const angle = angleFor(tilt, stand);
  const lift = NEURAL_LIFT * width;
  return {
    centre: { x: middleX + lift * Math.sin(angle), y: middleY - lift * Math.cos(angle) },
    side: NEURAL_SIDE * width,
    angle,
  };
}

function angleFor(tilt: number, stand: CropStand): number {
  if (stand === 'upright') return 0;
  if (stand === 'on-eyes') return tilt;
  return Math.sign(tilt) * Math.max(0, Math.abs(tilt) - FAMILIAR_TILT);
}

function midpoint(a: PixelPoint, b: PixelPoint): PixelPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Most samples along a side of an output pixel; enough for a face of 1,500 pixels. */
const MOST_SAMPLES = 32;

/**
 * Cuts the face out as a gray square of `size` × `size` pixels, as the training tiles are.
 *
 * Every output pixel is the mean of a grid of bilinear samples, at least one for each pixel of the picture under it,
 * so that shrinking loses nothing. Outside the picture its edge is repeated. Crops in poor light are brightened.
 */
export function cropFace(frame: Frame, face: Face, size: number): FaceCrop {
  return brighten(cutSquare(frame, cropSquareOf(face), size));
}

/** Gray level that the brighter tenth of a crop should reach: most training tiles do. */
const WELL_LIT = 170;
/** More gain than this would show nothing but noise. */
const LARGEST_GAIN = 8;

/**
 * A crop in poor light with its levels multiplied so that the brighter tenth is well lit; a well-lit one as it is.
 * The network knows bright tiles only: at a quarter of the light it read a quarter fewer faces right without this.
 */
export function brighten({ size, pixels }: FaceCrop): FaceCrop {
  const level = pixels.slice().sort()[Math.floor(0.9 * (pixels.length - 1))];
  if (level >= WELL_LIT) return { size, pixels };
  const gain = Math.min(LARGEST_GAIN, WELL_LIT / Math.max(1, level));
  return { size, pixels: pixels.map((gray) => Math.min(255, gray * gain)) };
}

/** The gray crop of a square, which may be turned and may reach beyond the picture. */
export function cutSquare(frame: Frame, square: CropSquare, size: number): FaceCrop {
  const { centre, side, angle } = square;
  const step = side / size;
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.ceil(step)));
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const plane = grayUnder(frame, square);
  const pixels = new Float32Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let total = 0;
      for (let j = 0; j < samples; j++) {
        const down = (row + (j + 0.5) / samples) * step - side / 2;
        for (let i = 0; i < samples; i++) {
          const along = (column + (i + 0.5) / samples) * step - side / 2;
          total += grayAt(
            plane,
            centre.x + along * cosine - down * sine - 0.5,
            centre.y + along * sine + down * cosine - 0.5,
          );
        }
      }
      pixels[row * size + column] = total / (samples * samples);
    }
  }
  return { size, pixels };
}

/** Gray levels of a part of the picture; clamping to it is clamping to the picture, as it holds all that is read. */
interface GrayPlane {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly levels: Float64Array;
}

/** Every pixel under the square turned gray once: the samples share most of them. */
function grayUnder({ width, height, data }: Frame, { centre, side, angle }: CropSquare): GrayPlane {
  const reach = (side / 2) * (Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle))) + 1;
  const within = (value: number, limit: number): number => Math.min(limit - 1, Math.max(0, value));
  const left = within(Math.floor(centre.x - reach), width);
  const top = within(Math.floor(centre.y - reach), height);
  const right = within(Math.ceil(centre.x + reach), width);
  const bottom = within(Math.ceil(centre.y + reach), height);
  const columns = right - left + 1;
  const rows = bottom - top + 1;
  const levels = new Float64Array(columns * rows);
  for (let row = 0, to = 0; row < rows; row++) {
    let from = 4 * ((top + row) * width + left);
    for (const end = to + columns; to < end; to++, from += 4)
      levels[to] = luma(data[from], data[from + 1], data[from + 2]);
  }
  return { left, top, width: columns, height: rows, levels };
}

/** Gray level between pixel centres, bilinear; pixel (0, 0) of the picture has its centre at 0, 0. */
function grayAt({ left, top, width, height, levels }: GrayPlane, x: number, y: number): number {
  const insideX = Math.min(width - 1, Math.max(0, x - left));
  const insideY = Math.min(height - 1, Math.max(0, y - top));
  const column = Math.floor(insideX);
  const row = Math.floor(insideY);
  const shareX = insideX - column;
  const shareY = insideY - row;
  const above = row * width + column;
  const below = row < height - 1 ? above + width : above;
  const right = column < width - 1 ? 1 : 0;
  return (
    (levels[above] * (1 - shareX) + levels[above + right] * shareX) * (1 - shareY) +
    (levels[below] * (1 - shareX) + levels[below + right] * shareX) * shareY
  );
}
