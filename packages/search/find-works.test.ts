import { catalogueItemSchema, moodDistance, type CatalogueItem, type MediaDomain } from '@emoverse/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSearch, findWorks, type CatalogueSearch, type FindLike, type FoundWorks } from './index.ts';

let search: CatalogueSearch;
let works: readonly CatalogueItem[];

type Facts = Partial<CatalogueItem> & { readonly votes?: number };

function work(
  domain: MediaDomain,
  title: string,
  mood: readonly [number, number],
  facts: Facts = {},
): object {
  const { votes, ...rest } = facts;
  return {
    id: `${domain}-${
      title
        .normalize('NFKD')
        .replace(/[^a-z0-9]/gi, '')
        .toLowerCase() || [...title].length
    }-${facts.year ?? 0}`,
    domain,
    title,
    mood: { valence: mood[0], arousal: mood[1] },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'bundled',
    ...(votes !== undefined && {
      rating: { value: 8, scaleMax: 10, votes, source: 'editor', date: '2026' },
    }),
    ...rest,
  };
}

beforeAll(async () => {
  const rows = [
    work('films', 'Amélie', [0.8, 0.2], {
      creators: ['Jean-Pierre Jeunet'],
      language: 'fr',
      year: 2001,
      durationMinutes: 122,
      genres: ['Comedy', 'Romance'],
      votes: 700_000,
    }),
    work('films', 'The Intouchables', [0.7, 0.35], {
      language: 'fr',
      year: 2011,
      durationMinutes: 112,
      genres: ['Comedy'],
      tags: ['friendship'],
      votes: 900_000,
    }),
    work('films', 'The French Dispatch', [0.4, 0.2], { language: 'en', year: 2021, durationMinutes: 107 }),
    work('films', 'Spirited Away', [0.5, 0.3], {
      originalTitle: '千と千尋の神隠し',
      language: 'ja',
      year: 2001,
    }),
    work('films', 'The Long Goodbye', [-0.1, -0.1], { language: 'en', year: 1973, durationMinutes: 112 }),
    work('films', 'La Haine', [-0.6, 0.6], { language: 'fr', year: 1995, durationMinutes: 98 }),
    work('films', 'The Straight Story', [0.4, -0.55], { language: 'en', year: 1999, durationMinutes: 112 }),
    work('music', "La valse d'Amélie", [0.6, 0], { creators: ['Yann Tiersen'], year: 2001, votes: 10 }),
    work('music', 'Bohemian Rhapsody', [0, 0.6], {
      creators: ['Queen'],
      language: 'en',
      year: 1975,
      votes: 9e5,
    }),
    work('music', 'Killer Queen', [0.5, 0.4], {
      creators: ['Queen'],
      language: 'en',
      year: 1974,
      votes: 9e4,
    }),
    work('music', 'Dancing Queen', [0.8, 0.7], {
      creators: ['ABBA'],
      language: 'en',
      year: 1976,
      votes: 9e5,
    }),
    work('music', 'Halo', [0.6, 0.2], { creators: ['Beyoncé'], language: 'en', year: 2008, genres: ['pop'] }),
    work('music', 'Happy', [0.9, 0.6], { creators: ['Pharrell Williams'], language: 'en', year: 2013 }),
    work('music', 'Sabor a mí', [0.35, -0.5], { language: 'es', year: 1964, genres: ['bolero'] }),
    work('music', 'So What', [0.2, -0.3], { creators: ['Miles Davis'], language: 'zxx', genres: ['jazz'] }),
    work('books', 'Преступление и наказание', [-0.6, 0.1], {
      creators: ['Фёдор Достоевский'],
      language: 'ru',
    }),
    work('books', 'The The', [0, 0], { creators: ['Nobody'] }),
    work('books', 'A Quiet Year', [0.4, -0.6], {
      description: 'A gardener keeps a diary of the sea and its herring gulls.',
    }),
    work('films', 'Heart of Winter', [-0.55, -0.1], {
      keywords: ['snow'],
      contentNotes: ['child-death'],
      votes: 9e5,
    }),
    work('films', 'A Wooden Heart', [-0.5, 0.5], { genres: ['War'], contentNotes: ['war'] }),
    work('films', 'Sunday Rain', [-0.5, -0.15], { keywords: ['lake'] }),
    work('films', 'The Ward', [-0.5, -0.15], { contentNotes: ['illness'] }),
    work('music', 'Nocturne', [0.1, -0.5], { creators: ['Frédéric Chopin'] }),
    work('games', 'Overcooked', [0.6, 0.7], { genres: ['Co-op'], year: 2016 }),
    work('games', 'Lonely Tower', [-0.3, 0.2], { genres: ['Puzzle'], year: 2019 }),
  ];
  works = rows.map((row) => catalogueItemSchema.parse(row));
  search = await createSearch(works);
});

