import { MEDIA_DOMAINS, itemIdSchema, type MediaDomain } from '@emoverse/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePattern } from './choose-pattern.ts';
import { coverPalette } from './cover-palette.ts';
import { Dice } from './dice.ts';
import { drawCover, type CoverItem } from './draw-cover.ts';
import { PATTERNS } from './patterns/index.ts';
import { at } from './patterns/pattern.ts';

const MOST_BYTES = 4096;
const READABLE = 4.5;

function itemOf(parts: Partial<CoverItem> = {}): CoverItem {
  return {
    id: itemIdSchema.parse('song-one'),
    domain: 'music',
    title: 'One',
    creators: ['Somebody'],
    mood: { valence: 0.2, arousal: 0.1 },
    genres: ['pop'],
    year: 2001,
    language: 'en',
    ...parts,
  };
}
const numbered = (index: number): CoverItem['id'] => itemIdSchema.parse(`work-${index}`);
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Whether each element that is opened is closed, and nothing but elements and text is there. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [a-z-]+(?::[a-z]+)?="[^"<]*")*) ?(\/?)>/gi,
    (_, closing: string, name: string, attributes: string, single: string) => {
      if (closing !== '') return open.pop() === name && attributes === '' ? '' : '<';
      if (single === '') open.push(name);
      return '';
    },
  );
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!(amp|lt|gt|quot);)/.test(rest);
}

const item = fc.record({
  id: fc.nat(1_000_000).map(numbered),
  domain: fc.constantFrom(...MEDIA_DOMAINS),
  title: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 500 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('&', '"', '<', 'i', '\u200d', '\u0301', '𒐫', '﷽', ' '),
      maxLength: 500,
    }),
  ),
  creators: fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), { maxLength: 3 }),
  mood: fc.record({
    valence: fc.double({ min: -1, max: 1, noNaN: true }),
    arousal: fc.double({ min: -1, max: 1, noNaN: true }),
  }),
  genres: fc.array(fc.constantFrom('pop', 'Horror', 'Science-Fiction', 'True Crime', 'constructor'), {
    maxLength: 3,
  }),
  year: fc.option(fc.integer({ min: -3000, max: 2200 }), { nil: undefined }),
  language: fc.constantFrom(undefined, 'zxx', 'ar', 'ja', 'tr', 'en'),
});

describe('drawCover', () => {
  it('is the same for the same work, and another for another', () => {
    expect(drawCover(itemOf())).toBe(drawCover(itemOf()));
    expect(drawCover(itemOf({ id: numbered(2) }), { words: false })).not.toBe(
      drawCover(itemOf({ id: numbered(3) }), { words: false }),
    );
  });

  it('is well-formed and at most 4 KB, whatever title and maker hold', () => {
    fc.assert(
      fc.property(item, (work) => {
        const svg = drawCover(work);
        expect(bytesOf(svg)).toBeLessThanOrEqual(MOST_BYTES);
        expect(isWellFormed(svg)).toBe(true);
        expect(svg).not.toMatch(/NaN|undefined|Infinity| (style|id|href|on[a-z]+)=/);
      }),
      { numRuns: 300, seed: 14 },
    );
  });

  it('escapes what XML reads, and takes out what it forbids and what turns text around', () => {
    const svg = drawCover(itemOf({ title: 'A<b>&"\u0000\u202E\ud800', creators: ['\u0007x'] }));
    expect(svg).toContain('A&lt;b&gt;&amp;&quot;');
    expect(svg).not.toMatch(/[\u0000\u0007\u202E\ud800]/);
  });

  it('without words has none', () => {
    expect(drawCover(itemOf(), { words: false })).not.toContain('<text');
  });

  it.each([
    ['Arabic', 'نور العين', true],
    ['Hebrew', 'ירושלים של זהב', true],
    ['Russian', 'Группа крови', false],
    ['Arabic that begins with a number', '3 دقات', true],
  ])('sets %s in its direction', (_, title, rightToLeft) => {
    expect(drawCover(itemOf({ title, creators: [] })).includes('direction="rtl"')).toBe(rightToLeft);
  });

  it('shows what stands in brackets, or behind a colon, smaller', () => {
    const sizes = (title: string): number[] =>
      [...drawCover(itemOf({ title, creators: [] })).matchAll(/font-size="([\d.]+)"/g)].map(([, size]) =>
        Number(size),
      );
    for (const title of ['海阔天空 (Boundless)', 'Know Thyself: The Examined Life']) {
      expect(Math.min(...sizes(title))).toBeLessThan(Math.max(...sizes(title)));
    }
  });

  it('cuts a name that finds no room, and says so', () => {
    expect(drawCover(itemOf({ creators: ['Q'.repeat(90)] }))).toContain('Q…<');
  });
});

describe('the families of patterns', () => {
  it('are at least twelve, each of which some work has', () => {
    const names = new Set<string>();
    for (let index = 0; index < 4000; index++) {
      const domain: MediaDomain = MEDIA_DOMAINS[index % MEDIA_DOMAINS.length];
      names.add(choosePattern({ domain, genres: [] }, new Dice(String(index))));
    }
    expect(Object.keys(PATTERNS).length).toBeGreaterThanOrEqual(12);
    expect([...names].sort()).toEqual(Object.keys(PATTERNS).sort());
  });

  it('hear genres however they are written', () => {
    for (let index = 0; index < 50; index++) {
      const [one, other] = ['True Crime', 'true-crime'].map((genre) =>
        choosePattern({ domain: 'podcasts', genres: [genre, 'science fiction'] }, new Dice(String(index))),
      );
      expect(one).toBe(other);
    }
  });

  it.each(Object.entries(PATTERNS))(
    '%s draws on any canvas, differently by chance, in few bytes',
    (_, pattern) => {
      const drawings = new Set<string>();
      for (let index = 0; index < 60; index++) {
        for (const [width, height] of [
          [300, 300],
          [300, 450],
          [400, 160],
          [256, 60],
        ]) {
          const dice = new Dice(`${index}`);
          const drawn = pattern({
            width,
            height,
            dice,
            colours: coverPalette({ valence: 0, arousal: 0 }, dice),
          });
          expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
          expect(bytesOf(drawn)).toBeLessThan(2800);
          if (width === height) drawings.add(drawn);
        }
      }
      expect(drawings.size).toBe(60);
    },
  );

  it('write coordinates no longer than they are seen', () => {
    expect([at(1 / 3), at(-0), at(20)]).toEqual(['0.3', '0', '20']);
  });
});

describe('the colours of a cover', () => {
  it('can be read, whatever the mood and the chance', () => {
    const parse = (hex: string): readonly number[] =>
      [1, 3, 5].map((place) => parseInt(hex.slice(place, place + 2), 16) / 255);
    const luminance = (hex: string): number => {
      const [red, green, blue] = parse(hex).map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    let least = Infinity;
    for (let index = 0; index < 3000; index++) {
      const mood = { valence: ((index * 7) % 21) / 10 - 1, arousal: ((index * 11) % 21) / 10 - 1 };
      const { ground, ink } = coverPalette(mood, new Dice(String(index)));
      const [bright, dark] = [luminance(ground), luminance(ink)].sort((a, b) => b - a);
      least = Math.min(least, (bright + 0.05) / (dark + 0.05));
    }
    expect(least).toBeGreaterThanOrEqual(READABLE);
  });
});
