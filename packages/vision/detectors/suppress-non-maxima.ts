import { intersectionOverUnion, overlapOfSmaller } from '../bounding-box.ts';
import type { BoundingBox } from '../reading.ts';

/** Whether two bounding boxes are of one face. */
export function isSameFace(a: BoundingBox, b: BoundingBox): boolean {
  return intersectionOverUnion(a, b) >= 0.3 || overlapOfSmaller(a, b) >= 0.6;
}

/**
 * Non-maximum suppression that keeps what it suppresses, to be averaged (the weighted one of BlazeFace): the surest
 * detection opens a group and takes every other that `same` finds to be the same thing, and so on with the rest. Surest
 * group first. Cost: detections × groups.
 */
export function suppressNonMaxima<T extends { readonly score: number }>(
  detections: readonly T[],
  same: (surest: T, other: T) => boolean,
): readonly (readonly [T, ...T[]])[] {
  let [surest, ...others] = [...detections].sort((a, b) => b.score - a.score);
  const groups: [T, ...T[]][] = [];
  while (surest !== undefined) {
    const opener = surest;
    groups.push([opener, ...others.filter((other) => same(opener, other))]);
    [surest, ...others] = others.filter((other) => !same(opener, other));
  }
  return groups;
}
