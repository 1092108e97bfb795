import { loadBundledCatalogue } from '@emoverse/catalogue';
import { coverShape, drawCover, type CoverItem } from '@emoverse/covers';
import { MEDIA_DOMAINS, itemIdSchema, type CatalogueItem } from '@emoverse/domain';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { hashDistance, meanColourDistance, thumbnailsOf } from './support/picture-likeness.ts';
import { prepareStage } from './support/prepare-stage.ts';
import { askFor, shelf } from './support/visit.ts';

const stage = prepareStage();

const MOST_BYTES = 4096;
/** Nearer than this no two covers of one domain are, and so no two of any ten of a list. */
const NEAREST = { colour: 0.05, hash: 6 };
const LIKE = { colour: 0.08, hash: 14 };
const COMPARED = 500;
const COLUMNS = 25;
const SCALE = 2;

/** Long titles in each script, of which every word has to find its place. */
const TITLES = {
  en: 'The Incredibly Strange Creatures Who Stopped Living and Became Mixed-Up',
  de: 'Donaudampfschifffahrtsgesellschaftskapitänswitwe',
  ru: 'Крейцерова соната и жёлтые щиты Южной Ширмы',
  ar: 'سيمفونية المشمش الشقي في قصص الصيف البعيدة',
  hi: 'दिलवाले दुल्हनिया ले जायेंगे और कभी खुशी कभी ग़म',
  zh: '千与千寻的神隐少女在油屋里的漫长夏天',
  ja: 'あの日見た花の名前を僕達はまだ知らない。プラスティック・ラブ',
  ko: '작은 것들을 위한 시 그리고 걱정말아요 그대에게',
} as const;

async function show(page: Page, covers: readonly string[], style: string): Promise<void> {
  await page.setContent(`<!doctype html><style>${style}</style>${covers.join('')}`);
}

async function bundled(): Promise<readonly CatalogueItem[]> {
  return (await loadBundledCatalogue()).items;
}

it('no two of five hundred bundled works have covers that could be taken for one another', async () => {
  const all = await bundled();
  expect(all.filter((item) => new TextEncoder().encode(drawCover(item)).length > MOST_BYTES)).toEqual([]);
  const step = all.length / COMPARED;
  const items = Array.from({ length: COMPARED }, (_, index) => all[Math.floor(index * step)]);
  const side = 32 * SCALE;
  const { context, page } = await stage.visit({
    viewport: { width: COLUMNS * side, height: Math.ceil(COMPARED / COLUMNS) * side },
  });
  await show(
    page,
    items.map((item) => drawCover(item).replace('<svg ', '<svg preserveAspectRatio="none" ')),
    `body{margin:0;display:grid;grid-template-columns:repeat(${COLUMNS},${side}px)}body>svg{width:${side}px;height:${side}px}`,
  );
  const thumbnails = await thumbnailsOf(await page.screenshot(), {
    columns: COLUMNS,
    scale: SCALE,
    count: COMPARED,
  });
  await context.close();
  const pairs = items.flatMap((item, index) =>
    items.slice(0, index).flatMap((other, before) =>
      item.domain === other.domain
        ? [
            {
              ids: [item.id, other.id],
              colour: meanColourDistance(thumbnails[index], thumbnails[before]),
              hash: hashDistance(thumbnails[index], thumbnails[before]),
            },
          ]
        : [],
    ),
  );
  const nearest = {
    colour: Math.min(...pairs.map(({ colour }) => colour)),
    hash: Math.min(...pairs.map(({ hash }) => hash)),
  };
  console.log(
    `covers: ${pairs.length} pairs, nearest in colour ${nearest.colour.toFixed(3)}, in hash ${nearest.hash} of 63 bits`,
  );
  expect(nearest.colour).toBeGreaterThanOrEqual(NEAREST.colour);
  expect(nearest.hash).toBeGreaterThanOrEqual(NEAREST.hash);
  expect(pairs.filter(({ colour, hash }) => colour < LIKE.colour && hash < LIKE.hash)).toEqual([]);
});

it('no text leaves its cover, in any of eight scripts and on any shape', async () => {
  const titled = Object.entries(TITLES).flatMap(([language, title]) =>
    MEDIA_DOMAINS.flatMap((domain) =>
      [0, 1, 2].map((number): CoverItem => ({
        id: itemIdSchema.parse(`${domain}-${language}-${number}`),
        ...{ domain, title, language, genres: [], mood: { valence: number - 1, arousal: 0.2 } },
        creators: [`${title.slice(0, 14)} & The Philharmonic Orchestra of Everywhere`],
      })),
    ),
  );
  const foreign = (await bundled()).filter(({ title }) =>
    /[^\p{Script=Latin}\p{Script=Common}]/u.test(title),
  );
  const items = [...titled, ...foreign];
  const { context, page } = await stage.visit();
  await show(
    page,
    items.map((item) => drawCover(item)),
    'body>svg{width:150px}',
  );
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('text')].flatMap((text) => {
      const frame = text.ownerSVGElement?.viewBox.baseVal;
      const { x, y, width, height } = text.getBBox();
      const isInside =
        frame !== undefined && x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
      return isInside ? [] : [text.textContent];
    }),
  );
  expect(outside).toEqual([]);
  expect(await page.locator('text').count()).toBeGreaterThan(items.length);
  await context.close();
});

it('a list shows a cover for each work at once, in the shape of its domain, and reads no title twice', async () => {
  const { context, page, complaints } = await stage.visit();
  await askFor(page, 'Happy', 'Match');
  const cards = shelf(page, 'Hear').getByRole('article');
  const boxes = await cards.locator('.cover').evaluateAll((covers) =>
    covers.map((cover) => {
      const { width, height } = cover.getBoundingClientRect();
      return { ratio: width / height, hidden: cover.getAttribute('aria-hidden') };
    }),
  );
  const { width, height } = coverShape('music');
  expect(boxes).toHaveLength(await cards.count());
  for (const { ratio, hidden } of boxes) {
    expect(ratio).toBeCloseTo(width / height, 2);
    expect(hidden).toBe('true');
  }
  const title = (await cards.first().getByRole('heading').textContent()) ?? '';
  expect((await cards.first().ariaSnapshot()).split(`heading "${title}"`)).toHaveLength(2);
  expect(complaints).toEqual([]);
  await context.close();
});
