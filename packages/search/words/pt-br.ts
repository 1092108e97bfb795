import { languagesIn, type QueryWords } from './words.ts';

export const BRAZILIAN_PORTUGUESE: QueryWords = {
  moods: {
    calm: 'calm[oa]s?|tranquil[oa]s?|seren[oa]s?',
    peaceful: 'pacífic[oa]s?|em paz',
    quiet: 'quiet[oa]s?|silencios[oa]s?',
    gentle: 'suaves?|delicad[oa]s?|lev(?:inh[oa])s?',
    relaxing: 'relaxantes?|relaxad[oa]s?',
    sleepy: 'sonolent[oa]s?|para dormir|pra dormir',
    cosy: 'aconchegantes?|acolhedor(?:a|es|as)?',
    warm: 'quentinh[oa]s?|caloros[oa]s?|quentes?',
    tender: 'tern[oa]s?|carinhos[oa]s?|doces?|fof[oa]s?',
    dreamy: 'sonhador(?:a|es|as)?|onírica?o?s?',
    romantic: 'romântic[oa]s?',
    hopeful: 'esperanços[oa]s?|com esperança',
    uplifting: 'inspirador(?:a|es|as)?|pra cima|para cima|alto astral',
    happy: 'feliz(?:es)?|contentes?',
    cheerful: 'alegres?|animad[oa]s?',
    joyful: 'radiantes?|jubilos[oa]s?',
    bright: 'luminos[oa]s?|ensolarad[oa]s?',
    funny: 'engraçad[oa]s?|divertid[oa]s?|cômic[oa]s?|para rir|pra rir',
    playful: 'brincalh(?:ão|ona|ões|onas)|lúdic[oa]s?',
    exciting: 'emocionantes?|empolgantes?',
    energetic: 'enérgic[oa]s?|agitad[oa]s?',
    lively: 'viv[oa]s?|vibrantes?',
    wild: 'selvage(?:m|ns)|louc[oa]s?',
    tense: 'tens[oa]s?|de suspense',
    scary: 'assustador(?:a|es|as)?|de terror|de medo|arrepiantes?',
    angry: 'furios[oa]s?|raivos[oa]s?',
    dark: 'escur[oa]s?|sombri[oa]s?',
    bleak: 'desolador(?:a|es|as)?|desesperador(?:a|es|as)?',
    heavy: 'pesad[oa]s?',
    sad: 'tristes?',
    melancholic: 'melancólic[oa]s?',
    lonely: 'solitári[oa]s?|sozinh[oa]s?',
    bittersweet: 'agridoces?',
    nostalgic: 'nostálgic[oa]s?|saudos[oa]s?',
    wondrous: 'maravilhos[oa]s?|encantador(?:a|es|as)?',
    evening: 'de noite|à noite|noturn[oa]s?',
    morning: 'de manhã|manhã',
    rainy: 'chuvos[oa]s?|chuva',
  },
  shifts: {
    softer: 'mais maci[oa]s?',
    slower: 'mais lent[oa]s?|mais devagar|lent[oa]s?',
    faster: 'mais rápid[oa]s?|rápid[oa]s?',
    louder: 'mais alt[oa]s?|mais barulhent[oa]s?|mais intens[oa]s?',
    lighter: 'mais leves?|leves?',
    kinder: 'mais gent(?:il|is)|gent(?:il|is)',
    heavier: 'mais séri[oa]s?',
  },
  more: 'mais',
  less: 'menos|não tão',
  years: {
    newer:
      'mais nov[oa]s?|nov[oa]s?|mais recentes?|recentes?|mais modern[oa]s?|modern[oa]s?|mais atua(?:l|is)',
    older: 'mais velh[oa]s?|velh[oa]s?|mais antig[oa]s?|antig[oa]s?|clássic[oa]s?',
  },
  lengths: {
    shorter: 'mais curt[oa]s?|curt[oa]s?|curtinh[oa]s?|mais breves?|breves?',
    longer: 'mais long[oa]s?|long[oa]s?|mais comprid[oa]s?',
  },
  domains: {
    music: 'músicas?|canção|canções',
    films: 'filmes?',
    games: 'jogos?|games?|videogames?',
    books: 'livros?|romances?',
    podcasts: 'podcasts?',
    courses: 'cursos?',
    wellbeing: 'exercícios?|práticas?',
  },
  languages: languagesIn(
    'pt-BR',
    (name) => `${name.replace(/[oa]$/, '[oa]').replace(/ão$/, '(?:ão|ã|ões)')}(?:e?s|as?)?`,
    {
      es: 'espanhóis',
    },
  ),
  like: {
    before: 'como|parecid[oa]s? com|tipo|similar(?:es)? a|no estilo de|que nem',
    something: 'algo|alguma coisa|qualquer coisa',
  },
  beforeComparison: '(?:(?:mas|porém|só que|só|e) )?(?:(?:um pouco|um pouquinho|bem|muito|ainda) )?',
  inLanguage: 'em ',
  company:
    '(?:para|pra|a) dois|para (?:nós dois|nós|casais)|a dois|junt[oa]s|com (?:(?:um|uma|meu|minha|meus|minhas|o meu|a minha) )?(?:amig[oa]s?|parceir[oa]|namorad[oa])',
  filler: new Set(
    (
      'o a os as um uma uns umas e ou mas de do da dos das em no na nos nas com por para pra como que é são era ser seu sua meu minha ' +
      'me te se não muito algo alguma algum coisa qualquer só sobre este esta isso isto esse essa por favor quero procuro mais'
    ).split(' '),
  ),
};
