import { catalogueItemSchema, moodDistance, type CatalogueItem, type MediaDomain } from '@emoverse/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSearch, findWorks, type CatalogueSearch, type FindLike, type FoundWorks } from './index.ts';
import { readQuery } from './read-query.ts';
import { wordsOf } from './words/all-words.ts';

/** For each language: a mood and a kind; "like" and a comparison; calm in Spanish; funny and French; shorter; for two; a title that is a mood word. */
const SENTENCES = {
  de: {
    mood: ['ein trauriger Film', 'sanfte Lieder', 'gemütliche Bücher'],
    like: ['wie Amélie, aber ruhiger', 'Filme wie Amélie, nur etwas ruhiger', 'so wie „Amélie“ aber ruhiger'],
    spanish: ['etwas Ruhiges auf Spanisch', 'ruhige spanische Lieder'],
    french: ['lustiger französischer Film', 'ein witziger Film auf Französisch'],
    short: ['kurzer Film', 'kürzere Filme'],
    company: ['Spiele zu zweit'],
    title: 'Still',
  },
  es: {
    mood: ['una película triste', 'canciones tiernas', 'libros acogedores'],
    like: [
      'como Amélie, pero más tranquila',
      'algo parecido a Amélie pero más tranquilo',
      'una película como Amélie, un poco más tranquila',
    ],
    spanish: ['algo tranquilo en español', 'canciones españolas tranquilas'],
    french: ['película francesa divertida', 'pelis divertidas en francés'],
    short: ['película corta', 'películas más cortas'],
    company: ['juegos para dos'],
    title: 'Feliz',
  },
  fr: {
    mood: ['un film triste', 'des chansons tendres', 'des livres douillets'],
    like: [
      'comme Amélie, mais plus calme',
      'quelque chose comme « Amélie » mais plus calme',
      'des films comme Amélie en un peu plus calme',
    ],
    spanish: ['quelque chose de calme en espagnol', "quelque chose d'apaisant en espagnol"],
    french: ['film français drôle', 'films drôles en français'],
    short: ['film court', 'films plus courts'],
    company: ['jeux à deux'],
    title: 'Heureux',
  },
  it: {
    mood: ['un film triste', 'canzoni tenere', 'libri accoglienti'],
    like: [
      'come Amélie ma più calmo',
      'qualcosa di simile a Amélie, ma più calmo',
      "un film come Amélie, un po' più tranquillo",
    ],
    spanish: ['qualcosa di calmo in spagnolo', 'canzoni spagnole tranquille'],
    french: ['film francese divertente', 'film divertenti in francese'],
    short: ['film corto', 'film più corti'],
    company: ['giochi per due'],
    title: 'Felice',
  },
  'pt-BR': {
    mood: ['um filme triste', 'músicas ternas', 'livros aconchegantes'],
    like: [
      'como Amélie, mas mais calmo',
      'algo parecido com Amélie, só que mais calmo',
      'filmes como Amélie, um pouco mais tranquilos',
    ],
    spanish: ['algo calmo em espanhol', 'músicas espanholas tranquilas'],
    french: ['filme francês engraçado', 'filmes engraçados em francês'],
    short: ['filme curto', 'filmes mais curtos'],
    company: ['jogos para dois'],
    title: 'Alegre',
  },
  ru: {
    mood: ['грустный фильм', 'нежные песни', 'уютные книги'],
    like: [
      'как Amélie, но спокойнее',
      'что-то вроде «Amélie», только поспокойнее',
      'фильмы как Amélie, но чуть спокойнее',
    ],
    spanish: ['что-то спокойное на испанском', 'спокойные испанские песни'],
    french: ['смешной французский фильм', 'смешные фильмы на французском языке'],
    short: ['короткий фильм', 'фильмы короче'],
    company: ['игры на двоих', 'игры вдвоём'],
    title: 'Весело',
  },
  hi: {
    mood: ['उदास फ़िल्म', 'कोमल गाने', 'आरामदेह किताबें'],
    like: ['Amélie जैसी पर ज़्यादा शांत', 'Amélie की तरह लेकिन और शांत', 'Amélie जैसी फ़िल्म, पर थोड़ी और शांत'],
    spanish: ['स्पेनिश में कुछ शांत', 'शांत स्पेनिश गाने'],
    french: ['मज़ेदार फ़्रेंच फ़िल्म', 'मजेदार फ्रेंच फिल्में'],
    short: ['छोटी फ़िल्म', 'और छोटी फ़िल्में'],
    company: ['दो लोगों के लिए गेम', 'दोस्तों के साथ गेम'],
    title: 'खुश',
  },
  ar: {
    mood: ['فيلم حزين', 'أغاني رقيقة', 'كتب دافئة'],
    like: ['مثل Amélie لكن أهدأ', 'شيء مثل Amélie ولكن أكثر هدوءًا', 'أفلام مثل «Amélie»، لكن أهدأ قليلًا'],
    spanish: ['شيء هادئ بالإسبانية', 'أغاني إسبانية هادئة'],
    french: ['فيلم فرنسي مضحك', 'أفلام مضحكة باللغة الفرنسية'],
    short: ['فيلم قصير', 'أفلام أقصر'],
    company: ['ألعاب لشخصين', 'ألعاب مع الأصدقاء'],
    title: 'سعيد',
  },
  'zh-Hans': {
    mood: ['悲伤的电影', '温柔的歌', '温馨的书'],
    like: ['像《Amélie》但更安静', '像Amélie一样但更平静的电影', '类似《Amélie》，不过安静一点'],
    spanish: ['安静的西班牙语歌', '想听西班牙语的平静音乐'],
    french: ['搞笑的法国电影', '好笑的法语片'],
    short: ['短一点的电影', '更短的电影'],
    company: ['两个人玩的游戏'],
    title: '孤独',
  },
  ja: {
    mood: ['悲しい映画', '優しい曲', 'ほっこりする本'],
    like: [
      'Amélieみたいだけどもっと静かな映画',
      '『Amélie』のような、もう少し穏やかな映画',
      'Amélieに似たもっと静かなもの',
    ],
    spanish: ['スペイン語の静かな曲', '落ち着いたスペイン語の音楽'],
    french: ['笑えるフランス映画', '面白いフランス語の映画'],
    short: ['短い映画', 'もっと短い映画'],
    company: ['二人でできるゲーム'],
    title: '静か',
  },
  tr: {
    mood: ['hüzünlü film', 'yumuşak şarkılar', 'sıcacık kitaplar'],
    like: [
      'Amélie gibi ama daha sakin',
      "Amélie'ye benzer ama biraz daha sakin",
      'Amélie gibi bir film, ama daha sakin',
    ],
    spanish: ['İspanyolca sakin bir şey', 'sakin ispanyolca şarkılar'],
    french: ['komik Fransız filmi', 'Fransızca komik filmler'],
    short: ['kısa film', 'daha kısa filmler'],
    company: ['iki kişilik oyunlar'],
    title: 'Mutlu',
  },
} as const;

