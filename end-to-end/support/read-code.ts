import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';

/** What the camera of a phone reads off the screen that shows a page. Throws where no QR code is seen. */
export async function readCode(page: Page): Promise<string> {
  const image = await loadImage(await page.screenshot());
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const seen = context.getImageData(0, 0, image.width, image.height);
  return decodeQR(seen, { effort: Infinity, timeLimit: Infinity });
}
