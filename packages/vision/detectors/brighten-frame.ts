import { lumaAt } from '../luma.ts';
import type { Frame } from '../reading.ts';

/** About so many pixels tell how bright a frame is. */
const SAMPLES = 4096;
/** Below this level of its brighter parts a frame is dark: the detectors' networks know daylight. */
const DARK = 120;
const WELL_LIT = 200;
/** More gain than this would show nothing but noise. */
const LARGEST_GAIN = 8;
const BRIGHTER_SHARE = 0.95;

/**
 * A dark frame with its levels multiplied until its brighter parts (the 95th percentile of gray) are well lit; any
 * other frame itself. Cost: a fixed number of pixels, and all of them for a dark frame.
 */
export function brightenFrame(frame: Frame): Frame {
  const { width, height, data } = frame;
  const step = Math.max(1, Math.floor((width * height) / SAMPLES));
  const levels = new Float32Array(Math.ceil((width * height) / step));
  for (let pixel = 0, i = 0; pixel < width * height; pixel += step, i += 1)
    levels[i] = lumaAt(data, 4 * pixel);
  levels.sort();
  const level = levels[Math.floor(BRIGHTER_SHARE * (levels.length - 1))] ?? Number.NaN;
  if (level >= DARK) return frame;
  const gain = Math.min(LARGEST_GAIN, WELL_LIT / Math.max(1, level));
  const brighter = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    brighter[at] = gain * (data[at] ?? 0);
    brighter[at + 1] = gain * (data[at + 1] ?? 0);
    brighter[at + 2] = gain * (data[at + 2] ?? 0);
    brighter[at + 3] = data[at + 3] ?? 0;
  }
  return { ...frame, data: brighter };
}
