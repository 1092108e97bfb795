import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES } from './support/pages.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { textFaults } from './support/text-faults.ts';
import { walkTo } from './support/walk-to.ts';

const stage = prepareStage({});

/** Long words, long words in other letters, and right to left. */
const LANGUAGES = process.env['EMOVERSE_LANGUAGES']?.split(',') ?? ['de', 'ru', 'ar'];
const PHONES = [390, 320];

describe.concurrent('in the language of the browser', () => {
  it.each(LANGUAGES)(
    'every page is whole on a phone: %s',
    async (locale) => {
      const { context, page } = await stage.visit({
        locale,
        viewport: { width: PHONES[0] ?? 390, height: 844 },
      });
      const english = untranslated(locale);
      const faults: string[] = [];
      for (const where of PAGES) {
        await walkTo(page, where);
        const root = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
        }));
        if (!root.lang.startsWith(locale) || root.dir !== (locale === 'ar' ? 'rtl' : 'ltr'))
          faults.push(`${where}: lang ${root.lang}, dir ${root.dir}`);
        for (const width of PHONES) {
          await page.setViewportSize({ width, height: 844 });
          const isWide = await page.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          );
          const found = [...(await textFaults(page, english)), ...(isWide ? ['wider than the window'] : [])];
          faults.push(...found.map((fault) => `${where}, ${width}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
      await context.close();
    },
    240_000,
  );

  it('is changed on the first page, and stays so', async () => {
    const { context, page } = await stage.visit();
    await page.goto('/');
    await page.getByLabel('Language').selectOption('ar');
    await page.locator('html[lang^="ar"][dir="rtl"]').waitFor();
    // The bar of places stands at the side where reading begins.
    await page.setViewportSize({ width: 1280, height: 800 });
    const bar = await page.locator('nav').first().boundingBox();
    expect(bar?.x).toBeGreaterThan(640);
    await page.reload();
    await page.locator('html[lang^="ar"][dir="rtl"]').waitFor();
    await context.close();
  });
});

type Tree = { readonly [key: string]: string | Tree };

/** English messages that another language says otherwise. */
function untranslated(locale: string): string[] {
  const web = path.join(import.meta.dirname, '../apps/web');
  const read = (file: string): Map<string, string> =>
    new Map(flatten(JSON.parse(readFileSync(path.join(web, file), 'utf8')) as Tree));
  const words = read(`languages/${locale}/words.json`);
  const all = new Set(words.values());
  return [...read('messages/en.json')]
    .filter(
      ([key, text]) => words.get(key) !== text && text.length > 3 && !text.includes('{{') && !all.has(text),
    )
    .map(([, text]) => text);
}

function* flatten(tree: Tree, prefix = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'string') yield [prefix + key, value];
    else yield* flatten(value, `${prefix}${key}.`);
}
