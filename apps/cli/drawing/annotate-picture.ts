import { EMOTIONS, topEmotion } from '@emoverse/domain';
import { ImageData, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { ReadFace, ReadPicture } from '../reading/read-picture.ts';
import { LINE_HEIGHT, labelDots, labelWidth } from './small-font.ts';

const BOX_COLOUR = '#2dd4bf';
const TOP_COLOUR = '#fbbf24';
const BAR_COLOUR = '#94a3b8';
const PANEL_COLOUR = 'rgba(15, 23, 42, 0.78)';
const TEXT_COLOUR = '#ffffff';
/** The panel of bars in dots of the font: names, bar, margins. */
const NAMES_WIDTH = labelWidth('surprise');
const BARS_WIDTH = 40;
const ROW = LINE_HEIGHT + 3;
const MARGIN = 4;
const PANEL_WIDTH = 2 * MARGIN + NAMES_WIDTH + 4 + BARS_WIDTH;
const PANEL_HEIGHT = 2 * MARGIN + EMOTIONS.length * ROW - 3;

/** The picture as PNG with the box, the label and the seven bars of every face drawn in. */
export function annotatePicture({ frame, faces }: ReadPicture): Buffer {
  const canvas = createCanvas(frame.width, frame.height);
  const context = canvas.getContext('2d');
  context.putImageData(new ImageData(new Uint8ClampedArray(frame.data), frame.width, frame.height), 0, 0);
  for (const face of faces) drawFace(context, face, frame);
  return canvas.toBuffer('image/png');
}

function drawFace(
  context: SKRSContext2D,
  { face, classification: { scores } }: ReadFace,
  frame: { width: number; height: number },
): void {
  const dot = Math.max(1, Math.min(Math.round(face.width / 110), Math.floor(frame.width / PANEL_WIDTH)));
  context.strokeStyle = BOX_COLOUR;
  context.lineWidth = Math.max(1, 2 * dot);
  context.strokeRect(face.x, face.y, face.width, face.height);
  const top = topEmotion(scores);
  const label = `${top} ${Math.round(100 * scores[top])}%`;
  const labelHeight = (LINE_HEIGHT + 4) * dot;
  const x = keepInside(face.x, (labelWidth(label) + 4) * dot, frame.width);
  const y = keepInside(face.y - labelHeight, labelHeight, frame.height);
  context.fillStyle = BOX_COLOUR;
  context.fillRect(x, y, (labelWidth(label) + 4) * dot, labelHeight);
  write(context, label, x + 2 * dot, y + 2 * dot, dot, '#0f172a');
  drawBars(context, scores, face, frame, dot);
}

/** Bars to the right of the box where there is room, else to the left, else over the box. */
function drawBars(
  context: SKRSContext2D,
  scores: ReadFace['classification']['scores'],
  face: ReadFace['face'],
  frame: { width: number; height: number },
  dot: number,
): void {
  const [width, height] = [PANEL_WIDTH * dot, PANEL_HEIGHT * dot];
  const right = face.x + face.width + 2 * dot;
  const left = right + width <= frame.width ? right : Math.max(0, face.x - width - 2 * dot);
  const top = keepInside(face.y, height, frame.height);
  context.fillStyle = PANEL_COLOUR;
  context.fillRect(left, top, width, height);
  const best = topEmotion(scores);
  EMOTIONS.forEach((emotion, index) => {
    const y = top + (MARGIN + index * ROW) * dot;
    write(context, emotion, left + MARGIN * dot, y, dot, TEXT_COLOUR);
    context.fillStyle = emotion === best ? TOP_COLOUR : BAR_COLOUR;
    context.fillRect(
      left + (MARGIN + NAMES_WIDTH + 4) * dot,
      y,
      Math.max(1, scores[emotion] * BARS_WIDTH * dot),
      LINE_HEIGHT * dot,
    );
  });
}

function write(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  dot: number,
  colour: string,
): void {
  context.fillStyle = colour;
  for (const [column, row] of labelDots(text))
    context.fillRect(Math.round(x) + column * dot, Math.round(y) + row * dot, dot, dot);
}

function keepInside(start: number, length: number, limit: number): number {
  return Math.max(0, Math.min(start, limit - length));
}
