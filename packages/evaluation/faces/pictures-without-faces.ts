import type { Frame } from '@emoverse/vision';
import type { Box } from './measure-detection.ts';
import { canvasOf, cutOut, frameOf } from './picture-canvas.ts';

/** `listed`: a photo in which nobody was marked; `cut`: a part of a photo beside its faces; `masked`: faces painted over. */
export const EMPTY_KINDS = ['listed', 'cut', 'masked'] as const;
export type EmptyKind = (typeof EMPTY_KINDS)[number];

/** A picture in which every detection is false. */
export interface EmptyPicture {
  readonly kind: EmptyKind;
  readonly frame: Frame;
}

/** Each box grows by so much of its sides in every direction: no hair, chin or ear is left. */
const MARGIN = 0.5;
/** Narrower strips show too little to be a picture. */
const NARROWEST = 160;

/**
 * Pictures without people from one photo. Without marked faces it is one itself. Otherwise: the strips of it that no
 * face reaches (left, right, between, above, below; at least 160 pixels wide), and the whole photo with every head
 * painted over in gray. What nobody marked may still be a face: look at what is found before calling it false.
 */
export function picturesWithoutFaces(photo: Frame, faces: readonly Box[]): readonly EmptyPicture[] {
  if (faces.length === 0) return [{ kind: 'listed', frame: photo }];
  const grown = faces.map(({ x, y, width, height }) => ({
    x: x - MARGIN * width,
    y: y - MARGIN * height,
    width: (1 + 2 * MARGIN) * width,
    height: (1 + 2 * MARGIN) * height,
  }));
  const { width, height } = photo;
  const canvas = canvasOf(photo);
  const across = gapsOf(
    grown.map((box) => [box.x, box.x + box.width]),
    width,
  ).map(([from, to]) => cutOut(canvas, from, 0, to - from, height));
  const down = gapsOf(
    grown.map((box) => [box.y, box.y + box.height]),
    height,
  ).map(([from, to]) => cutOut(canvas, 0, from, width, to - from));
  const context = canvas.getContext('2d');
  context.fillStyle = '#808080';
  for (const box of grown) context.fillRect(box.x, box.y, box.width, box.height);
  const strips = [...across, ...down].map((frame) => ({ kind: 'cut', frame }) as const);
  return [...strips, { kind: 'masked', frame: frameOf(canvas) }];
}

/** The intervals of [0, length] that none of the given ones touches, if wide enough; whole pixels. */
export function gapsOf(
  intervals: readonly (readonly [number, number])[],
  length: number,
): readonly (readonly [number, number])[] {
  const gaps: [number, number][] = [];
  let free = 0;
  for (const [from, to] of [...intervals, [length, length] as const].sort((a, b) => a[0] - b[0])) {
    const end = Math.min(length, Math.floor(from));
    if (end - free >= NARROWEST) gaps.push([free, end]);
    free = Math.max(free, Math.ceil(to));
  }
  return gaps;
}
