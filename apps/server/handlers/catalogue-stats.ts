import type { CatalogueStats } from '@emoverse/api-contract';
import { MEDIA_DOMAINS, countByNearestEmotion, type CatalogueItem } from '@emoverse/domain';

type DomainStats = CatalogueStats['domains'][number];

/** Counts and mood points of the catalogue, each list most frequent first, decades in order of time. */
export function catalogueStats(
  items: Iterable<CatalogueItem>,
  version: string,
  checks: CatalogueStats['checks'],
): CatalogueStats {
  const all = [...items];
  const domains = MEDIA_DOMAINS.map((domain): DomainStats => {
    const members = all.filter((item) => item.domain === domain);
    return {
      domain,
      items: members.length,
      rated: members.filter((item) => item.rating !== undefined).length,
      languages: byFrequency(members.flatMap(({ language }) => language ?? [])).map(([language, items]) => ({
        language,
        items,
      })),
      decades: byFrequency(
        members.flatMap(({ year }) => (year === undefined ? [] : Math.floor(year / 10) * 10)),
      )
        .map(([decade, items]) => ({ decade, items }))
        .sort((a, b) => a.decade - b.decade),
      genres: byFrequency(members.flatMap(({ genres }) => [...new Set(genres)])).map(([genre, items]) => ({
        genre,
        items,
      })),
      emotions: countByNearestEmotion(members.map(({ mood }) => mood)),
      points: members.map(({ mood }) => mood),
    };
  });
  return { version, items: all.length, domains, checks };
}

function byFrequency<T>(values: readonly T[]): Array<[T, number]> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
