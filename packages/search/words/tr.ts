import { languagesIn, type QueryWords } from './words.ts';

/** Endings of nouns: plural, possessive, cases. */
const N = '(?:l[ae]r)?(?:[ıiuü]|[ıiuü]n|s[ıiuü])?(?:n?d[ae]n?|[yn]?[ıiuü]|[yn]?[ae])?';

export const TURKISH: QueryWords = {
  moods: {
    calm: 'sakin|dingin',
    peaceful: 'huzurlu|huzur veren',
    quiet: 'sessiz|sessizce',
    gentle: 'yumuşak|nazik',
    relaxing: 'rahatlatıcı|dinlendirici|rahatlatan|dinlendiren',
    sleepy: 'uykulu|uyku öncesi|uyumak için',
    cosy: 'sıcacık|rahat',
    warm: 'sıcak|içten|samimi|iç ısıtan',
    tender: 'şefkatli|tatlı',
    dreamy: 'rüya gibi|düşsel|hayalperest',
    romantic: 'romantik',
    hopeful: 'umutlu|umut dolu|umut veren',
    uplifting: 'moral veren|neşelendiren|ilham verici|moral düzeltici',
    happy: 'mutlu',
    cheerful: 'neşeli|şen',
    joyful: 'keyifli|sevinçli',
    bright: 'aydınlık|parlak|güneşli',
    funny: 'komik|güldüren|eğlenceli|gülünç',
    playful: 'oyunbaz|muzip',
    exciting: 'heyecanlı|heyecan verici|sürükleyici',
    energetic: 'enerjik',
    lively: 'canlı|hareketli',
    wild: 'çılgın|vahşi',
    tense: 'gergin|gerilimli|gerilim',
    scary: 'korkunç|korkutucu|ürkütücü',
    angry: 'öfkeli|kızgın',
    dark: 'karanlık',
    bleak: 'kasvetli|umutsuz',
    heavy: 'ağır',
    sad: 'hüzünlü|üzgün|üzücü|acıklı',
    melancholic: 'melankolik',
    lonely: 'yalnız',
    bittersweet: 'buruk|hem acı hem tatlı',
    nostalgic: 'nostaljik',
    wondrous: 'büyüleyici|büyülü|harika',
    evening: 'akşam|akşamlık|akşamüstü',
    morning: 'sabah|sabahlık',
    rainy: 'yağmurlu|yağmur',
  },
  shifts: {
    slower: 'daha yavaş|yavaş',
    faster: 'daha hızlı|hızlı',
    louder: 'daha gürültülü|daha yüksek sesli',
    lighter: 'daha hafif|hafif',
    kinder: 'daha nazik|daha iyi kalpli',
    heavier: 'daha ciddi',
  },
  more: 'daha|daha da|çok daha|biraz daha',
  less: 'daha az|az',
  lessBehind: 'olmayan|olmasın|değil',
  years: { newer: 'daha yeni|yeni|en yeni|güncel|modern|çağdaş', older: 'daha eski|eski|en eski|klasik' },
  lengths: { shorter: 'daha kısa|kısa|kısacık', longer: 'daha uzun|uzun' },
  domains: {
    music: `şarkı${N}|müzik|müziğ${N}|parça${N}`,
    films: `film${N}|sinema`,
    games: `oyun${N}`,
    books: `kitap|kitab${N}|kitapl${N}|kitaplar${N}|roman${N}`,
    podcasts: `podcast${N}`,
    courses: `kurs${N}|ders${N}`,
    wellbeing: `egzersiz${N}|alıştırma${N}`,
  },
  languages: languagesIn(
    'tr',
    (name) => name.replace(/([cç][ae])$/, '(?:$1)?').replace(/ dili$/, '(?: dili)?'),
    {
      ar: 'arap',
      en: 'ingiliz',
      fa: 'iran|fars',
      he: 'ibrani',
      hi: 'hint',
      zh: 'çin',
      ja: 'japon',
      ko: 'kore',
      tr: 'yerli',
    },
  ),
  like: {
    behind:
      "(?:'?(?:y?[ea]))? benzer(?:i|leri)?|'?(?:n?[ıiuü]n)? benzer(?:i|leri)?| gibi| tarzı(?:nda)?| havasında| benzeri",
    something: 'bir şey|bir şeyler',
  },
  beforeComparison: '(?:(?:ama|fakat|ancak|yalnız|ve) )?(?:(?:biraz|çok) )?',
  inLanguage: '',
  company:
    'iki kişilik|iki kişi için|ikimiz için|ikimize|birlikte|beraber|çiftler için|(?:arkadaşımla|arkadaşlarımla|arkadaşlarla|arkadaşla|sevgilimle|eşimle)',
  filler: new Set(
    (
      'bir ve veya ya da de ama fakat ile için gibi bu şu o ben sen biz siz onlar benim senin mi mı mu mü çok daha en şey şeyler bir ' +
      'biraz olan var yok ne kim nerede nasıl lütfen istiyorum arıyorum dilinde dili olsun fakat ancak yalnız gün izlemek dinlemek okumak oynamak izlemelik'
    ).split(' '),
  ),
};
