import type { CatalogueShelf } from '@emoverse/api-contract';
import type { CatalogueItem } from '@emoverse/domain';

/** Works on a shelf; fewer than the least make none. */
const MOST = 12;
const LEAST = 5;
/** Shelves of one kind. */
const MOST_OF_A_KIND = 6;
/** Loved by so many: rated 7.5 of 10 and better by a thousand. */
const LOVED = { rating: 0.75, votes: 1000 };

/** Shelves of works that are given in the order in which they shall stand: loved ones, by decade, language and genre. */
export function layShelves(items: readonly CatalogueItem[]): CatalogueShelf[] {
  const loved = items.filter(
    ({ rating }) =>
      rating !== undefined &&
      rating.value / rating.scaleMax >= LOVED.rating &&
      (rating.votes ?? 0) >= LOVED.votes,
  );
  const shelf = (
    kind: CatalogueShelf['kind'],
    key: string,
    members: readonly CatalogueItem[],
  ): CatalogueShelf => ({
    kind,
    key,
    total: members.length,
    items: members.slice(0, MOST),
  });
  const shelves = (kind: CatalogueShelf['kind'], keysOf: (item: CatalogueItem) => readonly string[]) =>
    [...grouped(items, keysOf)]
      .filter(([, members]) => members.length >= LEAST)
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, MOST_OF_A_KIND)
      .map(([key, members]) => shelf(kind, key, members));
  return [
    ...(loved.length >= LEAST ? [shelf('loved', '', loved)] : []),
    ...shelves('decade', decadeOf).sort((a, b) => Number(b.key) - Number(a.key)),
    ...shelves('language', ({ language }) => (language === undefined ? [] : [language])),
    ...shelves('genre', ({ genres }) => [...new Set(genres.map((genre) => genre.toLowerCase()))]),
  ];
}

/** The first year of the decade; of years before our era the one before. */
export function decadeOf({ year }: CatalogueItem): string[] {
  return year === undefined ? [] : [String(Math.floor(year / 10) * 10)];
}

function grouped(
  items: readonly CatalogueItem[],
  keysOf: (item: CatalogueItem) => readonly string[],
): Map<string, CatalogueItem[]> {
  const groups = new Map<string, CatalogueItem[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}
