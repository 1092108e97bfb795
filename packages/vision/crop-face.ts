import { centreOf } from './bounding-box.ts';
import type { CropSquare } from './cropping/crop-square.ts';
import { cutTurned } from './cropping/cut-turned.ts';
import { cutUpright } from './cropping/cut-upright.ts';
import { sharpenBlurred, sharpnessOf } from './cropping/sharpen-blurred.ts';
import type { Face, FaceCrop, Frame, PixelPoint } from './reading.ts';

/**
 * The square that is like a FER-2013 tile, as measured on PublicTest (see `docs/decisions/0002-face-crop.md`). A tile
 * is what a Haar detector boxed, so the Haar detector's bounding box is taken nearly as it is.
 */
const HAAR_SIDE = 1.03;
/** The neural detector's box is narrower than the tile, and its landmarks lie lower, both in box widths. */
const NEURAL_SIDE = 1.29;
const NEURAL_LIFT = 0.055;
/** Eyes nearer to each other than this share of the box (a profile) do not tell how the head is tilted. */
const NEAREST_EYES = 0.17;

/**
 * Heads in training tiles are tilted by about so much to either side (radians), and the network knows them so: this
 * much of a tilt is left. It also keeps the jitter of the eyes out of the crop.
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
export function cropSquareOf(face: Face, stand: CropStand = 'eased'): CropSquare {
  const { width, height, landmarks } = face;
  const boxCentre = centreOf(face);
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
 * so that shrinking loses nothing. Outside the picture its edge is repeated. What it shows is cleared up.
 */
export function cropFace(frame: Frame, face: Face, size: number): FaceCrop {
  return clearCrop(cutSquare(frame, cropSquareOf(face), size));
}

/** A crop as the network gets it: in poor light brightened, blurred sharpened, any other one as it is. */
export function clearCrop(crop: FaceCrop): FaceCrop {
  return sharpenBlurred(brighten(crop));
}

/** Gray level that the brighter tenth of a crop in poor light is brought to (docs/decisions/0002-face-crop.md). */
const WELL_LIT = 110;
/** The same for a crop full of noise: the network knows noise in the dark, and takes it for features in the light. */
const DIM = 50;
/** Sharpness (`sharpnessOf`) of a clear crop at most, and of one full of noise at least. */
const CLEAR = 1.1;
const NOISY = 1.35;
const BRIGHTER_SHARE = 0.9;
/** More gain than this would show nothing but noise. */
const LARGEST_GAIN = 8;

/**
 * A crop in poor light with its levels multiplied so that the brighter tenth is well lit; a well-lit one as it is. Where
 * the sensor's noise is as strong as the features, it stays dim.
 */
export function brighten(crop: FaceCrop): FaceCrop {
  const { size, pixels } = crop;
  const rank = Math.floor(BRIGHTER_SHARE * (pixels.length - 1));
  // The level of this rank is high enough unless all up to it are too low: counting them spares the sorting.
  let low = 0;
  for (const gray of pixels) if (gray < WELL_LIT) low += 1;
  if (low <= rank) return crop;
  const level = pixels.slice().sort()[rank] ?? Number.NaN;
  const noisiness = Math.min(1, Math.max(0, (sharpnessOf(crop) - CLEAR) / (NOISY - CLEAR)));
  const aim = WELL_LIT * (DIM / WELL_LIT) ** noisiness;
  const gain = Math.min(LARGEST_GAIN, aim / Math.max(1, level));
  return gain <= 1 ? crop : { size, pixels: pixels.map((gray) => Math.min(255, gray * gain)) };
}

/** The gray crop of a square, which may be turned and may reach beyond the picture. */
export function cutSquare(frame: Frame, square: CropSquare, size: number): FaceCrop {
  const { centre, side, angle } = square;
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.ceil(side / size)));
  const pixels =
    angle === 0 ? cutUpright(frame, centre, side, size, samples) : cutTurned(frame, square, size, samples);
  return { size, pixels };
}