/** The nearest to the target, as the recommender's `worksLike` in its plainest form. */
const findLike: FindLike = ({ itemId, domain, target, keep = () => true, count }) => {
  const self = works.find(({ id }) => id === itemId);
  if (self === undefined) return [];
  const to = target ?? self.mood;
  return works
    .filter((item) => item !== self && item.domain === (domain ?? self.domain) && keep(item))
    .toSorted((a, b) => moodDistance(a.mood, to) - moodDistance(b.mood, to))
    .slice(0, count);
};

function find(text: string, domain?: MediaDomain): FoundWorks {
  return findWorks({ text, domain, limit: 10, offset: 0 }, search, findLike);
}
const titles = (found: FoundWorks): string[] => found.items.map(({ title }) => title);

describe('a search by words', () => {
  it.each([
    ['amelie', 'Amélie'],
    ['AMÉLIE', 'Amélie'],
    ['amelie jean-pierre jeunet', 'Amélie'],
    ['bohemien rapsody', 'Bohemian Rhapsody'],
    ['bohem', 'Bohemian Rhapsody'],
    ['beyonce', 'Halo'],
    ['千尋', 'Spirited Away'],
    ['千', 'Spirited Away'],
    ['достоевский', 'Преступление и наказание'],
    ['федор', 'Преступление и наказание'],
    ['ＨＡＬＯ', 'Halo'],
    ['happy', 'Happy'],
    ['long goodbye', 'The Long Goodbye'],
    ['french dispatch', 'The French Dispatch'],
    ['the the', 'The The'],
    ['herring gulls', 'A Quiet Year'],
    ['jazz', 'So What'],
    ['queen rhapsody', 'Bohemian Rhapsody'],
  ])('finds by “%s” first %s', (text, title) => {
    expect(titles(find(text))[0]).toBe(title);
  });

  it.each([
    ['like The Long Goodbye', []],
    ['like The Long Goodbye but calmer', ['calmer']],
    ['like a quiet year, happier', ['happier']],
  ])('takes the words of a title for the title: %s', (text, words) => {
    const { understood } = find(text);
    expect(text.toLowerCase()).toContain(understood?.like?.title.toLowerCase());
    expect(understood?.words).toEqual(words);
  });

  it('puts what a person made before what only has their name in its title', () => {
    expect(titles(find('queen')).slice(0, 2).toSorted()).toEqual(['Bohemian Rhapsody', 'Killer Queen']);
  });

  it('has all words in what it finds, or some of them where nothing has all', () => {
    expect(titles(find('herring halo'))).toEqual(expect.arrayContaining(['Halo', 'A Quiet Year']));
    expect(find('zzzzqqq').total).toBe(0);
  });

  it('gives all there is for no words, the best known first, in pages', () => {
    const all = find('  ');
    expect(all.total).toBe(works.length);
    const second = findWorks({ text: '', limit: 3, offset: 3 }, search, findLike);
    expect(titles(second)).toEqual(titles(all).slice(3, 6));
    expect(titles(find('', 'games')).toSorted()).toEqual(['Lonely Tower', 'Overcooked']);
  });
});

