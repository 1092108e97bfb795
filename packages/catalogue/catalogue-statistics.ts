import {
  MEDIA_DOMAINS,
  countByNearestEmotion,
  type CatalogueItem,
  type Emotion,
  type MediaDomain,
  type MoodPoint,
} from '@emoverse/domain';

/** What one domain of a catalogue holds. Lists are sorted by count, the largest first; decades by year. */
export interface DomainStatistics {
  readonly domain: MediaDomain;
  readonly items: number;
  /** Items with a rating. */
  readonly rated: number;
  readonly languages: readonly { readonly language: string; readonly items: number }[];
  readonly decades: readonly { readonly decade: number; readonly items: number }[];
  readonly genres: readonly { readonly genre: string; readonly items: number }[];
  /** Items by the emotion whose prototype lies nearest on the mood plane. */
  readonly emotions: Readonly<Record<Emotion, number>>;
  readonly points: readonly MoodPoint[];
}

/** Counts of a catalogue by domain, language, decade, genre and nearest emotion; domains without items are left out. */
export function catalogueStatistics(items: readonly CatalogueItem[]): DomainStatistics[] {
  return MEDIA_DOMAINS.map((domain) => ({ domain, members: items.filter((item) => item.domain === domain) }))
    .filter(({ members }) => members.length > 0)
    .map(({ domain, members }) => ({
      domain,
      items: members.length,
      rated: members.filter(({ rating }) => rating !== undefined).length,
      languages: countOf(members.map(({ language }) => language)).map(([language, count]) => ({
        language,
        items: count,
      })),
      decades: countOf(
        members.map(({ year }) => (year === undefined ? undefined : Math.floor(year / 10) * 10)),
      )
        .sort(([a], [b]) => a - b)
        .map(([decade, count]) => ({ decade, items: count })),
      genres: countOf(members.flatMap(({ genres }) => genres)).map(([genre, count]) => ({
        genre,
        items: count,
      })),
      emotions: countByNearestEmotion(members.map(({ mood }) => mood)),
      points: members.map(({ mood }) => mood),
    }));
}

/** How often each value occurs, unknown ones left aside; most frequent first, then by value. */
function countOf<T extends string | number>(values: readonly (T | undefined)[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
}