const titleId = (locale: string): string => `title-${locale.toLowerCase()}`;

let search: CatalogueSearch;
let works: readonly CatalogueItem[];

type Facts = Partial<CatalogueItem>;

function work(
  id: string,
  domain: MediaDomain,
  title: string,
  mood: [number, number],
  facts: Facts = {},
): object {
  return {
    id,
    domain,
    title,
    mood: { valence: mood[0], arousal: mood[1] },
    moodSource: 'editorial',
    factSources: ['editor'],
    collection: 'bundled',
    ...facts,
  };
}

beforeAll(async () => {
  const rows = [
    work('amelie', 'films', 'Amélie', [0.7, 0.4], { language: 'fr', durationMinutes: 122 }),
    work('calm-film', 'films', 'Pond', [0.6, -0.3], { language: 'en', durationMinutes: 130 }),
    work('loud-film', 'films', 'Fair', [0.8, 0.7], { language: 'en', durationMinutes: 125 }),
    work('french-film', 'films', 'Marin', [0.7, 0.38], { language: 'fr', durationMinutes: 110 }),
    work('sad-film', 'films', 'Ash', [-0.6, -0.35], { language: 'en', durationMinutes: 80 }),
    work('spanish-song', 'music', 'Nana', [0.4, -0.6], { language: 'es' }),
    work('english-song', 'music', 'Loft', [0.45, -0.45], { language: 'en' }),
    work('warm-book', 'books', 'Kettle', [0.6, -0.3], { language: 'en' }),
    work('dark-book', 'books', 'Marsh', [-0.6, 0.2], { language: 'en' }),
    work('game-for-two', 'games', 'Kitchen', [0.6, 0.7], { genres: ['Co-op'] }),
    work('lone-game', 'games', 'Lighthouse', [-0.3, 0.2], { genres: ['Puzzle'] }),
    ...Object.entries(SENTENCES).map(([locale, { title }]) =>
      work(titleId(locale), 'podcasts', title, [-0.9, 0.9], {}),
    ),
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

function find(text: string, ...languages: string[]): FoundWorks {
  return findWorks({ text, languages, limit: 10, offset: 0 }, search, findLike);
}
const first = (found: FoundWorks): string | undefined => found.items.at(0)?.id;

describe('a search in any language', () => {
  it.each([
    ['en', 'a film that is not sad'],
    ['de', 'ein Film, der nicht traurig ist'],
    ['es', 'una película no tan triste'],
    ['fr', 'un film pas trop triste'],
    ['it', 'un film non troppo triste'],
    ['pt-BR', 'um filme menos triste'],
    ['ru', 'не слишком грустный фильм'],
    ['hi', 'ऐसी फ़िल्म जो उदास न हो'],
    ['ar', 'فيلم غير حزين'],
    ['ar', 'فيلم ليس حزينا جدا'],
    ['zh-Hans', '不那么悲伤的电影'],
    ['ja', 'そんなに悲しくない映画'],
    ['ja', '悲しすぎない映画'],
    ['tr', 'hüzünlü olmayan film'],
  ])('takes what is denied for its opposite, in %s: “%s”', (locale, text) => {
    const found = find(text, locale);
    expect(found.understood).toMatchObject({ domain: 'films' });
    expect(found.understood?.words).toHaveLength(1);
    expect(found.items.map(({ id }) => id)).not.toContain('sad-film');
  });

  it.each([
    ['en', 'not too long', 'not too short', 'not so old', "isn't very new"],
    ['de', 'nicht zu lang', 'nicht so kurz', 'nicht so alt', 'nicht zu neu'],
    ['fr', 'pas trop long', 'pas trop court', 'pas si vieux', 'pas trop récent'],
    ['es', 'no muy largo', 'que no sea demasiado corta', 'no tan viejo', 'no muy nuevo'],
    ['it', 'non troppo lungo', 'non così corto', 'che non sia troppo vecchio', 'non troppo nuovo'],
    ['pt-BR', 'não muito longo', 'não tão curto', 'que não seja muito antigo', 'não muito novo'],
    ['ru', 'не слишком длинный', 'не очень короткий', 'не такой старый', 'не слишком новый'],
    ['hi', 'बहुत लंबी नहीं', 'बहुत छोटी नहीं', 'बहुत पुरानी न हो', 'बहुत नई नहीं'],
    ['ar', 'ليس طويلا جدا', 'ليس قصيرًا جدًا', 'ليست قديمة جدا', 'ليس جديدا جدا'],
    ['zh-Hans', '不要太长', '不要太短', '不要太老', '不太新'],
    ['ja', '長すぎない', '短すぎない', 'そんなに古くない', '新しすぎない'],
    ['tr', 'çok uzun olmasın', 'çok kısa olmayan', 'çok eski olmasın', 'çok yeni değil'],
  ])('takes a length and a year that are denied for their opposites, in %s: “%s”', (locale, ...denied) => {
    const read = denied.map((text) => readQuery(text, undefined, wordsOf([locale])));
    expect(read.map(({ length, years, terms }) => [length ?? years, terms])).toEqual([
      ['shorter', []],
      ['longer', []],
      ['newer', []],
      ['older', []],
    ]);
  });

  it.each([
    ['en', 'not slower'],
    ['de', 'nicht zu langsam'],
    ['fr', 'pas trop lent'],
    ['es', 'no muy lenta'],
    ['it', 'non troppo lento'],
    ['pt-BR', 'não muito lento'],
    ['ru', 'не медленнее'],
    ['hi', 'बहुत धीमी नहीं'],
    ['ar', 'ليس بطيئا جدا'],
    ['zh-Hans', '不缓慢'],
    ['ja', '遅くない'],
    ['tr', 'çok yavaş olmasın'],
  ])('takes a pace that is denied for its opposite, in %s: “%s”', (locale, text) => {
    const { shift } = readQuery(text, undefined, wordsOf([locale]));
    expect(shift?.words).toHaveLength(1);
    expect(shift?.point.arousal).toBeGreaterThan(0);
  });

  it.each([
    ['ja', '夢のような映画'],
    ['tr', 'rüya gibi bir film'],
  ])('knows a mood that is said as a likeness, in %s: “%s”', (locale, text) => {
    const { understood } = find(text, locale);
    expect(understood?.like).toBeUndefined();
    expect(understood?.words).toHaveLength(1);
  });

  it.each([
    ['zh-Hans', '和平精英'],
    ['zh-Hans', '成长的烦恼'],
    ['zh-Hans', '悲惨世界'],
    ['de', 'Der Himmel über Berlin'],
    ['es', 'Como agua para chocolate'],
    ['ja', '千と千尋の神隠し'],
    ['xx', 'ruhiger Film'],
  ])('leaves the letters of a name alone, in %s: “%s”', (locale, text) => {
    const { understood } = find(text, locale);
    expect(understood?.words ?? []).toEqual([]);
    expect(understood?.like).toBeUndefined();
    expect(understood?.length).toBeUndefined();
  });

  it.each([
    ['de', 'GEMUTLICHE BUCHER'],
    ['tr', 'SICACIK KITAPLAR'],
    ['fr', 'livres reveurs'],
    ['hi', 'आरामदेह किताबे'],
    ['ar', 'كُتُب دَافِئَه'],
    ['ru', 'Теплые книги'],
  ])('needs no accents and marks, in %s: “%s”', (locale, text) => {
    expect(find(text, locale).understood?.words).toHaveLength(1);
  });

  it('reads in one language at a time', () => {
    const { mood, domain, terms } = readQuery('calm traurige Lieder', undefined, wordsOf(['de']));
    expect({ words: mood?.words, domain, terms }).toEqual({
      words: ['traurige'],
      domain: 'music',
      terms: ['calm'],
    });
  });
});

describe.each(Object.entries(SENTENCES))('a search in %s', (locale, said) => {
  it.each(said.mood.map((text, place) => [text, place] as const))(
    'finds by a mood and a kind: “%s”',
    (text, place) => {
      const found = find(text, locale);
      expect(found.understood).toMatchObject({ domain: ['films', 'music', 'books'][place] });
      expect(found.understood?.words).toHaveLength(1);
      expect(first(found)).toMatch([/^sad-film$/, /-song$/, /^warm-book$/][place]);
    },
  );

  it.each(said.like)('goes from a work that is named: “%s”', (text) => {
    const found = find(text, locale);
    expect(found.understood).toMatchObject({ like: { id: 'amelie' } });
    expect(found.understood?.words).toHaveLength(1);
    expect(first(found)).toBe('calm-film');
  });

  it.each(said.spanish)('keeps to a language: “%s”', (text) => {
    const found = find(text, locale);
    expect(found.understood).toMatchObject({ language: 'es' });
    expect(found.understood?.words).toHaveLength(1);
    expect(found.items.map(({ id }) => id)).toEqual(['spanish-song']);
  });

  it.each(said.french)('understands all of “%s”', (text) => {
    const found = find(text, locale);
    expect(found.understood).toMatchObject({ language: 'fr', domain: 'films' });
    expect(found.understood?.words).toHaveLength(1);
    expect(found.items.map(({ id }) => id).toSorted()).toEqual(['amelie', 'french-film']);
  });

  it.each(said.short)('compares lengths: “%s”', (text) => {
    const found = find(text, locale);
    expect(found.understood).toMatchObject({ length: 'shorter', domain: 'films', words: [] });
    expect(first(found)).toBe('sad-film');
  });

  it.each(said.company)('knows company: “%s”', (text) => {
    const found = find(text, locale);
    expect(found.understood).toMatchObject({ company: true, domain: 'games' });
    expect(found.items.map(({ id }) => id)).toEqual(['game-for-two']);
  });

  it('finds a title that is a mood word, as what it is', () => {
    const found = find(said.title, locale);
    expect(first(found)).toBe(titleId(locale));
    expect(found.understood).toBeUndefined();
    expect(find(said.title, 'en').items.map(({ id }) => id)).toContain(titleId(locale));
  });

  it('understands English as well', () => {
    expect(first(find('like Amélie but calmer', locale))).toBe('calm-film');
    expect(first(find('something calm in Spanish', locale))).toBe('spanish-song');
    expect(find('funny French film', locale).understood).toMatchObject({ words: ['funny'], language: 'fr' });
  });
});