describe('a search that is understood', () => {
  it.each([
    ['funny french film', 'The Intouchables', { words: ['funny'], domain: 'films', language: 'fr' }],
    ['a film in French', 'The Intouchables', { domain: 'films', language: 'fr' }],
    ['in russian', 'Преступление и наказание', { language: 'ru' }],
    ['something calm in Spanish', 'Sabor a mí', { words: ['calm'], language: 'es' }],
    ['calm', 'A Quiet Year', { words: ['calm'] }],
    ['games for two', 'Overcooked', { domain: 'games', company: true }],
    ['newer film', 'The French Dispatch', { domain: 'films', years: 'newer' }],
    ['short film', 'La Haine', { domain: 'films', length: 'shorter' }],
  ])('“%s” leads to %s', (text, title, told) => {
    const found = find(text);
    expect(titles(found)[0]).toBe(title);
    expect(found.understood).toMatchObject(told);
  });

  it.each([
    ['like Amélie', 'The Intouchables', []],
    ['Like amelie but calmer', 'The Straight Story', ['calmer']],
    ['something like Amélie, a bit sadder', 'The French Dispatch', ['sadder']],
  ])('“%s” goes from there on the plane', (text, title, words) => {
    const found = find(text);
    expect(titles(found)[0]).toBe(title);
    expect(found.understood).toMatchObject({ like: { title: 'Amélie' }, words });
  });

  it('keeps to what is shorter, newer, or in a language, than the work that is named', () => {
    const lengths = find('like Amélie but shorter').items.map(({ durationMinutes }) => durationMinutes);
    expect(Math.max(...lengths.map(Number))).toBeLessThan(122);
    const years = find('like Amélie, newer').items.map(({ year }) => year);
    expect(Math.min(...years.map(Number))).toBeGreaterThan(2001);
    expect(titles(find('like Amélie in French')).toSorted()).toEqual(['La Haine', 'The Intouchables']);
    expect(find('songs like Amélie').items.every(({ domain }) => domain === 'music')).toBe(true);
  });

  it.each([
    ['something for a heavy heart', 'Sunday Rain'],
    ['heavy', 'Sunday Rain'],
    ['sad lake film', 'Sunday Rain'],
    ['a heavy film about snow', 'Heart of Winter'],
    ['heavy war film', 'A Wooden Heart'],
    ['heavy heart of winter', 'Heart of Winter'],
    ['sad Chopin', 'Nocturne'],
    ['sad pharrell williams', 'Happy'],
    ['lonely towr', 'Lonely Tower'],
    ['quiet ye', 'A Quiet Year'],
  ])(
    'takes what is left beside a mood for a name or a topic, else puts the mood first: “%s”',
    (text, title) => {
      expect(titles(find(text))[0]).toBe(title);
    },
  );

  it('puts what wounds behind all else for a low mood, and what is hard behind what is gentle', () => {
    const found = titles(find('heavy films'));
    expect(found.indexOf('The Ward')).toBeGreaterThan(found.indexOf('Sunday Rain'));
    expect(found.slice(-2).toSorted()).toEqual(['A Wooden Heart', 'Heart of Winter']);
    expect(titles(find('heart of winter'))[0]).toBe('Heart of Winter');
  });

  it('takes what is denied for its opposite', () => {
    const short = find('film, not too long');
    expect(titles(short)[0]).toBe('La Haine');
    expect(short.understood).toMatchObject({ length: 'shorter' });
    expect(find('film that is not so old').understood).toMatchObject({ years: 'newer' });
    const years = find('like Amélie but not too new').items.map(({ year }) => year);
    expect(Math.max(...years.map(Number))).toBeLessThan(2001);
  });

  it('takes a maker for the best known of their works', () => {
    expect(find('like Queen').understood?.like?.title).toBe('Bohemian Rhapsody');
  });

  it('lets a chosen domain go before a typed one', () => {
    expect(find('calm film', 'music').items.every(({ domain }) => domain === 'music')).toBe(true);
  });

  it('says nothing of what it did not act on', () => {
    expect(find('happy').understood).toBeUndefined();
    expect(find('like nothing that anybody knows').understood?.like).toBeUndefined();
  });
});
