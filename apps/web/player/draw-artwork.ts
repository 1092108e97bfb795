import { coverShape, drawCover, type CoverItem } from '@emoverse/covers';

/** Pixels of a side: what lock screens ask for. */
const SIDE = 512;

/**
 * The drawn cover of a work for the lock screen, which shows no SVG and wants a square.
 *
 * @returns the address of a PNG, to be revoked by who asked; undefined where the browser draws none
 */
export async function drawArtwork(item: CoverItem): Promise<string | undefined> {
  const { width, height } = coverShape(item.domain);
  const picture = new Image();
  // Firefox draws an SVG onto a canvas only if it says how large it is.
  const sized = drawCover(item).replace('<svg ', `<svg width="${width}" height="${height}" `);
  picture.src = `data:image/svg+xml,${encodeURIComponent(sized)}`;
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const scale = SIDE / Math.max(width, height);
  const [wide, high] = [width * scale, height * scale];
  await picture.decode();
  canvas.getContext('2d')?.drawImage(picture, (SIDE - wide) / 2, (SIDE - high) / 2, wide, high);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  return blob === null ? undefined : URL.createObjectURL(blob);
}
