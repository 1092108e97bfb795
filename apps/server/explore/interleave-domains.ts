import { MEDIA_DOMAINS, type CatalogueItem } from '@emoverse/domain';
import { knownness } from '@emoverse/search';

/** The best known first, one of each domain in turn, so that no domain stands before all others. */
export function interleaveDomains(items: readonly CatalogueItem[]): CatalogueItem[] {
  const score = new Map(items.map((item) => [item.id, knownness(item)]));
  const byDomain = MEDIA_DOMAINS.map((domain) =>
    items
      .filter((item) => item.domain === domain)
      .sort((a, b) => (score.get(b.id) ?? 0) - (score.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1)),
  );
  const rows = Math.max(...byDomain.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) =>
    byDomain.flatMap((domain) => domain.slice(row, row + 1)),
  ).flat();
}
