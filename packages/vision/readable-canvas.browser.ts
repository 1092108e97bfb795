import { EmoVerseError } from '@emoverse/domain';

/** A canvas whose pixels are read back, so one that stays in memory. Throws `EmoVerseError` `no-canvas`. */
export function readableCanvas(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null)
    throw new EmoVerseError('no-canvas', 'expected a 2D canvas, got none: this browser cannot read pixels');
  return context;
}
