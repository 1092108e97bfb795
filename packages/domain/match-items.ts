import { SPOTIFY_FEATURES_COLLECTION, type ItemId, type MediaDomain } from './catalogue-item.ts';
import { MEDIA_DOMAINS } from './media-domains.ts';
import { haveOtherIds, workKeys } from './work-keys.ts';

/** A work as a file elsewhere tells it. */
export interface WorkToMatch {
  readonly itemId?: ItemId | undefined;
  readonly domain?: MediaDomain | undefined;
  readonly title: string;
  readonly creators: readonly string[];
  readonly year?: number | undefined;
  readonly externalIds: Readonly<Record<string, string | undefined>>;
}

/** Where items are looked up: the catalogue of whoever asks. */
export interface ItemLookup {
  /** Which of these items there are. */
  known(ids: readonly ItemId[]): Promise<ReadonlySet<ItemId>>;
  /** The items that keys of works (`workKeys`) lead to. */
  findByKeys(keys: readonly string[]): Promise<ReadonlyMap<string, ItemId>>;
  /** Ids elsewhere of an item that was found, where they are known: an equal title with another id is another work. */
  externalIds?(id: ItemId): WorkToMatch['externalIds'] | undefined;
}

/** Why a work is no item here. `needs-more`: neither people nor a year stand beside its title. */
export const UNMATCHED_REASONS = ['not-in-catalogue', 'needs-more', 'several-works'] as const;

export type WorkMatch =
  | { readonly kind: 'matched'; readonly itemId: ItemId; readonly by: 'id' | 'title' }
  | { readonly kind: 'unmatched'; readonly reason: (typeof UNMATCHED_REASONS)[number] };

const COLLECTIONS = ['bundled', SPOTIFY_FEATURES_COLLECTION] as const;
/** A film may carry the year of its first showing or of its release here; of two years that fit, neither is surer. */
const YEARS_APART = [[0], [-1, 1]];
/** What shops and players write behind the title of a song that is still the same recording. */
const SONG_NOTE =
  /\s*[([](?:explicit|clean|deluxe|bonus|album|single|radio|mono|stereo|original|official|lyrics?)\b[^)\]]*[)\]]|\s[-–—]\s(?:from|explicit|bonus|deluxe|official)\b.*$/giu;
const SERIES = /\s*\([^()]*\)\s*$/u;
const JOINED = /\s(?:and|&|\+)\s/iu;

/**
 * Finds works in the catalogue: by our id where the catalogue has it, else by an id elsewhere, else by title and first
 * artist or year, as imports of tables find works again. A work that could be of several domains and is in more than one is
 * `several-works`. Same length and order as `works`.
 */
export async function matchItems(
  works: readonly WorkToMatch[],
  lookup: ItemLookup,
): Promise<readonly WorkMatch[]> {
  const ids = works.flatMap(({ itemId }) => (itemId === undefined ? [] : [itemId]));
  const known = await lookup.known([...new Set(ids)]);
  const tried = works.map((work) => ({
    work,
    attempts: work.itemId !== undefined && known.has(work.itemId) ? [] : attemptsFor(work),
  }));
  const found = await lookup.findByKeys([...new Set(tried.flatMap(({ attempts }) => attempts.flat()))]);
  return tried.map(({ work: { itemId, externalIds }, attempts }): WorkMatch => {
    if (itemId !== undefined && known.has(itemId)) return { kind: 'matched', itemId, by: 'id' };
    for (const keys of attempts) {
      const items = new Set(
        keys
          .flatMap((key) => found.get(key) ?? [])
          .filter((id) => !haveOtherIds(externalIds, lookup.externalIds?.(id) ?? {})),
      );
      const [first] = items;
      if (items.size === 1 && first !== undefined) return { kind: 'matched', itemId: first, by: 'title' };
      if (items.size > 1) return { kind: 'unmatched', reason: 'several-works' };
    }
    return {
      kind: 'unmatched',
      reason: attempts.flat().length === 0 ? 'needs-more' : 'not-in-catalogue',
    };
  });
}

/** Groups of keys, the surest first; within a group every key counts as much. */
function attemptsFor(work: WorkToMatch): string[][] {
  const { title, creators, year, externalIds } = work;
  const domains: readonly MediaDomain[] = work.domain === undefined ? MEDIA_DOMAINS : [work.domain];
  const keysOf = (changes: Partial<Pick<WorkToMatch, 'title' | 'creators' | 'year'>>, collection: string) =>
    domains.flatMap((domain) => {
      // A practice is known by its title alone: too little where nobody said that it is one.
      if (domain === 'wellbeing' && work.domain === undefined) return [];
      return workKeys({ domain, title, creators, year, externalIds: {}, collection, ...changes });
    });
  const byId = COLLECTIONS.map((collection) =>
    domains.flatMap((domain) => workKeys({ domain, title: '', creators: [], externalIds, collection })),
  );
  const byTitle = COLLECTIONS.flatMap((collection) =>
    YEARS_APART.map((years) =>
      year === undefined
        ? keysOf({}, collection)
        : years.flatMap((apart) => keysOf({ year: year + apart }, collection)),
    ),
  );
  const bySpelling =
    work.domain === undefined ? [] : otherTitles(work).map((told) => keysOf(told, COLLECTIONS[0]));
  // `Artist - Title` and `Title - Artist` are both written.
  const [creator] = creators;
  const swapped =
    creators.length === 1 && creator !== undefined
      ? COLLECTIONS.map((collection) => keysOf({ title: creator, creators: [title] }, collection))
      : [];
  // Tables of books have their subtitles, or have them not.
  const [main = title] = title.split(/:\s/, 1);
  const short = work.domain === 'books' && main !== title ? [keysOf({ title: main }, COLLECTIONS[0])] : [];
  return [...byId, ...byTitle, ...bySpelling, ...swapped, ...short].filter((keys) => keys.length > 0);
}

/** How else tables write a title, or the people who made it. */
function otherTitles({ domain, title, creators }: WorkToMatch): Partial<WorkToMatch>[] {
  if (domain === 'books') return SERIES.test(title) ? [{ title: title.replace(SERIES, '') }] : [];
  if (domain !== 'music') return [];
  const bare = title.replace(SONG_NOTE, '');
  const [first = '', ...rest] = creators;
  const people = JOINED.test(first)
    ? [' & ', ' + ', ' and '].map((and) => [first.replace(JOINED, and), ...rest])
    : [];
  const titles = bare === title || bare === '' ? [] : [{ title: bare }];
  return [...titles, ...people.flatMap((creators) => [{ creators }, { title: bare || title, creators }])];
}
