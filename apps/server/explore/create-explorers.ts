import type { CatalogueShelf } from '@emoverse/api-contract';
import {
  elementAt,
  type CatalogueItem,
  type ItemId,
  type MediaDomain,
  type MoodPoint,
} from '@emoverse/domain';
import { createSearch, type CatalogueSearch } from '@emoverse/search';
import { interleaveDomains } from './interleave-domains.ts';
import { layShelves } from './lay-shelves.ts';
import { spreadOverPlane } from './spread-over-plane.ts';

/** One catalogue to look around in. What it needs is made when it is first asked for. */
export interface Explorer {
  search(): Promise<CatalogueSearch>;
  shelves(domain: MediaDomain | undefined): readonly CatalogueShelf[];
  /** The works around a point, `span` wide and high, that are seen from that height. */
  around(
    middle: MoodPoint,
    span: number,
    domain: MediaDomain | undefined,
  ): { readonly spacing: number; readonly items: readonly CatalogueItem[] };
}

type Items = ReadonlyMap<ItemId, CatalogueItem>;

/** Works side by side on the whole plane, whose sides are 2; every level of detail has twice as many. */
const PER_ROW = 8;
const MOST_LEVELS = 7;

/** The explorer of each catalogue that is served, which goes with it. */
export function createExplorers(): (items: Items) => Explorer {
  const explorers = new WeakMap<Items, Explorer>();
  return (items) => {
    const explorer = explorers.get(items) ?? createExplorer(items);
    explorers.set(items, explorer);
    return explorer;
  };
}

function createExplorer(items: Items): Explorer {
  let search: Promise<CatalogueSearch> | undefined;
  const ordered = remember((domain: MediaDomain | undefined) =>
    interleaveDomains([...items.values()].filter((item) => domain === undefined || item.domain === domain)),
  );
  const shelves = remember((domain: MediaDomain | undefined) => layShelves(ordered(domain)));
  const levels = Array.from({ length: MOST_LEVELS + 1 }, (_, level) => {
    const spacing = 2 / PER_ROW / 2 ** level;
    return {
      spacing,
      of: remember((domain: MediaDomain | undefined) => spreadOverPlane(ordered(domain), spacing)),
    };
  });
  return {
    search() {
      search ??= createSearch(items.values());
      return search;
    },
    shelves,
    around(middle, span, domain) {
      const level = Math.min(MOST_LEVELS, Math.max(0, Math.ceil(Math.log2(2 / span) - 1e-9)));
      const { spacing, of } = elementAt(levels, level);
      // What stands at the edge is seen in part.
      const reach = (span + spacing) / 2;
      const isSeen = ({ mood }: CatalogueItem): boolean =>
        Math.abs(mood.valence - middle.valence) <= reach && Math.abs(mood.arousal - middle.arousal) <= reach;
      return { spacing, items: of(domain).filter(isSeen) };
    },
  };
}

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
