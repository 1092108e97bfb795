import { EmoVerseError } from '@emoverse/domain';
import { readableCanvas } from './readable-canvas.browser.ts';
import type { Frame } from './reading.ts';

/** Takes the pixels of one camera picture after the other. */
export type FrameGrabber = (picture: ImageBitmap | VideoFrame, at: number) => Promise<Frame>;

/**
 * A grabber for one camera. It writes into the same memory again and again: a frame's `data` is valid until the next
 * call. Video frames are converted without a canvas where the browser can. `at` in milliseconds since the epoch; the
 * picture stays the caller's to close. Rejects with `EmoVerseError` `picture-too-small` where it has no pixels.
 */
export function createFrameGrabber(): FrameGrabber {
  let context: OffscreenCanvasRenderingContext2D | undefined;
  let memory = new Uint8ClampedArray(0);
  let canConvert = true;

  async function convert(picture: VideoFrame, width: number, height: number): Promise<boolean> {
    const size = 4 * width * height;
    if (memory.length !== size) memory = new Uint8ClampedArray(size);
    try {
      await picture.copyTo(memory, { format: 'RGBA', layout: [{ offset: 0, stride: 4 * width }] });
      return true;
    } catch {
      // This browser, or this camera's format, knows no such conversion: drawing does it.
      canConvert = false;
      return false;
    }
  }

  function draw(picture: ImageBitmap | VideoFrame, width: number, height: number): Uint8ClampedArray {
    if (context?.canvas.width !== width || context.canvas.height !== height)
      context = readableCanvas(width, height);
    context.drawImage(picture, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  }

  return async (picture, at) => {
    const isVideo = 'displayWidth' in picture;
    const width = isVideo ? picture.displayWidth : picture.width;
    const height = isVideo ? picture.displayHeight : picture.height;
    if (width === 0 || height === 0)
      throw new EmoVerseError('picture-too-small', `expected a frame with pixels, got ${width}×${height}`);
    const isPlain = isVideo && isShownAsStored(picture);
    if (canConvert && isPlain && (await convert(picture, width, height)))
      return { width, height, data: memory, at };
    return { width, height, data: draw(picture, width, height), at };
  };
}

/** Not turned, mirrored or stretched: some cameras store their pictures otherwise than they are shown. */
function isShownAsStored(frame: VideoFrame & { rotation?: number; flip?: boolean }): boolean {
  const { visibleRect, displayWidth, displayHeight } = frame;
  const isUpright = (frame.rotation ?? 0) === 0 && frame.flip !== true;
  return isUpright && visibleRect?.width === displayWidth && visibleRect.height === displayHeight;
}
