import { numberAt } from '@emoverse/domain';
import { holdsCentreOf } from '../bounding-box.ts';
import type { BoundingBox } from '../reading.ts';

/** The bounding box of what a detection window sees. */
export type Window = BoundingBox;

/** The mean of `count` windows of about the same edges. */
export interface WindowGroup extends BoundingBox {
  readonly count: number;
}

/** Windows of one face differ by less than this share of their size in every edge. */
const TOLERANCE = 0.2;
/** Fewer agreeing windows than this are chance; OpenCV, asked for more than three neighbours, keeps the same. */
const FEWEST_WINDOWS = 4;

/**
 * Rectangle grouping as of OpenCV (`groupRectangles`), where others take non-maximum suppression: joins windows of about
 * the same edges (directly or through others) and averages them; small groups are dropped, and so are weaker groups
 * inside a stronger one. Most windows first.
 *
 * Cost: square of the number of windows.
 */
export function groupWindows(windows: readonly Window[]): readonly WindowGroup[] {
  const groups = connectedGroups(windows)
    .filter((group) => group.length >= FEWEST_WINDOWS)
    .map(meanOf)
    .sort((a, b) => b.count - a.count);
  return groups.filter(
    (group, index) => !groups.slice(0, index).some((stronger) => isInside(group, stronger)),
  );
}

function connectedGroups(windows: readonly Window[]): Window[][] {
  const groupOf = windows.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    for (let next = numberAt(groupOf, root); next !== root; next = numberAt(groupOf, root)) root = next;
    groupOf[index] = root;
    return root;
  };
  windows.forEach((window, index) => {
    for (const [other, before] of windows.slice(0, index).entries())
      if (isAlike(window, before)) groupOf[rootOf(index)] = rootOf(other);
  });
  const groups = new Map<number, Window[]>();
  windows.forEach((window, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [window]);
    else group.push(window);
  });
  return [...groups.values()];
}

function isAlike(a: Window, b: Window): boolean {
  const slack = (TOLERANCE / 2) * (Math.min(a.width, b.width) + Math.min(a.height, b.height));
  return (
    Math.abs(a.x - b.x) <= slack &&
    Math.abs(a.y - b.y) <= slack &&
    Math.abs(a.x + a.width - b.x - b.width) <= slack &&
    Math.abs(a.y + a.height - b.y - b.height) <= slack
  );
}

function meanOf(group: readonly Window[]): WindowGroup {
  const mean = (of: (window: Window) => number): number =>
    group.reduce((sum, window) => sum + of(window), 0) / group.length;
  return {
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    width: mean(({ width }) => width),
    height: mean(({ height }) => height),
    count: group.length,
  };
}

/** The centre of the weaker one lies inside the stronger one, or the other way about: one face is not inside another. */
function isInside(weaker: BoundingBox, stronger: BoundingBox): boolean {
  return holdsCentreOf(stronger, weaker) || holdsCentreOf(weaker, stronger);
}
