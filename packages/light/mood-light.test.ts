import { EMOTION_MOOD_POINTS, EMOTIONS, type MoodPoint } from '@emoverse/domain';
import { describe, expect, it } from 'vitest';
import { EMOTION_LIGHT, LIGHT_ANCHORS } from './anchors.ts';
import { lightPoint } from './light-point.ts';
import { LIGHT_PROPERTIES, lightProperties } from './light-properties.ts';
import { moodLight } from './mood-light.ts';
import { colourDistance, contrast, fitGamut, oklabFromRgb, toCss, toHex, toOklab, toRgb } from './oklch.ts';
import { PAGE_GROUNDS, PAGE_INKS } from './readable-on.ts';

const READABLE = 4.5;
const STEPS = 60;
const PLANE: readonly MoodPoint[] = Array.from({ length: (STEPS + 1) ** 2 }, (_, index) => ({
  valence: ((index % (STEPS + 1)) / STEPS) * 2 - 1,
  arousal: (Math.floor(index / (STEPS + 1)) / STEPS) * 2 - 1,
}));
describe('OKLCH', () => {
  // CSS Color 4, and the values of the sRGB primaries in Oklab that its author gives.
  it.each([
    [{ l: 0.627955, c: 0.257683, h: 29.2339 }, '#ff0000'],
    [{ l: 0.86644, c: 0.294827, h: 142.4953 }, '#00ff00'],
    [{ l: 0.452014, c: 0.313214, h: 264.052 }, '#0000ff'],
    [{ l: 1, c: 0, h: 0 }, '#ffffff'],
    [{ l: 0, c: 0, h: 0 }, '#000000'],
    [{ l: 0.5999, c: 0, h: 0 }, '#808080'],
  ])('of %j is %s', (colour, hex) => {
    expect(toHex(colour)).toBe(hex);
  });

  it('comes back from the screen as it went there', () => {
    const colour = { l: 0.62, c: 0.1, h: 210 };
    expect(colourDistance(oklabFromRgb(toRgb(colour)), toOklab(colour))).toBeLessThan(0.003);
  });

  it('keeps lightness and hue of what the screen cannot show', () => {
    const fitted = fitGamut({ l: 0.9, c: 0.3, h: 260 });
    expect(fitted).toMatchObject({ l: 0.9, h: 260 });
    expect(fitted.c).toBeGreaterThan(0.02);
    expect(colourDistance(oklabFromRgb(toRgb(fitted)), toOklab(fitted))).toBeLessThan(0.004);
  });

  it('has the contrast of WCAG', () => {
    expect(contrast({ l: 1, c: 0, h: 0 }, { l: 0, c: 0, h: 0 })).toBeCloseTo(21, 6);
    // #777777 on white: the grey that just misses 4.5.
    expect(toHex({ l: 0.5693, c: 0, h: 0 })).toBe('#777777');
    expect(contrast({ l: 0.5693, c: 0, h: 0 }, { l: 1, c: 0, h: 0 })).toBeCloseTo(4.478, 2);
  });
});

describe('the light of a mood', () => {
  it.each(['day', 'night'] as const)('can be read everywhere on the plane, by %s', (time) => {
    let least = Infinity;
    for (const point of PLANE) {
      const { sky, accent, accentInk, accentWash } = moodLight(point);
      const grounds = [...PAGE_GROUNDS[time], ...sky[time], accentWash[time]];
      for (const ground of grounds) {
        for (const ink of [...PAGE_INKS[time], accent[time]]) least = Math.min(least, contrast(ink, ground));
      }
      least = Math.min(least, contrast(accentInk[time], accent[time]));
    }
    expect(least).toBeGreaterThanOrEqual(READABLE);
  });

  it('is smooth: a thirtieth of the plane changes no colour by more than four just noticeable differences', () => {
    let most = 0;
    for (const { valence, arousal } of PLANE) {
      const here = moodLight({ valence, arousal });
      for (const near of [
        { valence: valence + 2 / STEPS, arousal },
        { valence, arousal: arousal + 2 / STEPS },
      ]) {
        const there = moodLight(near);
        here.glow.forEach((colour, stop) => {
          most = Math.max(most, colourDistance(toOklab(colour), toOklab(there.glow[stop])));
        });
        for (const time of ['day', 'night'] as const) {
          most = Math.max(most, colourDistance(toOklab(here.accent[time]), toOklab(there.accent[time])));
        }
      }
    }
    expect(most).toBeLessThan(0.08);
  });

  it.each([
    ['where their light is purest', (emotion: (typeof EMOTIONS)[number]) => EMOTION_LIGHT[emotion], 0.08],
    [
      'as moods with a name',
      (emotion: (typeof EMOTIONS)[number]) => lightPoint(EMOTION_MOOD_POINTS[emotion], emotion),
      0.06,
    ],
  ])('tells the emotions apart, %s', (_, placeOf, least) => {
    const leads = EMOTIONS.map((emotion) => toOklab(moodLight(placeOf(emotion)).glow[1]));
    const distances = leads.flatMap((one, index) =>
      leads.slice(index + 1).map((other) => colourDistance(one, other)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(least);
  });

  it('is close to what was chosen by eye at each of its places', () => {
    for (const { at, chord } of Object.values(LIGHT_ANCHORS)) {
      expect(colourDistance(toOklab(moodLight(at).glow[1]), toOklab(chord[1]))).toBeLessThan(0.06);
    }
  });

  it('moves in twelve seconds where all is quiet, in three where it is liveliest', () => {
    expect(moodLight({ valence: 0, arousal: -1 }).tempo).toBe(12);
    expect(moodLight({ valence: 0, arousal: 0 }).tempo).toBe(6);
    expect(moodLight({ valence: 0, arousal: 1 }).tempo).toBe(3);
  });

  it('has a grain from 0 to 1, rougher where it is less pleasant', () => {
    for (const point of PLANE) {
      const { grain } = moodLight(point);
      expect(grain).toBeGreaterThanOrEqual(0);
      expect(grain).toBeLessThanOrEqual(1);
    }
    expect(moodLight({ valence: -0.9, arousal: 0 }).grain).toBeGreaterThan(
      moodLight({ valence: 0.9, arousal: 0 }).grain,
    );
  });

  it('of a place outside of the plane is that of its edge', () => {
    expect(moodLight({ valence: 4, arousal: -3 })).toEqual(moodLight({ valence: 1, arousal: -1 }));
  });
});

describe('the light as custom properties', () => {
  it('has all names', () => {
    expect(Object.keys(lightProperties({ valence: 0.2, arousal: 0.1 }))).toEqual([...LIGHT_PROPERTIES]);
  });

  it('writes two themes as one value', () => {
    const at = { valence: -0.7, arousal: -0.45 };
    const { accent } = moodLight(at);
    expect(lightProperties(at)['--accent']).toBe(`light-dark(${toCss(accent.day)}, ${toCss(accent.night)})`);
  });
});
