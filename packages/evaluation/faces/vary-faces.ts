import { elementAt, numberAt } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';
import type { Frame } from '@emoverse/vision';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Box, MarkedFace } from './measure-detection.ts';
import { CAMERA, canvasOf, frameOf } from './picture-canvas.ts';
import type { Variant } from './variants.ts';

/** A camera frame of 640×480 and the faces in it. */
export interface VariedPicture {
  readonly frame: Frame;
  readonly truths: readonly MarkedFace[];
}

const NOISE = 2.5;
/** Share of the frame's sides, about the middle, in which the face's centre comes to lie. */
const PLACES = 0.5;

/** A photo made ready once for all its variants. */
export interface PreparedPhoto {
  /** The photo, and copies that are half as large as the one before, made when they are needed. */
  readonly halved: Canvas[];
  /** Its mean colour, as CSS has it. */
  readonly ground: string;
}

/** Makes a photo ready for `varyFaces`. */
export function preparePhoto(photo: Frame): PreparedPhoto {
  return { halved: [canvasOf(photo)], ground: meanColour(photo) };
}

/**
 * One camera frame for each of some marked faces: the photo scaled, turned about that face and moved so that the
 * face has the variant's size and stands at a seeded place; beyond the photo lies its mean colour. The other faces of
 * the photo are neither hit nor miss. A turned box is the upright box about the turned ellipse that filled it.
 */
export function* varyFaces(
  photo: PreparedPhoto,
  truths: readonly MarkedFace[],
  targets: readonly MarkedFace[],
  variant: Variant,
  seed: number,
): Generator<VariedPicture> {
  const random = createSeededRandom(seed);
  for (const target of targets) {
    const scale = variant.side / Math.min(target.width, target.height);
    const placement: Placement = {
      from: { x: target.x + target.width / 2, y: target.y + target.height / 2 },
      to: {
        x: CAMERA.width * (0.5 + PLACES * (random() - 0.5)),
        y: CAMERA.height * (0.5 + PLACES * (random() - 0.5)),
      },
      scale,
      angle: ((variant.degrees ?? 0) * Math.PI) / 180,
    };
    const canvas = placed(photo, placement);
    const frame = spoiled(
      variant.blur === undefined ? canvas : blurred(canvas, variant.blur),
      variant,
      random,
    );
    yield {
      frame,
      truths: truths.map((truth) => ({ ...movedBox(truth, placement), ignored: truth !== target })),
    };
  }
}

interface Placement {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly scale: number;
  readonly angle: number;
}

/** Draws from the copy that is at most twice as large as needed, so that shrinking skips no pixel. */
function placed({ halved, ground }: PreparedPhoto, { from, to, scale, angle }: Placement): Canvas {
  const level = Math.max(0, Math.floor(-Math.log2(scale)));
  while (halved.length <= level) halved.push(halve(elementAt(halved, halved.length - 1)));
  const [whole, source] = [elementAt(halved, 0), elementAt(halved, level)];
  const [acrossScale, downScale] = [whole.width / source.width, whole.height / source.height];
  const canvas = createCanvas(CAMERA.width, CAMERA.height);
  const context = canvas.getContext('2d');
  context.fillStyle = ground;
  context.fillRect(0, 0, CAMERA.width, CAMERA.height);
  context.imageSmoothingQuality = 'high';
  context.translate(to.x, to.y);
  context.rotate(angle);
  context.scale(scale * acrossScale, scale * downScale);
  context.drawImage(source, -from.x / acrossScale, -from.y / downScale);
  return canvas;
}

function halve(canvas: Canvas): Canvas {
  const half = createCanvas(Math.max(1, canvas.width >> 1), Math.max(1, canvas.height >> 1));
  const context = half.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, half.width, half.height);
  return half;
}

function meanColour({ width, height, data }: Frame): string {
  const sums = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4)
    for (let k = 0; k < 3; k += 1) sums[k] = numberAt(sums, k) + (data[at + k] ?? 0);
  return `rgb(${sums.map((sum) => Math.round(sum / (width * height))).join(',')})`;
}

/** The upright box about the ellipse of a box, after the picture was turned about `from`, scaled and moved. */
export function movedBox({ x, y, width, height }: Box, { from, to, scale, angle }: Placement): Box {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [right, down] = [x + width / 2 - from.x, y + height / 2 - from.y];
  const halfWidth = (scale * Math.hypot(width * cosine, height * sine)) / 2;
  const halfHeight = (scale * Math.hypot(width * sine, height * cosine)) / 2;
  return {
    x: to.x + scale * (right * cosine - down * sine) - halfWidth,
    y: to.y + scale * (right * sine + down * cosine) - halfHeight,
    width: 2 * halfWidth,
    height: 2 * halfHeight,
  };
}

function blurred(canvas: Canvas, deviation: number): Canvas {
  const soft = createCanvas(canvas.width, canvas.height);
  const context = soft.getContext('2d');
  // Under the blurred copy, so that its border does not fade into nothing.
  context.drawImage(canvas, 0, 0);
  context.filter = `blur(${deviation}px)`;
  context.drawImage(canvas, 0, 0);
  return soft;
}

function spoiled(canvas: Canvas, { light }: Variant, random: () => number): Frame {
  const frame = frameOf(canvas);
  if (light === undefined) return frame;
  const data = frame.data.map((level, at) =>
    at % 4 === 3 ? level : light * level + NOISE * gaussian(random),
  );
  return { ...frame, data };
}

/** One draw of a normal distribution (Box and Muller 1958). */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
