import type { CatalogueItem, ItemId } from '@emoverse/domain';
import { readRows } from '../tables/read-rows.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RatedItem } from './read-ratings.ts';

/** Ids elsewhere of a rated item, as `links.csv` of MovieLens has them. */
export type RatedLinks = ReadonlyMap<string, { readonly imdb?: string; readonly tmdb?: string }>;

/** Reads `links.csv` where the folder has one. */
export async function readRatedLinks(folder: string): Promise<RatedLinks> {
  const file = join(folder, 'links.csv');
  if (!existsSync(file)) return new Map();
  const rows = await readRows(file, ['movieId', 'imdbId', 'tmdbId']);
  return new Map(
    rows.map((row) => [
      row['movieId'],
      {
        ...(row['imdbId'] !== '' && { imdb: `tt${row['imdbId'].padStart(7, '0')}` }),
        ...(row['tmdbId'] !== '' && { tmdb: row['tmdbId'] }),
      },
    ]),
  );
}

/**
 * Finds the catalogue's item for each rated one: by id elsewhere (IMDb, TMDB, MovieLens), else by title and year (a
 * year apart at most). Only items of `domain` are looked at; an item is taken once.
 */
export function matchRatedItems(
  rated: readonly RatedItem[],
  links: RatedLinks,
  catalogue: readonly CatalogueItem[],
  domain: CatalogueItem['domain'] = 'films',
): ReadonlyMap<string, ItemId> {
  const byOther = new Map<string, ItemId>();
  const byTitle = new Map<string, { id: ItemId; year: number | undefined }[]>();
  for (const item of catalogue) {
    if (item.domain !== domain) continue;
    for (const [place, id] of Object.entries(item.externalIds)) byOther.set(`${place}:${id}`, item.id);
    for (const title of new Set([item.title, item.originalTitle ?? item.title])) {
      const key = titleKey(title);
      byTitle.set(key, [...(byTitle.get(key) ?? []), { id: item.id, year: item.year }]);
    }
  }
  const taken = new Set<ItemId>();
  const matches = new Map<string, ItemId>();
  for (const item of rated) {
    const link = links.get(item.key);
    const id =
      byOther.get(`imdb:${link?.imdb ?? ''}`) ??
      byOther.get(`tmdb:${link?.tmdb ?? ''}`) ??
      byOther.get(`movielens:${item.key}`) ??
      titlesOf(item.title)
        .flatMap((title) => byTitle.get(titleKey(title)) ?? [])
        .find(({ year }) => Math.abs((year ?? Number.NaN) - (item.year ?? Number.NaN)) <= 1)?.id;
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    matches.set(item.key, id);
  }
  return matches;
}

/** "City of Lost Children, The (Cité des enfants perdus, La)" → both titles. */
function titlesOf(title: string): string[] {
  const other = /\((?:a\.k\.a\. )?([^()]+)\)\s*$/.exec(title)?.[1];
  return [title.replace(/\s*\([^()]*\)\s*$/, ''), ...(other === undefined ? [] : [other])];
}

const ARTICLE_LAST = /^(.*), (the|a|an|les|le|la|l'|der|die|das|el|los|las|il|gli|i)$/i;

function titleKey(title: string): string {
  return title
    .replace(ARTICLE_LAST, '$2 $1')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
