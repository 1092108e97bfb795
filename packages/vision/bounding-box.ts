import type { BoundingBox, PixelPoint } from './reading.ts';

/** The middle of a bounding box. */
export function centreOf({ x, y, width, height }: BoundingBox): PixelPoint {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Side of a square of the box's area, pixels. */
export function sizeOf({ width, height }: BoundingBox): number {
  return Math.sqrt(width * height);
}

/** The longer side of a bounding box, pixels. */
export function longerSide({ width, height }: BoundingBox): number {
  return Math.max(width, height);
}

/** A square of this side about the middle of a bounding box. */
export function squareAbout(box: BoundingBox, side: number): BoundingBox {
  const { x, y } = centreOf(box);
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

/** Whether the middle of `box` lies inside `outer`, its edges included. */
export function holdsCentreOf(outer: BoundingBox, box: BoundingBox): boolean {
  const { x, y } = centreOf(box);
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

/** Area of the overlap of two bounding boxes, square pixels. */
function overlapArea(a: BoundingBox, b: BoundingBox): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** Intersection over union, 0…1. */
export function intersectionOverUnion(a: BoundingBox, b: BoundingBox): number {
  const overlap = overlapArea(a, b);
  return overlap / (a.width * a.height + b.width * b.height - overlap);
}

/** Overlap as a share of the smaller box, 0…1: 1 where one lies inside the other. */
export function overlapOfSmaller(a: BoundingBox, b: BoundingBox): number {
  return overlapArea(a, b) / Math.min(a.width * a.height, b.width * b.height);
}
