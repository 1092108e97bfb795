import { elementAt, spellingsOf, type CatalogueItem, type ItemId, type WorkToMatch } from '@emoverse/domain';
import { createSeededRandom } from '@emoverse/numeric';

/** A work as an export could tell it, with the item that it is; no item where the catalogue does not have it. */
export interface DrawnWork {
  /** How it was made of an item. */
  readonly way: string;
  readonly work: WorkToMatch & { readonly domain: CatalogueItem['domain'] };
  readonly wanted: ItemId | undefined;
}

type Told = Partial<Pick<WorkToMatch, 'title' | 'creators' | 'year' | 'externalIds'>>;

interface Way {
  readonly name: string;
  readonly domain: CatalogueItem['domain'];
  /** Whether it is still the item. */
  readonly isSame: boolean;
  /** What the export tells otherwise; undefined where this item cannot be told so. */
  readonly tell: (item: CatalogueItem, other: CatalogueItem) => Told | undefined;
}

const titled =
  (title: (title: string, item: CatalogueItem) => string | undefined) =>
  (item: CatalogueItem): Told | undefined => {
    const told = title(item.title, item);
    return told === undefined || told === item.title ? undefined : { title: told };
  };
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
const withArticleBehind = (title: string): string => title.replace(/^(The|A) (.+)$/, '$2, $1');
const moved = (item: CatalogueItem, years: number): Told | undefined =>
  item.year === undefined ? undefined : { year: item.year + years };

/** What real exports do to a title, and what in them only looks like an item. */
const WAYS: readonly Way[] = [
  ...(['films', 'music', 'books'] as const).flatMap((domain): Way[] => [
    { name: 'as it is', domain, isSame: true, tell: () => ({}) },
    { name: 'capitals, no accents', domain, isSame: true, tell: titled(plain) },
    { name: 'article behind', domain, isSame: true, tell: titled(withArticleBehind) },
    { name: '“and” for “&”', domain, isSame: true, tell: titled((title) => title.replace(' & ', ' and ')) },
  ]),
  { name: 'a year later', domain: 'films', isSame: true, tell: (item) => moved(item, 1) },
  { name: 'a year earlier', domain: 'films', isSame: true, tell: (item) => moved(item, -1) },
  {
    name: 'by its number',
    domain: 'films',
    isSame: true,
    tell: ({ externalIds: { imdb } }) => (imdb ? { title: 'X', externalIds: { imdb } } : undefined),
  },
  ...[
    '- Remastered 2009',
    '- 2011 Remaster',
    '(Remastered)',
    '- Single Version',
    '(feat. Somebody)',
    'ft. Somebody',
    '(Explicit)',
    '- Album Version',
    '- From "A Film"',
    '(Deluxe Edition)',
  ].map((more): Way => ({
    name: more,
    domain: 'music',
    isSame: true,
    tell: titled((title) => `${title} ${more}`),
  })),
  ...[', Somebody', ' feat. Somebody', ' & Somebody'].map((more): Way => ({
    name: `by …${more}`,
    domain: 'music',
    isSame: true,
    tell: ({ creators: [first] }) => ({ creators: [first + more] }),
  })),
  {
    name: 'by … and …',
    domain: 'music',
    isSame: true,
    tell: ({ creators: [first = ''] }) =>
      / [&+] /.test(first) ? { creators: [first.replace(/ [&+] /, ' and ')] } : undefined,
  },
  { name: 'own script alone', domain: 'music', isSame: true, tell: titled((title) => spellingsOf(title)[0]) },
  {
    name: 'Latin letters alone',
    domain: 'music',
    isSame: true,
    tell: titled((title) => spellingsOf(title)[1]),
  },
  { name: '(Series, #1)', domain: 'books', isSame: true, tell: titled((title) => `${title} (A Series, #1)`) },
  { name: '(Series)', domain: 'books', isSame: true, tell: titled((title) => `${title} (A Series)`) },
  {
    name: ': a subtitle',
    domain: 'books',
    isSame: true,
    tell: titled((title) => `${title}: What It Was Like`),
  },
  {
    name: 'spaced initials',
    domain: 'books',
    isSame: true,
    tell: ({ creators: [first = ''] }) => ({ creators: [first.replaceAll('.', '. ')] }),
  },
  { name: 'a remake', domain: 'films', isSame: false, tell: (item) => moved(item, 23) },
  { name: 'an older film', domain: 'films', isSame: false, tell: (item) => moved(item, -3) },
  {
    name: 'a sequel',
    domain: 'films',
    isSame: false,
    tell: (item) => ({ ...moved(item, 0), title: `${item.title} 2` }),
  },
  {
    name: 'a part of the same year',
    domain: 'films',
    isSame: false,
    tell: (item) => ({ title: `${item.title}: A Short` }),
  },
  {
    name: 'another of its year, by number',
    domain: 'films',
    isSame: false,
    tell: ({ externalIds: { imdb } }) => (imdb ? { externalIds: { imdb: 'tt99999999' } } : undefined),
  },
  ...[
    '- Karaoke Version',
    '(Instrumental)',
    '- Somebody Remix',
    '(Somebody Remix)',
    '- Live at Wembley',
    '(Acoustic)',
    'Pt. 2',
    '(Reprise)',
    '- Sped Up',
  ].map((more): Way => ({
    name: more,
    domain: 'music',
    isSame: false,
    tell: titled((title) => `${title} ${more}`),
  })),
  { name: 'sung by another', domain: 'music', isSame: false, tell: (_, { creators }) => ({ creators }) },
  {
    name: 'another song of theirs',
    domain: 'music',
    isSame: false,
    tell: (_, { title }) => ({ title: `${title} of theirs` }),
  },
  {
    name: 'Summary of',
    domain: 'books',
    isSame: false,
    tell: ({ title }) => ({ title: `Summary of ${title}`, creators: ['Quick Reads'] }),
  },
  { name: 'of another author', domain: 'books', isSame: false, tell: (_, { creators }) => ({ creators }) },
  {
    name: 'the next of a series',
    domain: 'books',
    isSame: false,
    tell: ({ title }) => ({ title: `${title} 2 (A Series, #2)` }),
  },
];

/** Items of each way. */
const OF_EACH = 6;

/** Works as exports tell them, drawn from items; the same items and seed give the same. */
export function drawToldWorks(items: readonly CatalogueItem[], seed: number): DrawnWork[] {
  const random = createSeededRandom(seed);
  return WAYS.flatMap(({ name, domain, isSame, tell }) => {
    const pool = items.filter((item) => item.domain === domain && item.creators.length > 0);
    const drawn: DrawnWork[] = [];
    const pick = (): CatalogueItem => elementAt(pool, Math.floor(random() * pool.length));
    for (let tries = 0; tries < 40 * OF_EACH && drawn.length < OF_EACH; tries += 1) {
      const [item, other] = [pick(), pick()];
      const told = item.id === other.id ? undefined : tell(item, other);
      if (told === undefined) continue;
      const { id, title, creators, year } = item;
      const about = { domain, title, creators, externalIds: {}, ...(domain === 'films' && { year }) };
      drawn.push({ way: name, work: { ...about, ...told }, wanted: isSame ? id : undefined });
    }
    return drawn;
  });
}
