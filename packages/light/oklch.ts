/**
 * A colour in OKLCH: lightness 0…1, chroma 0…about .37, hue in degrees.
 *
 * Source: B. Ottosson, "A perceptual color space for image processing" (2020); matrices as in CSS Color 4.
 */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** The same space with straight axes: lightness, green to red, blue to yellow. Distances and mixtures are made here. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** Red, green and blue in sRGB, 0…1 where the screen can show it. */
export type Rgb = readonly [number, number, number];

export function toOklab({ l, c, h }: Oklch): Oklab {
  const angle = (h * Math.PI) / 180;
  return { l, a: c * Math.cos(angle), b: c * Math.sin(angle) };
}

export function toOklch({ l, a, b }: Oklab): Oklch {
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

function linearRgb({ l, a, b }: Oklab): Rgb {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

function isShowable(colour: Oklch): boolean {
  return linearRgb(toOklab(colour)).every((part) => part >= -1e-4 && part <= 1 + 1e-4);
}

/** The colour itself where sRGB has it, else the one of the same lightness and hue with as much chroma as it has. */
export function fitGamut(colour: Oklch): Oklch {
  if (isShowable(colour)) return colour;
  let most = colour.c;
  let least = 0;
  for (let step = 0; step < 14; step++) {
    const c = (least + most) / 2;
    if (isShowable({ ...colour, c })) least = c;
    else most = c;
  }
  return { ...colour, c: least };
}

/** In sRGB as screens get it, each part a whole number of 255ths; out of its gamut by less chroma. */
export function toRgb(colour: Oklch): Rgb {
  const encode = (linear: number): number => {
    const part = Math.min(1, Math.max(0, linear));
    const value = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
    return Math.round(value * 255) / 255;
  };
  const [red, green, blue] = linearRgb(toOklab(fitGamut(colour)));
  return [encode(red), encode(green), encode(blue)];
}

/** `#rrggbb`. */
export function toHex(colour: Oklch): string {
  return `#${toRgb(colour)
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** As CSS writes it, e.g. `oklch(0.62 0.1402 29.2)`, inside sRGB. */
export function toCss(colour: Oklch): string {
  const { l, c, h } = fitGamut(colour);
  return `oklch(${shortened(l, 4)} ${shortened(c, 4)} ${shortened(h, 1)})`;
}

/** A number with at most so many decimals, as short as it can be written. */
function shortened(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

/** Relative luminance of WCAG 2, 0…1, of the colour as the screen shows it. */
export function luminance(colour: Oklch): number {
  const [red, green, blue] = toRgb(colour);
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of WCAG 2, 1…21, the order of the two does not matter. */
export function contrast(one: Oklch, other: Oklch): number {
  const lights = [luminance(one), luminance(other)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

/** How different two colours look: the Euclidean distance in Oklab; .02 is just noticeable, black to white is 1. */
export function colourDistance(one: Oklab, other: Oklab): number {
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

/** From sRGB, each part 0…1: what is on a screen, to be compared. */
export function oklabFromRgb([red, green, blue]: Rgb): Oklab {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  };
}
