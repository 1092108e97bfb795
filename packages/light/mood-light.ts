import { clampMoodPoint, moodDistance, type MoodPoint } from '@emoverse/domain';
import { LIGHT_ANCHORS, type Chord } from './anchors.ts';
import { readableOn } from './readable-on.ts';
import { toOklab, toOklch, type Oklch } from './oklch.ts';

/** Two colours for one thing: by day (light theme) and by night (dark theme). */
export interface DayAndNight<Value> {
  readonly day: Value;
  readonly night: Value;
}

/** The light of one place on the mood plane. */
export interface MoodLight {
  /** At full strength, the same by day and night: for covers, orbs and rings, never as a ground for text. */
  readonly glow: Chord;
  /** The same three as a ground: the page's inks and the accent are readable on each, and on every mixture. */
  readonly sky: DayAndNight<Chord>;
  /** For what can be touched: as text at least 4.5 : 1 on every ground of a page. */
  readonly accent: DayAndNight<Oklch>;
  /** Text on the accent, at least 4.5 : 1. */
  readonly accentInk: DayAndNight<Oklch>;
  /** A ground with a breath of the accent: inks and the accent are readable on it. */
  readonly accentWash: DayAndNight<Oklch>;
  /** Seconds of one slow movement there and back: 12 where all is quiet, 3 where it is liveliest. */
  readonly tempo: number;
  /** Strength of the grain on the sky, 0…1: smooth where it is pleasant, rough where it is not. */
  readonly grain: number;
}

/** How far on the plane an anchor's colour reaches (standard deviation of its bell curve). */
const REACH = 0.25;
const QUIET_TEMPO = 12;
const LIVELY_TEMPO = 3;

/** The light of a place on the mood plane; outside of it, of the nearest place on its edge. Smooth: a near place has a near light. */
export function moodLight(point: MoodPoint): MoodLight {
  const clamped = clampMoodPoint(point);
  const glow = moodGlow(clamped);
  const [, lead] = glow;
  const sky = { day: daySky(glow), night: nightSky(glow) };
  const accentWash = {
    day: { l: 0.94, c: Math.min(0.03, lead.c * 0.22), h: lead.h },
    night: { l: 0.3, c: Math.min(0.05, lead.c * 0.35), h: lead.h },
  };
  // Full of colour wherever there is any; grey only where the colours round it cancel out, or a step would turn its hue.
  const full = ({ c }: Oklch): number => 0.17 * (1 - Math.exp(-c / 0.06));
  // Dark gold is brown: by day the accent leans to the colour high above.
  const deep = mixed(glow[0], lead);
  return {
    glow,
    sky,
    accentWash,
    accent: {
      day: readableOn([...sky.day, accentWash.day], { l: 0.56, c: full(deep), h: deep.h }, 'day'),
      night: readableOn(
        [...sky.night, accentWash.night],
        { l: 0.8, c: full(lead) * 0.8, h: lead.h },
        'night',
      ),
    },
    accentInk: { day: { l: 0.99, c: 0.006, h: lead.h }, night: { l: 0.19, c: 0.035, h: lead.h } },
    tempo: QUIET_TEMPO * (LIVELY_TEMPO / QUIET_TEMPO) ** ((clamped.arousal + 1) / 2),
    grain: 0.5 - 0.35 * clamped.valence + 0.15 * Math.abs(clamped.arousal),
  };
}

/**
 * The `glow` of `moodLight` alone, many times quicker: mixed of all anchors in Oklab, each by a bell curve of its
 * distance (Nadaraya–Watson).
 */
export function moodGlow(point: MoodPoint): Chord {
  const clamped = clampMoodPoint(point);
  const weighted = Object.values(LIGHT_ANCHORS).map(({ at, chord }) => ({
    chord,
    weight: Math.exp(-((moodDistance(clamped, at) / REACH) ** 2) / 2),
  }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const mix = (stop: 0 | 1 | 2): Oklch => {
    const sum = { l: 0, a: 0, b: 0 };
    for (const { chord, weight } of weighted) {
      const { l, a, b } = toOklab(chord[stop]);
      const share = weight / total;
      sum.l += l * share;
      sum.a += a * share;
      sum.b += b * share;
    }
    return toOklch(sum);
  };
  return [mix(0), mix(1), mix(2)];
}

/** Bright enough for the page's inks. */
function daySky(glow: Chord): Chord {
  return mapChord(glow, ({ l, c, h }) => ({ l: 0.872 + 0.088 * l, c: Math.min(0.085, c * 0.55), h }));
}

/** Dark enough for them. Dark yellow is brown: every colour leans to the one high above, which has none of it. */
function nightSky(glow: Chord): Chord {
  return mapChord(glow, (colour) => {
    const { c, h } = mixed(glow[0], colour);
    return { l: 0.15 + 0.2 * colour.l, c: Math.min(0.09, c * 0.62), h };
  });
}

/** Halfway between two, in Oklab. */
function mixed(one: Oklch, other: Oklch): Oklch {
  const [a, b] = [toOklab(one), toOklab(other)];
  return toOklch({ l: (a.l + b.l) / 2, a: (a.a + b.a) / 2, b: (a.b + b.b) / 2 });
}

function mapChord([high, lead, horizon]: Chord, change: (colour: Oklch) => Oklch): Chord {
  return [change(high), change(lead), change(horizon)];
}
