import type { MoodPoint } from '@emoverse/domain';

/** What of the mood plane is seen: a square of this side around a point. */
export interface MapView {
  readonly middle: MoodPoint;
  readonly span: number;
}

/** The whole plane, whose sides are 2. */
export const WHOLE: MapView = { middle: { valence: 0, arousal: 0 }, span: 2 };
const NEAREST = 0.08;

/** Moves by a share of what is seen: 1 is a whole view to the right, or upwards. */
export function moved({ middle, span }: MapView, right: number, up: number): MapView {
  return within({
    middle: { valence: middle.valence + right * span, arousal: middle.arousal + up * span },
    span,
  });
}

/** Looks `factor` times nearer, so that the place at this share of the view (0…1 from the left and from above) stays. */
export function zoomed({ middle, span }: MapView, factor: number, x = 0.5, y = 0.5): MapView {
  const next = Math.min(WHOLE.span, Math.max(NEAREST, span / factor));
  const gone = span - next;
  return within({
    middle: { valence: middle.valence + (x - 0.5) * gone, arousal: middle.arousal + (0.5 - y) * gone },
    span: next,
  });
}

export function isWhole({ span }: MapView): boolean {
  return span >= WHOLE.span;
}

export function isNearest({ span }: MapView): boolean {
  return span <= NEAREST;
}

/** Nothing outside the plane is looked at. */
function within({ middle, span }: MapView): MapView {
  const most = (WHOLE.span - span) / 2;
  const keep = (value: number): number => Math.min(most, Math.max(-most, value));
  return { middle: { valence: keep(middle.valence), arousal: keep(middle.arousal) }, span };
}
