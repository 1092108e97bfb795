import { languagesIn, type QueryWords } from './words.ts';

export const FRENCH: QueryWords = {
  moods: {
    calm: 'calmes?|serein(?:e|s|es)?|posée?s?',
    peaceful: 'paisibles?|tranquilles?',
    quiet: 'silencieux|silencieuses?|discr(?:et|ète)s?',
    gentle: 'doux|douces?',
    relaxing: 'relaxant(?:e|s|es)?|apaisant(?:e|s|es)?|reposant(?:e|s|es)?|détendue?s?',
    sleepy: "endormie?s?|somnolent(?:e|s|es)?|pour (?:dormir|s'endormir)",
    cosy: 'cosy|douillett?e?s?|cocooning',
    warm: 'chaleureux|chaleureuses?|chaud(?:e|s|es)?',
    tender: 'tendres?',
    dreamy: 'rêveurs?|rêveuses?|oniriques?',
    romantic: 'romantiques?',
    hopeful: "pleine?s? d'espoir|optimistes?",
    uplifting: 'réconfortant(?:e|s|es)?|inspirant(?:e|s|es)?|qui fait du bien|feel[ -]good',
    happy: 'heureux|heureuses?|content(?:e|s|es)?',
    cheerful: 'gaie?s?|joviale?s?|enjouée?s?',
    joyful: 'joyeux|joyeuses?',
    bright: 'lumineux|lumineuses?|ensoleillée?s?',
    funny: 'drôles?|amusant(?:e|s|es)?|marrant(?:e|s|es)?|rigolo(?:te)?s?|comiques?|pour rire',
    playful: 'ludiques?|espiègles?',
    exciting: 'excitant(?:e|s|es)?|palpitant(?:e|s|es)?|passionnant(?:e|s|es)?',
    energetic: 'énergiques?|dynamiques?',
    lively: 'vi(?:f|ve)s?|vivant(?:e|s|es)?|entraînant(?:e|s|es)?',
    wild: 'sauvages?|fou|folles?|déjantée?s?',
    tense: 'tendue?s?|à suspense',
    scary: "effrayant(?:e|s|es)?|terrifiant(?:e|s|es)?|qui fait peur|d'horreur",
    angry: 'furieux|furieuses?|en colère',
    dark: 'sombres?|noire?s?',
    bleak: 'désespérée?s?|lugubres?',
    heavy: 'lourde?s?|pesant(?:e|s|es)?',
    sad: 'tristes?',
    melancholic: 'mélancoliques?',
    lonely: 'solitaires?',
    bittersweet: 'doux-amers?|douces?-amères?',
    nostalgic: 'nostalgiques?',
    wondrous: 'merveilleux|merveilleuses?|féeriques?|enchanteur|enchanteresse',
    evening: 'soirs?|soirées?',
    morning: 'matin|matinée',
    rainy: 'pluvieux|pluvieuses?|pluie',
  },
  shifts: {
    slower: 'plus lent(?:e|s|es)?|lent(?:e|s|es)?',
    faster: 'plus rapides?|rapides?',
    louder: 'plus fort(?:e|s|es)?|plus bruyant(?:e|s|es)?',
    lighter: 'plus lég(?:er|ère)s?|lég(?:er|ère)s?',
    kinder: 'plus gentil(?:le)?s?|gentil(?:le)?s?|plus bienveillant(?:e|s|es)?',
    heavier: 'plus sérieux|plus sérieuses?|plus graves?',
  },
  more: 'plus|davantage',
  less: 'moins|(?:pas|ni) (?:si|aussi|trop|très|tellement)|pas',
  years: {
    newer:
      'plus récent(?:e|s|es)?|récent(?:e|s|es)?|plus modernes?|modernes?|plus nouve(?:au|aux|lles?)|nouve(?:au|aux|lles?)',
    older: 'plus ancien(?:ne)?s?|ancien(?:ne)?s?|plus vieux|plus vieilles?|vieux|vieilles?|classiques?',
  },
  lengths: {
    shorter: 'plus court(?:e|s|es)?|court(?:e|s|es)?|plus br(?:ef|ève)s?',
    longer: 'plus long(?:ue)?s?|long(?:ue)?s?',
  },
  domains: {
    music: 'chansons?|musiques?|morceaux?',
    films: 'films?|cinéma',
    games: 'jeux?|jeux? vidéo',
    books: 'livres?|romans?|bouquins?',
    podcasts: 'podcasts?|balados?',
    courses: 'cours|formations?',
    wellbeing: 'exercices?|pratiques?',
  },
  languages: languagesIn('fr', (name) => `${name}(?:ne|[es])?s?`, { el: 'grecques?', tr: 'turques?' }),
  like: {
    before: 'comme|semblables? à|similaires? à|proches? de|dans le (?:style|genre) de|du genre de',
    something: 'quelque chose|un truc|une chose',
  },
  beforeComparison: '(?:(?:mais|seulement|juste|et|en) )?(?:(?:un peu|un petit peu|beaucoup|bien|encore) )?',
  inLanguage: 'en ',
  company:
    '(?:à|pour) deux|pour (?:nous|nous deux|un couple|les couples)|en couple|ensemble|(?:avec|entre) (?:(?:un|une|mon|ma|mes|des) )?(?:amie?s?|copains?|copines?|partenaire)',
  filler: new Set(
    (
      'le la les l un une des d du de et ou mais à au aux en dans sur pour par avec sans comme que qu qui est sont était c ce cet cette ça ' +
      'il elle je tu nous vous mon ma mes ton ta tes son sa ses ne n pas très vraiment quelque chose truc plus s j quelques ' +
      'merci veux cherche voudrais seulement juste peu beaucoup bien encore jour voir regarder écouter lire jouer'
    ).split(' '),
  ),
};
