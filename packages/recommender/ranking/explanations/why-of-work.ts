import type { Practice, WhyKey, WhySentence } from '@emoverse/domain';
import { TAG_SENTENCES } from './tag-sentences.ts';
import type { WhyCandidate, WhySubject } from './why-moment.ts';

const TAG = 0.7;
const PRACTICE = 0.85;
const LENGTH = 0.55;
const AFAR = 1.1;
const ORIGIN = 0.45;
/** Always true, and little said: for works of which nothing else is known. */
const PLAIN = 0.3;

const SHORT_FILM_MINUTES = 92;
const LONG_FILM_MINUTES = 165;
const SHORT_MINUTES = 20;
const OLD_YEAR = 1995;
const NEW_YEAR = 2022;

type Say = (when: boolean, key: WhyKey, strength: number, values?: WhySentence['values']) => void;

/** Sentences made of what a work is: its tags, its length, where, when and by whom it was made. */
export function whyOfWork(subject: WhySubject): readonly WhyCandidate[] {
  const found: WhyCandidate[] = [];
  const sayOf =
    (family: WhyCandidate['family']): Say =>
    (when, key, strength, values = {}) => {
      if (when) found.push({ key, values, strength, family });
    };
  sayTags(subject, sayOf('tag'));
  if (subject.item.practice !== undefined) sayPractice(subject.item.practice, subject, sayOf('practice'));
  sayLength(subject, sayOf('length'));
  sayOrigin(subject, sayOf('origin'));
  return found;
}

function sayTags({ words, occasion }: WhySubject, say: Say): void {
  for (const word of words) {
    const key = Object.hasOwn(TAG_SENTENCES, word) ? TAG_SENTENCES[word] : undefined;
    if (key !== undefined) say(true, key, TAG);
  }
  say(words.has('funny') || words.has('comedy'), 'funnyFor', TAG, { occasion });
  say(words.has('warm') || words.has('heartwarming'), 'warmFor', TAG, { occasion });
}

function sayPractice({ kind }: Practice, { occasion }: WhySubject, say: Say): void {
  for (const key of PRACTICE_SENTENCES[kind])
    say(true, key, PRACTICE, key.endsWith('For') ? { occasion } : {});
}

const PRACTICE_SENTENCES: Readonly<Record<Practice['kind'], readonly WhyKey[]>> = {
  breathing: ['breathe', 'breatheFor'],
  grounding: ['ground', 'groundFor'],
  movement: ['move', 'moveFor'],
  journaling: ['write', 'writeFor'],
  relaxation: ['loosen', 'loosenFor'],
  attention: ['attend', 'attendFor'],
  connection: ['reachOut', 'reachOutFor'],
  sleep: ['fallAsleep'],
  soundscape: ['room', 'roomFor'],
};

function sayLength({ item, occasion }: WhySubject, say: Say): void {
  const { domain, durationMinutes } = item;
  if (durationMinutes === undefined) return;
  const minutes = Math.max(1, Math.round(durationMinutes));
  const isShort = minutes <= SHORT_MINUTES;
  say(domain === 'wellbeing' && isShort, 'minutesToBegin', LENGTH, { minutes });
  say(domain === 'wellbeing' && isShort, 'minutesFor', LENGTH, { minutes, occasion });
  say(domain === 'films' && minutes <= SHORT_FILM_MINUTES, 'shortFilm', LENGTH, { minutes });
  say(domain === 'films' && minutes >= LONG_FILM_MINUTES, 'longFilm', LENGTH);
  say(domain === 'games' && isShort, 'shortGame', LENGTH, { minutes });
  say(domain === 'podcasts' && minutes <= 2 * SHORT_MINUTES, 'shortEpisode', LENGTH, { minutes });
  say(domain === 'courses' && minutes <= 60 * 8, 'fewHours', LENGTH);
}

function sayOrigin({ item, occasion, fromAfar }: WhySubject, say: Say): void {
  const { country, language, year, creators, genres, domain } = item;
  say(fromAfar && country !== undefined, 'fromCountry', AFAR, { ...(country && { country }) });
  const spoken = language !== undefined && language !== 'zxx' ? language : undefined;
  if (fromAfar && spoken !== undefined) say(true, 'inLanguage', AFAR, { language: spoken });
  if (year !== undefined) {
    const decade = Math.floor(year / 10) * 10;
    say(year >= 1900 && year < OLD_YEAR, 'fromDecade', ORIGIN, { decade });
    say(year >= 1900 && year < OLD_YEAR, 'decadeFor', ORIGIN, { decade, occasion });
    say(year >= NEW_YEAR, 'brandNew', ORIGIN);
  }
  const [genre] = genres;
  const [maker] = creators;
  if (maker !== undefined) say(true, 'makerFor', PLAIN, { maker, occasion });
  if (genre !== undefined) say(true, 'genreFor', PLAIN, { genre, occasion });
  if (genre !== undefined && maker !== undefined && domain !== 'podcasts')
    say(true, 'genreBy', PLAIN, { genre, maker });
}
