import { unreachable, type Emotion, type MediaDomain, type Reason, type WhyKey } from '@emoverse/domain';
import type { WhyCandidate, WhySubject } from './why-moment.ts';

type Told = Pick<WhyCandidate, 'key' | 'values'>;

/** What was learned of a person says most, what is true of everybody least. */
const BASE = { learned: 1.2, step: 0.6, chance: 0.3, known: 0.4, nature: 0.5, fixed: 0.7 };
const CLEAR_TONE = 0.2;
/** Characters from which on a title does not stand well in the middle of a sentence. */
const LONG_TITLE = 40;
/** That something is in one of these goes without saying. */
const UNTOLD_LANGUAGES: ReadonlySet<string> = new Set(['en', 'zxx']);

/** Sentences made of what moved the ranking. */
export function whyOfRanking(subject: WhySubject): readonly WhyCandidate[] {
  return subject.reasons.flatMap((reason) => {
    const base = baseOf(reason);
    return tellReason(reason, subject).map((told): WhyCandidate => {
      return { ...told, strength: base + reason.weight, family: 'ranking' };
    });
  });
}

function baseOf({ kind }: Reason): number {
  switch (kind) {
    case 'similar-to-liked':
    case 'taste':
    case 'met-before':
      return BASE.learned;
    case 'journey-step':
      return BASE.step;
    case 'explore':
      return BASE.chance;
    case 'intent-fit':
      return BASE.nature;
    case 'emotion-genre':
    case 'cluster':
      return BASE.fixed;
    case 'popular':
    case 'well-rated':
    case 'review-tone':
    case 'mood-match':
      return BASE.known;
    default:
      return unreachable(kind);
  }
}

function tellReason(reason: Reason, { item, moment }: WhySubject): readonly Told[] {
  const plain = (...keys: readonly WhyKey[]): Told[] => keys.map((key) => ({ key, values: {} }));
  switch (reason.kind) {
    case 'similar-to-liked': {
      const values = { title: reason.title };
      const liked = moment.itemOf(reason.itemId)?.domain ?? item.domain;
      const same: readonly WhyKey[] =
        reason.title.length > LONG_TITLE ? ['liked'] : ['liked', 'likedCousin', 'likedNext'];
      const keys = liked === item.domain ? same : [LIKED_ELSEWHERE[liked]];
      return keys.map((key) => ({ key, values }));
    }
    case 'met-before':
      return plain('metBefore');
    case 'taste':
      return sentencesOfTaste(reason);
    case 'explore':
      return plain('exploreNew', 'exploreGuess');
    case 'journey-step':
      if (reason.step === 1) return plain('journeyFirst');
      return reason.step === reason.steps ? plain('journeyLast') : plain('journeyOn', 'journeyStill');
    case 'popular':
      return plain(KNOWN[item.domain] ?? 'known');
    case 'well-rated':
      return plain(LOVED[item.domain] ?? 'loved');
    case 'review-tone':
      return plain(...keysOfTone(reason));
    case 'intent-fit':
      if (moment.intent === 'lift') return plain('fitLift');
      if (moment.intent === 'calm') return plain('fitCalm');
      return moment.intent === 'focus' ? plain('fitFocus') : [];
    case 'emotion-genre':
      return [{ key: genreFor(reason.emotion), values: { genre: reason.genre } }];
    case 'cluster':
      return [{ key: 'clusterSongs', values: { term: reason.cluster } }];
    case 'mood-match':
      return []; // told by where the work stands, `why-of-mood.ts`
    default:
      return unreachable(reason);
  }
}

const LIKED_ELSEWHERE: Readonly<Record<MediaDomain, WhyKey>> = {
  music: 'likedSong',
  films: 'likedFilm',
  games: 'likedGame',
  books: 'likedBook',
  podcasts: 'likedPodcast',
  courses: 'likedCourse',
  wellbeing: 'likedPractice',
};
const KNOWN: Readonly<Partial<Record<MediaDomain, WhyKey>>> = {
  music: 'knownSong',
  films: 'knownFilm',
  books: 'knownBook',
  games: 'knownGame',
};
const LOVED: Readonly<Partial<Record<MediaDomain, WhyKey>>> = {
  films: 'lovedFilm',
  books: 'lovedBook',
  games: 'lovedGame',
};
const GENRE_FOR: Readonly<Record<string, WhyKey>> = {
  angry: 'genreAngry',
  disgust: 'genreDisgusted',
  fear: 'genreAfraid',
  happy: 'genreHappy',
  sad: 'genreSad',
  surprise: 'genreSurprised',
  neutral: 'genreNeutral',
} satisfies Record<Emotion, WhyKey>;

function genreFor(emotion: string): WhyKey {
  return (Object.hasOwn(GENRE_FOR, emotion) ? GENRE_FOR[emotion] : undefined) ?? 'genreNeutral';
}

function sentencesOfTaste({ facet, term }: Extract<Reason, { kind: 'taste' }>): readonly Told[] {
  switch (facet) {
    case 'creator':
      return [{ key: 'tasteMaker', values: { maker: term } }];
    case 'genre':
      return [{ key: 'tasteGenre', values: { genre: term } }];
    case 'tag':
    case 'keyword':
      return [{ key: 'tasteTag', values: { term } }];
    case 'language':
      return UNTOLD_LANGUAGES.has(term) ? [] : [{ key: 'tasteLanguage', values: { language: term } }];
    case 'decade':
      return [{ key: 'tasteDecade', values: { decade: Number(term) } }];
    case 'audio':
      return [{ key: 'tasteSound', values: { term } }];
    case 'domain':
      return []; // that it is a film goes without saying
    default:
      return unreachable(facet);
  }
}

function keysOfTone({ tone, emotions = [] }: Extract<Reason, { kind: 'review-tone' }>): readonly WhyKey[] {
  if (tone < -CLEAR_TONE) return ['reviewsDark'];
  if (emotions[0] === 'joy') return ['reviewsJoy'];
  if (emotions[0] === 'love') return ['reviewsLove'];
  return tone > CLEAR_TONE ? ['reviewsWarm'] : [];
}
