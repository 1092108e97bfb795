/** How a face is shown: the short side of its box in pixels, the turn of the picture, and what spoils it. */
export interface Variant {
  readonly name: string;
  readonly side: number;
  readonly degrees?: number;
  /** Share of the light that is left; with it comes sensor noise of 2.5 levels. */
  readonly light?: number;
  /** Standard deviation of a Gaussian blur, pixels. */
  readonly blur?: number;
}

/** The variants of every marked face that the protocol asks for. */
export const VARIANTS: readonly Variant[] = [
  ...[24, 32, 48, 64, 96].map((side) => ({ name: `${side} px`, side })),
  ...[-30, -15, 15, 30].map((degrees) => ({
    name: `turned ${degrees > 0 ? '+' : '−'}${Math.abs(degrees)}°`,
    side: 96,
    degrees,
  })),
  { name: 'dark', side: 96, light: 0.15 },
  { name: 'blurred', side: 96, blur: 4 },
];

/** Shortest sides, in pixels, from which faces are counted. */
export const SIZES = [24, 48, 96] as const;
