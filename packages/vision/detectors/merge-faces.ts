import type { Region } from '../resample.ts';

/** Area of the overlap of two boxes, square pixels. */
export function overlapArea(a: Region, b: Region): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** Intersection over union, 0…1. */
export function intersectionOverUnion(a: Region, b: Region): number {
  const overlap = overlapArea(a, b);
  return overlap / (a.width * a.height + b.width * b.height - overlap);
}

/** Overlap as a share of the smaller box, 0…1: 1 where one lies inside the other. */
export function overlapOfSmaller(a: Region, b: Region): number {
  return overlapArea(a, b) / Math.min(a.width * a.height, b.width * b.height);
}

/** Whether two boxes are of one face. */
export function isSameFace(a: Region, b: Region): boolean {
  return intersectionOverUnion(a, b) >= 0.3 || overlapOfSmaller(a, b) >= 0.6;
}

/**
 * Sorts detections into groups of one face each: the surest ungrouped detection opens a group and takes every other
 * that `same` finds to be the same face. Surest group first. Cost: detections × groups.
 */
export function groupDetections<T extends { readonly score: number }>(
  detections: readonly T[],
  same: (surest: T, other: T) => boolean,
): readonly (readonly [T, ...T[]])[] {
  let rest = [...detections].sort((a, b) => b.score - a.score);
  const groups: [T, ...T[]][] = [];
  for (let surest = rest[0]; surest !== undefined; surest = rest[0]) {
    const opener = surest;
    const others = rest.slice(1);
    groups.push([opener, ...others.filter((other) => same(opener, other))]);
    rest = others.filter((other) => !same(opener, other));
  }
  return groups;
}
