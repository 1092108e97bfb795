import { languagesIn, type QueryWords } from './words.ts';

export const ITALIAN: QueryWords = {
  moods: {
    calm: 'calm[oaie]|tranquill[oaie]|seren[oaie]',
    peaceful: 'pacific[oai]|pacifiche|placid[oaie]',
    quiet: 'silenzios[oaie]|quiet[oaie]',
    gentle: 'delicat[oaie]|soav[ei]|morbid[oaie]',
    relaxing: 'rilassant[ei]|rilassat[oaie]|distensiv[oaie]',
    sleepy: 'assonnat[oaie]|per dormire|sonnolent[oaie]',
    cosy: 'accoglient[ei]|intim[oaie]',
    warm: 'cald[oaie]',
    tender: 'tener[oaie]|dolc[ei]',
    dreamy: 'sognant[ei]|oniric[oai]|oniriche|trasognat[oaie]',
    romantic: 'romantic[oai]|romantiche',
    hopeful: 'pien[oaie] di speranza|speranzos[oaie]',
    uplifting: 'edificant[ei]|incoraggiant[ei]|confortant[ei]',
    happy: 'felic[ei]|content[oaie]',
    cheerful: 'allegr[oaie]|spensierat[oaie]',
    joyful: 'gioios[oaie]',
    bright: 'luminos[oaie]|solar[ei]',
    funny: 'divertent[ei]|buff[oaie]|comic[oai]|comiche|spiritos[oaie]',
    playful: 'giocos[oaie]|scherzos[oaie]',
    exciting: 'emozionant[ei]|entusiasmant[ei]|avvincent[ei]',
    energetic: 'energic[oai]|energiche',
    lively: 'vivac[ei]|movimentat[oaie]',
    wild: 'selvagg[oa]|selvaggi[oa]?|selvagge|scatenat[oaie]',
    tense: 'tes[oaie]|di tensione',
    scary: 'spaventos[oaie]|paur[oa]s[oaie]|terrificant[ei]|di paura|inquietant[ei]',
    angry: 'arrabbiat[oaie]|furios[oaie]',
    dark: 'cup[oaie]|scur[oaie]|oscur[oaie]|tenebros[oaie]',
    bleak: 'desolat[oaie]|desolant[ei]',
    heavy: 'pesant[ei]|dur[oaie]',
    sad: 'trist[ei]',
    melancholic: 'malinconic[oai]|malinconiche',
    lonely: 'solitari[oae]?',
    bittersweet: 'agrodolc[ei]|dolceamar[oaie]',
    nostalgic: 'nostalgic[oai]|nostalgiche',
    wondrous: 'meraviglios[oaie]|incantat[oaie]|incantevol[ei]',
    evening: 'sera|serata|serale',
    morning: 'mattina|mattino',
    rainy: 'piovos[oaie]|pioggia',
  },
  shifts: {
    slower: 'più lent[oaie]|lent[oaie]',
    faster: 'più veloc[ei]|più rapid[oaie]|veloc[ei]',
    louder: 'più fort[ei]|più rumoros[oaie]',
    lighter: 'più legger[oaie]|legger[oaie]',
    kinder: 'più gentil[ei]|gentil[ei]',
    heavier: 'più seri[oae]?',
  },
  more: 'più',
  less: 'meno|non (?:(?:sia|siano|è|sono) )?(?:così|troppo|molto)|non (?:sia|siano|è|sono)|non',
  years: {
    newer: 'più nuov[oaie]|nuov[oaie]|più recent[ei]|recent[ei]|più modern[oaie]|modern[oaie]',
    older:
      "più vecchi[oae]?|vecchi[oae]?|più antic(?:[oa]|hi|he)|antic(?:[oa]|hi|he)|classic[oai]|classiche|d'epoca",
  },
  lengths: {
    shorter: 'più cort[oaie]|cort[oaie]|più brev[ei]|brev[ei]',
    longer: 'più lung(?:[oa]|hi|he)|lung(?:[oa]|hi|he)',
  },
  domains: {
    music: 'canzon[ei]|musica|bran[oi]',
    films: 'films?|pellicol[ae]',
    games: 'gioco|giochi|videogioco|videogiochi',
    books: 'libr[oi]|romanz[oi]',
    podcasts: 'podcast',
    courses: 'cors[oi]',
    wellbeing: 'esercizi[oi]?|pratic(?:a|he)',
  },
  languages: languagesIn('it', (name) => name.replace(/[oe]$/, '(?:[oaie]|hi|he)')),
  like: {
    before: 'come|simil[ei] a|sullo stile di|tipo',
    something: 'qualcosa|qualche cosa',
  },
  beforeComparison: "(?:(?:ma|però|solo|e) )?(?:(?:un po'?|un pochino|molto|ancora) )?",
  inLanguage: 'in ',
  company:
    "(?:per|in) due|per (?:noi due|coppie)|in coppia|insieme|con (?:(?:un|un'|una|il mio|la mia|i miei|le mie|gli|degli) ?)?(?:amic[oah]e?|amici|partner|compagn[oa])",
  filler: new Set(
    (
      'il lo la i gli le l un uno una e ed o ma però di del dello della dei degli delle a al alla ai alle da in nel nella con su per come ' +
      'che è sono era mio mia miei mie tuo tua suo sua mi ti si ci non molto qualcosa qualche cosa d solo questo questa quello più ' +
      'cerco vorrei voglio favore po pochino molto ancora giorno vedere guardare ascoltare leggere giocare'
    ).split(' '),
  ),
};
