import { fitGamut, luminance, type Oklch } from './oklch.ts';

/** Grounds of every page, as `apps/web/styles.css` has them (a test compares): paper, surface, sunken. */
export const PAGE_GROUNDS: Readonly<Record<'day' | 'night', readonly Oklch[]>> = {
  day: [
    { l: 0.981, c: 0.006, h: 85 },
    { l: 0.998, c: 0.002, h: 85 },
    { l: 0.953, c: 0.008, h: 85 },
  ],
  night: [
    { l: 0.185, c: 0.014, h: 290 },
    { l: 0.228, c: 0.017, h: 290 },
    { l: 0.268, c: 0.019, h: 290 },
  ],
};

/** The inks of every page, from the same place: ink, and the softer one. */
export const PAGE_INKS: Readonly<Record<'day' | 'night', readonly Oklch[]>> = {
  day: [
    { l: 0.255, c: 0.03, h: 290 },
    { l: 0.455, c: 0.025, h: 290 },
  ],
  night: [
    { l: 0.948, c: 0.008, h: 85 },
    { l: 0.772, c: 0.016, h: 290 },
  ],
};

/** WCAG 2.2, 1.4.3 asks for 4.5; a little more for rounding, and for mixtures of the grounds. */
const CONTRAST = 4.6;

/**
 * The wished colour, as much darker (by day) or brighter (by night) as it must be to be read as text on all page
 * grounds and the others given.
 */
export function readableOn(grounds: readonly Oklch[], wished: Oklch, time: 'day' | 'night'): Oklch {
  const lights = [...PAGE_GROUNDS[time], ...grounds].map(luminance);
  const isReadable = (l: number): boolean => {
    const own = luminance({ ...wished, l });
    return time === 'day'
      ? (Math.min(...lights) + 0.05) / (own + 0.05) >= CONTRAST
      : (own + 0.05) / (Math.max(...lights) + 0.05) >= CONTRAST;
  };
  if (isReadable(wished.l)) return fitGamut(wished);
  let readable = time === 'day' ? 0 : 1;
  let unreadable = wished.l;
  for (let step = 0; step < 14; step++) {
    const l = (readable + unreadable) / 2;
    if (isReadable(l)) readable = l;
    else unreadable = l;
  }
  return fitGamut({ ...wished, l: readable });
}
