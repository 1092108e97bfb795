import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../messages/locales.ts';

const { resolve } = createRequire(import.meta.url);
const WEB = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(WEB, file), 'utf8');

interface Face {
  readonly family: string;
  readonly file: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const FACES = facesOf('fonts/faces.css');
const HAN: Readonly<Record<string, readonly Face[]>> = {
  ja: facesOf('fonts/noto-sans-jp.css'),
  zh: facesOf('fonts/noto-sans-sc.css'),
};
/** Families of a stack of the style sheet, in their order. */
const stackOf = (name: string): readonly string[] =>
  new RegExp(`--${name}:([^;]*);`)
    .exec(
      read('styles.css').replaceAll('var(--font-han)', 'Noto Sans JP Variable, Noto Sans SC Variable'),
    )?.[1]
    .split(',')
    .map((family) => family.trim().replaceAll("'", '')) ?? [];

describe.each(LOCALES)('what is written in %s', (locale) => {
  const files =
    locale === 'en'
      ? ['messages/en.json', 'messages/page.json', 'messages/trust.json']
      : ['words', 'practices', 'page', 'trust'].map((name) => `languages/${locale}/${name}.json`);
  // An arrow is the same in every font that a system has.
  const characters = [...new Set(files.map((file) => values(read(file))).join(''))].filter(
    (character) => !/[\s→]/.test(character),
  );
  const faces = [...FACES, ...(HAN[new Intl.Locale(locale).language] ?? [])];

  it.each(['font-sans', 'font-display'])('is in the fonts of %s, character by character', (stack) => {
    const families = stackOf(stack);
    const ours = faces.filter(({ family }) => families.includes(family));
    const lacking = characters.filter(
      (character) => !ours.some((face) => isAskedFor(face, character) && holds(face, character)),
    );
    expect(lacking.join(' ')).toBe('');
  });
});

describe('the font files', () => {
  it('are under a licence by which they may be handed on', () => {
    const packages = new Set(
      [...FACES, ...Object.values(HAN).flat()].map(({ file }) => path.dirname(path.dirname(file))),
    );
    for (const folder of packages)
      expect(readFileSync(path.join(folder, 'LICENSE'), 'utf8'), folder).toContain(
        'SIL OPEN FONT LICENSE Version 1.1',
      );
  });
});

const opened = new Map<string, ReturnType<typeof create>>();

function holds({ file }: Face, character: string): boolean {
  const font = opened.get(file) ?? create(readFileSync(file));
  opened.set(file, font);
  return !font.isCollection && font.hasGlyphForCodePoint(codePoint(character));
}

function isAskedFor({ ranges }: Face, character: string): boolean {
  const code = codePoint(character);
  return ranges.some(([from, to]) => from <= code && code <= to);
}

/** The characters of all messages of a tree in JSON, without its keys. */
function values(json: string): string {
  const parts: string[] = [];
  JSON.parse(json, (_key, value: unknown) => {
    if (typeof value === 'string') parts.push(value.replaceAll(/\{\{\w+\}\}/g, ''));
    return value;
  });
  return parts.join('');
}

/** The faces of a style sheet, and of what it imports. */
function facesOf(sheet: string): readonly Face[] {
  const css = read(sheet);
  const imported = /^@import '(.*)';/.exec(css)?.[1];
  const folder = imported === undefined ? undefined : path.dirname(resolve(imported));
  const rules = imported === undefined ? css : readFileSync(resolve(imported), 'utf8');
  return rules
    .split('@font-face')
    .slice(1)
    .map((rule) => {
      const [, family] = /font-family: '(.*)';/.exec(rule) ?? [];
      const [, url] = /url\('?([^')]*)'?\)/.exec(rule) ?? [];
      const [, ranges] = /unicode-range:([^;]*);/.exec(rule) ?? [];
      expect(rule).toContain('font-display: swap');
      return {
        family,
        file: folder === undefined ? resolve(url) : path.join(folder, url),
        ranges: [...ranges.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(
          ([, from, to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
        ),
      };
    });
}

const codePoint = (character: string): number => character.codePointAt(0) ?? 0;
