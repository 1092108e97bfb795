import type { MoodPoint } from '@emoverse/domain';
import { contrast, moodGlow, toHex, type Oklch } from '@emoverse/light';
import type { Dice } from './dice.ts';

/** The colours of one cover as `#rrggbb`: a ground, two figures on it, a deep and a bright one, and the ink. */
export interface CoverPalette {
  /** Where the title stands. */
  readonly ground: string;
  /** Behind the pattern, where that has a field of its own. */
  readonly field: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
  /** At least 4.5 : 1 on the ground. */
  readonly ink: string;
}

const READABLE = 4.6;
/** The hue of a cover lies at most so far from that of its mood. */
const TURN_DEGREES = 26;
const DEEP = 0.21;
const PALE = 0.955;

/** Three colours of a mood in one of six orders, turned a little: ten works of one mood are neighbours, not copies. */
export function coverPalette(mood: MoodPoint, dice: Dice): CoverPalette {
  const near = (value: number): number => value + dice.between(-0.12, 0.12);
  const glow = moodGlow({ valence: near(mood.valence), arousal: near(mood.arousal) });
  const turn = dice.between(-TURN_DEGREES, TURN_DEGREES);
  const varied = ({ l, c, h }: Oklch): Oklch => ({ l, c: c * dice.between(0.9, 1.15), h: h + turn });
  const [high, lead, horizon] = [varied(glow[0]), varied(glow[1]), varied(glow[2])];
  const deep = { l: DEEP + dice.between(-0.03, 0.05), c: Math.min(0.08, high.c * 0.65), h: high.h };
  const pale = { l: PALE, c: Math.min(0.04, horizon.c * 0.35), h: horizon.h };
  const night = { l: dice.between(0.17, 0.33), c: Math.min(0.1, high.c * dice.between(0.4, 0.9)), h: high.h };
  const paper = { l: dice.between(0.88, 0.97), c: horizon.c * dice.between(0.25, 0.75), h: horizon.h };
  // A guest from further round the circle, small: what makes the others glow.
  const guest = { l: 0.78, c: 0.13, h: lead.h + dice.pick([-75, 60, 150]) };
  const orders: readonly (readonly [Oklch, Oklch, Oklch, Oklch, Oklch])[] = [
    // ground, field, and the three of the pattern
    [night, { ...night, l: night.l + 0.08 }, lead, horizon, high],
    [paper, horizon, lead, high, guest],
    [lead, lead, deep, horizon, pale],
    [high, deep, horizon, lead, pale],
    [horizon, paper, high, lead, deep],
    [night, lead, pale, horizon, high],
  ];
  const [wished, field, first, second, third] = dice.pick(orders);
  const { ground, ink } = readable(wished, deep, pale);
  return {
    ground: toHex(ground),
    field: toHex(apart(field, first)),
    first: toHex(first),
    second: toHex(second),
    third: toHex(third),
    ink: toHex(ink),
  };
}

/** A ground that one of the two inks can be read on, moved away from that ink as far as it must. */
function readable(wished: Oklch, deep: Oklch, pale: Oklch): { ground: Oklch; ink: Oklch } {
  const ink = wished.l > 0.64 ? { ...deep, l: Math.min(deep.l, 0.2) } : pale;
  const step = wished.l > 0.64 ? 0.01 : -0.01;
  let ground = wished;
  while (contrast(ground, ink) < READABLE) ground = { ...ground, l: ground.l + step };
  return { ground, ink };
}

/** The field, moved away from the figure where the two are hard to tell apart. */
function apart(field: Oklch, figure: Oklch): Oklch {
  if (Math.abs(field.l - figure.l) > 0.12) return field;
  return { ...field, l: field.l > 0.5 ? field.l - 0.24 : field.l + 0.2 };
}
