import type { Frame } from '@emoverse/vision';
import { ImageData, createCanvas, type Canvas } from '@napi-rs/canvas';

/** Size of a camera's frame. */
export const CAMERA = { width: 640, height: 480 } as const;

/** The frame as a canvas of its own. */
export function canvasOf({ width, height, data }: Frame): Canvas {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas;
}

/** What stands on the canvas, as a frame. */
export function frameOf(canvas: Canvas, at = 0): Frame {
  const { width, height } = canvas;
  return { width, height, data: canvas.getContext('2d').getImageData(0, 0, width, height).data, at };
}

/** A part of the canvas, whole pixels, as a frame of its own. */
export function cutOut(from: Canvas, x: number, y: number, width: number, height: number): Frame {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(from, x, y, width, height, 0, 0, width, height);
  return frameOf(canvas);
}

/** The photo fitted into 640×480 on black, as a camera frame. */
export function cameraSized(frame: Frame): Frame {
  const { width, height } = CAMERA;
  const canvas = createCanvas(width, height);
  const scale = Math.min(width / frame.width, height / frame.height);
  canvas
    .getContext('2d')
    .drawImage(
      canvasOf(frame),
      (width - scale * frame.width) / 2,
      (height - scale * frame.height) / 2,
      scale * frame.width,
      scale * frame.height,
    );
  return frameOf(canvas, frame.at);
}
