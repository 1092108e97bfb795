import { languagesIn, type QueryWords } from './words.ts';

/** Endings of adjectives, but for -er, which compares as well: *ruhiger*. */
const E = '(?:e[mns]?)?';
const EN = '(?:e[mnrs]?)?';

export const GERMAN: QueryWords = {
  moods: {
    calm: `ruhig${E}|gelassen${EN}`,
    peaceful: `friedlich${E}|friedvoll${E}`,
    quiet: `still${E}|leise[mns]?`,
    gentle: `sanft${E}|behutsam${EN}`,
    relaxing: `entspannend${EN}|entspannt${EN}|beruhigend${EN}|erholsam${EN}`,
    sleepy: `schläfrig${EN}|müde[mnrs]?|zum einschlafen`,
    cosy: `gemütlich${E}|kuschelig${E}|behaglich${E}`,
    warm: `warm${E}|warmherzig${EN}`,
    tender: `zart${E}|zärtlich${E}|liebevoll${EN}`,
    dreamy: `verträumt${EN}|träumerisch${EN}`,
    romantic: `romantisch${EN}`,
    hopeful: `hoffnungsvoll${EN}`,
    uplifting: `aufbauend${EN}|ermutigend${EN}|erhebend${EN}`,
    happy: `glücklich${E}|froh(?:e[mnrs]?)?`,
    cheerful: `fröhlich${E}|heiter(?:e[mns]?)?|vergnügt${EN}`,
    joyful: `freudig${E}`,
    bright: `hell${E}|sonnig${E}`,
    funny: `lustig${E}|witzig${E}|komisch${E}|zum lachen`,
    playful: `verspielt${EN}`,
    exciting: `aufregend${EN}|mitreißend${EN}`,
    energetic: `energisch${EN}|energiegeladen${EN}`,
    lively: `lebhaft${E}|lebendig${E}|schwungvoll${E}`,
    wild: `wild${E}`,
    tense: `spannend${E}|angespannt${EN}`,
    scary: `gruselig${E}|unheimlich${E}|beängstigend${EN}`,
    angry: `wütend${EN}|zornig${EN}`,
    dark: `düster(?:e[mns]?)?|dunk(?:el|le[mns]?)|finster(?:e[mns]?)?`,
    bleak: `trostlos${EN}|hoffnungslos${EN}`,
    heavy: `schwer(?:e[mns]?)?`,
    sad: `traurig${E}`,
    melancholic: `melancholisch${EN}|schwermütig${EN}|wehmütig${EN}`,
    lonely: `einsam${EN}`,
    bittersweet: `bittersüß${EN}`,
    nostalgic: `nostalgisch${EN}`,
    wondrous: `wundersam${EN}|zauberhaft${EN}|staunend${EN}`,
    evening: 'abends?|feierabend',
    morning: 'morgens?',
    rainy: `regnerisch${EN}|regentage?`,
  },
  shifts: {
    calmer: 'ruhiger(?:e[mnrs]?)?|gelassener|friedlicher(?:e[mnrs]?)?|entspannter(?:e[mnrs]?)?',
    quieter: 'stiller(?:e[mnrs]?)?|leiser(?:e[mnrs]?)?',
    gentler: 'sanfter(?:e[mnrs]?)?|zarter(?:e[mnrs]?)?|zärtlicher(?:e[mnrs]?)?',
    softer: 'weicher(?:e[mnrs]?)?',
    slower: 'langsamer(?:e[mnrs]?)?|langsam(?:e[mns]?)?',
    livelier: 'lebhafter(?:e[mnrs]?)?|lebendiger(?:e[mnrs]?)?|schwungvoller(?:e[mnrs]?)?',
    faster: 'schneller(?:e[mnrs]?)?|schnell(?:e[mns]?)?',
    louder: 'lauter(?:e[mnrs]?)?|laut(?:e[mns]?)?',
    wilder: 'wilder(?:e[mnrs]?)?',
    happier: 'glücklicher(?:e[mnrs]?)?|fröhlicher(?:e[mnrs]?)?|heiterer(?:e[mnrs]?)?|froher(?:e[mnrs]?)?',
    brighter: 'heller(?:e[mnrs]?)?|sonniger(?:e[mnrs]?)?',
    lighter: 'leichter(?:e[mnrs]?)?|leicht(?:e[mns]?)?',
    warmer: 'wärmer(?:e[mnrs]?)?|warmer|gemütlicher(?:e[mnrs]?)?',
    funnier: 'lustiger(?:e[mnrs]?)?|witziger(?:e[mnrs]?)?|komischer(?:e[mnrs]?)?',
    kinder: 'freundlicher(?:e[mnrs]?)?|netter(?:e[mnrs]?)?',
    sadder: 'trauriger(?:e[mnrs]?)?',
    darker: 'düsterer(?:e[mnrs]?)?|dunkler(?:e[mnrs]?)?|finsterer(?:e[mnrs]?)?',
    heavier: 'schwerer(?:e[mnrs]?)?|ernster(?:e[mnrs]?)?',
    scarier: 'gruseliger(?:e[mnrs]?)?|unheimlicher(?:e[mnrs]?)?',
    tenser: 'spannender(?:e[mnrs]?)?',
  },
  more: 'mehr',
  less: 'weniger|nicht (?:(?:ganz|gar) )?(?:so|zu|allzu|sehr|besonders)|nicht|keine?[mnrs]?',
  years: {
    newer: 'neuer(?:e[mnrs]?)?|neu(?:e[mns]?)?|neueste[mnrs]?|aktuell(?:e[mnrs]?)?|modern(?:e[mnrs]?)?',
    older: 'älter(?:e[mnrs]?)?|alt(?:e[mnrs]?)?|älteste[mnrs]?|von früher',
  },
  lengths: {
    shorter: 'kürzer(?:e[mnrs]?)?|kurz(?:e[mnrs]?)?',
    longer: 'länger(?:e[mnrs]?)?|lang(?:e[mnrs]?)?',
  },
  domains: {
    music: 'lied(?:er|ern|es)?|songs?|musik|stücke?',
    films: 'films?|filmen?|spielfilme?n?|kinofilme?n?|movies?',
    games: 'spiele?n?|games?|videospiele?n?',
    books: 'buch(?:es)?|büchern?|romane?n?',
    podcasts: 'podcasts?',
    courses: 'kurse?n?|lehrgänge?n?',
    wellbeing: 'übung(?:en)?',
  },
  languages: languagesIn('de', (name) => `${name}(?:e[mnrs]?)?`),
  like: { before: 'wie|ähnlich wie|so wie|ähnlich', something: 'etwas|irgendetwas|irgendwas|was' },
  beforeComparison:
    '(?:(?:aber|nur|jedoch|und|doch) )?(?:(?:ein bisschen|ein wenig|etwas|viel|noch|deutlich) )?',
  inLanguage: '(?:auf|in) ',
  company:
    'zu zweit|für (?:zwei|uns (?:zwei|beide)|paare)|gemeinsam|zusammen|mit (?:(?:einem|einer|meinem|meiner|meinen) )?(?:freund|freundin|freunden|freundinnen|partner|partnerin)',
  filler: new Set(
    (
      'der die das den dem des ein eine einen einem einer eines und oder aber von zu zum zur in im an am auf für mit bei aus als ' +
      'ist sind war sein es ich du er sie wir ihr mein meine dein deine nicht kein keine so sehr wirklich etwas irgendetwas was ' +
      'bitte über wer wo wann wie mal gern gerne möchte will suche nur jedoch doch bisschen wenig viel noch deutlich tag tage sehen schauen hören lesen spielen anhören ansehen'
    ).split(' '),
  ),
};
