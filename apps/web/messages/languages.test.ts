import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadBundledCatalogue } from '@emoverse/catalogue';
import { describeItem } from '@emoverse/recommender';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { trustWordsSchema, type TrustWords } from '../trust/trust-words.ts';
import en from './en.json' with { type: 'json' };
import { pageWordsSchema } from './page-words.ts';
import { loadPractices } from './load-practices.ts';
import { LOCALES, loadWords, spokenLocale } from './locales.ts';

type Tree = { [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), treeSchema])));
const english = flatten(treeSchema.parse(en));
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const OTHERS = LOCALES.filter((locale) => locale !== 'en');
const { items } = await loadBundledCatalogue();
const practices = items.filter((item) => item.practice !== undefined);

describe('the words of works', () => {
  it('have a name for every genre, tag and sound of the bundled catalogue', () => {
    const keys = new Set(
      items.flatMap((item) => {
        const sounds = describeItem(item).flatMap(({ facet, term }) => (facet === 'audio' ? [term] : []));
        return [...item.genres, ...item.tags, ...sounds].map((word) =>
          word.toLowerCase().replaceAll(/[^a-z\d]+/g, '-'),
        );
      }),
    );
    expect([...keys].filter((key) => !Object.hasOwn(en.term, key))).toEqual([]);
    expect(Object.keys(en.term).filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe.each(OTHERS)('in %s', (locale) => {
  it('every message is there in every plural form, and none that English lacks', async () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const expected = new Set(
      [...english.keys()].flatMap((key) =>
        PLURAL.test(key) ? pluralCategories.map((category) => key.replace(PLURAL, `_${category}`)) : [key],
      ),
    );
    const given = new Set((await wordsOf(locale)).keys());
    expect({
      missing: [...expected].filter((key) => !given.has(key)),
      unknown: [...given].filter((key) => !expected.has(key)),
    }).toEqual({ missing: [], unknown: [] });
  });

  it('messages have the places of the English ones, and no markup', async () => {
    const wrong = [...(await wordsOf(locale))].flatMap(([key, text]) => {
      const original = english.get(key.replace(PLURAL, '_other')) ?? '';
      const [here, there] = [placesOf(text), placesOf(original)];
      // A form for a single number may say it in a word; that for 1, 21 and 31 may not.
      const isSame =
        here.join() === there.join() ||
        (standsForOneNumber(locale, key) &&
          here.join() === there.filter((place) => place !== 'count').join());
      return isSame && text.trim() === text && text !== '' && !/[<>]/.test(text)
        ? []
        : [`${key}: ${text} (${there.join()})`];
    });
    expect(wrong).toEqual([]);
  });

  it('practices are said whole, step by step', async () => {
    const words = await loadPractices(locale);
    for (const { id, practice } of practices) {
      const said = words.get(id);
      expect(said?.steps.length, id).toBe(practice?.steps.length);
      expect(said?.caution === undefined, `${id}: caution`).toBe(practice?.caution === undefined);
    }
    expect(words.size).toBe(practices.length);
  });
});

describe.each(['en', ...OTHERS])('in %s', (locale) => {
  it('the page of trust is said whole, step by step, with the places of the English one', () => {
    const read = (tag: string) => trustWordsSchema.parse(readJson(tag, 'trust'));
    const [here, there] = [read(locale), read('en')];
    const shape = ({ steps, ...rest }: TrustWords) => ({
      steps: Object.entries(steps).map(([system, texts]) => [system, texts.map(placesOf)]),
      rest: Object.entries(rest).map(([key, text]) => [key, placesOf(text)]),
    });
    expect(shape(here)).toEqual(shape(there));
    expect(JSON.stringify(here)).not.toMatch(/[<>]/);
  });

  it('browser and system are told the name of everything outside of the app', () => {
    const words = pageWordsSchema.parse(readJson(locale, 'page'));
    // What stands in the attribute of a page.
    expect(JSON.stringify(Object.values(words))).not.toMatch(/[<>&]|\\/);
    if (locale !== 'en') expect(words).not.toEqual(pageWordsSchema.parse(readJson('en', 'page')));
  });
});

describe('the language of the page', () => {
  it('is the first wanted that there is, and English where there is none', () => {
    expect(spokenLocale(['tlh', 'en-GB'])).toBe('en');
    expect(spokenLocale(['no such tag', ''])).toBe('en');
    for (const locale of LOCALES) expect(spokenLocale(['x', locale, 'en'])).toBe(locale);
  });

  it('is a folder each, named by a language tag, and runs the right way', () => {
    for (const locale of LOCALES) expect(new Intl.Locale(locale).toString()).toBe(locale);
    expect(LOCALES.filter((locale) => i18next.dir(locale) === 'rtl')).toEqual(
      LOCALES.filter((locale) => locale === 'ar'),
    );
    expect(readFileSync(path.join(import.meta.dirname, '../public/before-first-paint.js'), 'utf8')).toContain(
      "startsWith('ar')",
    );
  });
});

/** Words that the build alone reads. */
function readJson(locale: string, name: string): unknown {
  const folder = locale === 'en' ? '.' : `../languages/${locale}`;
  return JSON.parse(readFileSync(path.join(import.meta.dirname, folder, `${name}.json`), 'utf8'));
}

async function wordsOf(locale: string): Promise<Map<string, string>> {
  return flatten(treeSchema.parse(await loadWords(locale)));
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function standsForOneNumber(locale: string, key: string): boolean {
  const rules = new Intl.PluralRules(locale);
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  return numbers.filter((number) => key.endsWith(`_${rules.select(number)}`)).length === 1;
}

const placesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
