import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { decodeImage } from '../decode-image.node.ts';
import type { Face, Frame } from '../reading.ts';
import type { Region } from '../resample.ts';
import { readBytes } from './real-files.ts';

export const readPhoto = (path: string): Promise<Frame> => decodeImage(readBytes(path), { at: 0 });

/** A photo of the reference data with the boxes of its faces. */
export interface TestPhoto {
  readonly path: string;
  readonly name: string;
  readonly boxes: readonly Region[];
}

const rowsOf = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

/** The photos listed in a folder of the form of `photos/` in the reference data. */
export function testPhotos(folder: string): TestPhoto[] {
  const boxes = rowsOf(join(folder, 'boxes.csv'));
  return rowsOf(join(folder, 'images.csv')).map(([file]) => ({
    path: join(folder, file),
    name: file.replace(/^.*\/|\.\w+$/g, ''),
    boxes: boxes
      .filter((row) => row[0] === file)
      .map(([, x, y, width, height]) => ({
        x: Number(x),
        y: Number(y),
        width: Number(width),
        height: Number(height),
      })),
  }));
}

/** Part of a frame, copied at another size onto a picture. */
export interface Paste {
  readonly frame: Frame;
  readonly from: Region;
  readonly to: Region;
}

/** A picture of one colour with parts of others on it. */
export function collage(width: number, height: number, pastes: readonly Paste[]): Frame {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#8a8f80';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  const sources = new Map<Frame, Canvas>();
  for (const { frame, from, to } of pastes) {
    let source = sources.get(frame);
    if (source === undefined) {
      source = createCanvas(frame.width, frame.height);
      const target = source.getContext('2d');
      const image = target.createImageData(frame.width, frame.height);
      image.data.set(frame.data);
      target.putImageData(image, 0, 0);
      sources.set(frame, source);
    }
    context.drawImage(source, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height);
  }
  return { width, height, data: context.getImageData(0, 0, width, height).data, at: 0 };
}

/** A square about a face, `margin` faces wide. */
export function around({ x, y, width, height }: Face, margin: number): Region {
  const side = margin * Math.max(width, height);
  return { x: x + width / 2 - side / 2, y: y + height / 2 - side / 2, width: side, height: side };
}
