import { arches } from './arches.ts';
import { bars } from './bars.ts';
import { blobs } from './blobs.ts';
import { constellation } from './constellation.ts';
import { contours } from './contours.ts';
import { halftone } from './halftone.ts';
import { horizon } from './horizon.ts';
import { leaves } from './leaves.ts';
import { mosaic } from './mosaic.ts';
import { pixels } from './pixels.ts';
import { rays } from './rays.ts';
import { ribbons } from './ribbons.ts';
import { ridges } from './ridges.ts';
import { rings } from './rings.ts';
import { seeds } from './seeds.ts';
import { shapes } from './shapes.ts';
import { skyline } from './skyline.ts';
import { sun } from './sun.ts';
import { tiles } from './tiles.ts';
import { waves } from './waves.ts';
import { weave } from './weave.ts';
import type { Pattern } from './pattern.ts';

/** All families of pattern by name. */
export const PATTERNS = {
  arches,
  bars,
  blobs,
  constellation,
  contours,
  halftone,
  horizon,
  leaves,
  mosaic,
  pixels,
  rays,
  ribbons,
  ridges,
  rings,
  seeds,
  shapes,
  skyline,
  sun,
  tiles,
  waves,
  weave,
} as const satisfies Readonly<Record<string, Pattern>>;
export type PatternName = keyof typeof PATTERNS;
