import type { GrayPatch } from './gray-patch.ts';

/** Where a template lies in a larger patch. */
export interface TemplateMatch {
  /** How far from the middle, in cells; with fractions. */
  readonly right: number;
  readonly down: number;
  /** Correlation of the gray levels there, −1…1: light and contrast do not matter. 0 where there is nothing to see. */
  readonly likeness: number;
}

/** Levels that vary less than this (variance, squared gray levels) show nothing that could be found again. */
const FLAT = 4;

/**
 * Template matching: finds a template in a patch that reaches further by the same number of cells on every side: zero-mean normalised
 * cross-correlation at every shift, the best one refined between cells by parabolas.
 *
 * Cost: cells of the template × number of shifts.
 */
export function matchTemplate(template: GrayPatch, patch: GrayPatch): TemplateMatch {
  const mostRight = patch.columns - template.columns;
  const mostDown = patch.rows - template.rows;
  const likenessAt = correlator(template, patch);
  const likenesses = new Float64Array((mostRight + 1) * (mostDown + 1));
  let best = 0;
  for (let y = 0, index = 0; y <= mostDown; y++) {
    for (let x = 0; x <= mostRight; x++, index++) {
      const likeness = likenessAt(x, y);
      likenesses[index] = likeness;
      if (likeness > (likenesses[best] ?? Number.NaN)) best = index;
    }
  }
  const likeness = likenesses[best] ?? Number.NaN;
  const bestX = best % (mostRight + 1);
  const bestY = Math.floor(best / (mostRight + 1));
  const beside = (x: number, y: number): number | undefined =>
    x < 0 || y < 0 || x > mostRight || y > mostDown
      ? undefined
      : (likenesses[y * (mostRight + 1) + x] ?? Number.NaN);
  return {
    right: bestX + vertex(beside(bestX - 1, bestY), likeness, beside(bestX + 1, bestY)) - mostRight / 2,
    down: bestY + vertex(beside(bestX, bestY - 1), likeness, beside(bestX, bestY + 1)) - mostDown / 2,
    likeness,
  };
}

/** Correlation of two patches of the same size, −1…1. */
export function patchCorrelation(a: GrayPatch, b: GrayPatch): number {
  return correlator(a, b)(0, 0);
}

function correlator(template: GrayPatch, patch: GrayPatch): (x: number, y: number) => number {
  const count = template.levels.length;
  let sum = 0;
  for (const level of template.levels) sum += level;
  const mean = sum / count;
  const centred = template.levels.map((level) => level - mean);
  let energy = 0;
  for (const level of centred) energy += level * level;
  return (x, y) => {
    let total = 0;
    let squares = 0;
    let product = 0;
    for (let row = 0, cell = 0; row < template.rows; row++) {
      let at = (y + row) * patch.columns + x;
      for (let column = 0; column < template.columns; column++, cell++, at++) {
        const level = patch.levels[at] ?? Number.NaN;
        total += level;
        squares += level * level;
        product += (centred[cell] ?? Number.NaN) * level;
      }
    }
    const variation = squares - (total * total) / count;
    if (energy < FLAT * count || variation < FLAT * count) return 0;
    return product / Math.sqrt(energy * variation);
  };
}

/** Where a parabola through three neighbours is highest, −½…½ from the middle one. */
function vertex(before: number | undefined, middle: number, after: number | undefined): number {
  if (before === undefined || after === undefined) return 0;
  const bend = before - 2 * middle + after;
  return bend < 0 ? Math.min(0.5, Math.max(-0.5, (before - after) / (2 * bend))) : 0;
}
