import { elementAt, numberAt, type MoodPoint } from '@emoverse/domain';
import { needsOf } from '../../intent/index.ts';
import {
  clearMeans,
  COLLABORATIVELY_COVERED,
  DENSE_FEATURES,
  densePlace,
  itemFeatures,
  momentOf,
  type Showing,
} from '../../user-model/index.ts';
import { LIST_CANDIDATES } from '../../collaborative-filtering/index.ts';
import type { RankingContext } from '../ranking-context.ts';
import { collaborative } from '../sources/collaborative.ts';
import { emotionGenre } from '../sources/emotion-genre.ts';
import { explore } from '../sources/explore.ts';
import { likedNeighbours } from '../sources/liked-neighbours.ts';
import { moodNeighbours } from '../sources/mood-neighbours.ts';
import { ownLanguages } from '../sources/own-languages.ts';
import { popular } from '../sources/popular.ts';
import { tasteNeighbours } from '../sources/taste-neighbours.ts';
import { wellRated } from '../sources/well-rated.ts';
import { collaborativePart, collaborativeParts } from './collaborative-part.ts';
import type { Policy, ScorePart, Step } from './policy.ts';

/**
 * EmoVerse's own way: the score is the reward that the person's user model expects of showing the item now:
 * Σ weight × feature over what it is, how it fits the mood, and how good and known it is. With nothing learned the
 * weights are the prior's; every reaction moves them.
 *
 * Where a population was learned from, it knows better how good, known and alike its items are: for those its score
 * takes the place of quality, popularity, similarity, genre and decade; mood, intent and all else stay.
 */
export const emoversePolicy: Policy = {
  name: 'emoverse',
  version: '6',
  sources: [
    { source: moodNeighbours, limit: 120 },
    { source: ownLanguages, limit: 60 },
    { source: tasteNeighbours, limit: 60 },
    { source: likedNeighbours, limit: 40 },
    { source: wellRated, limit: 40 },
    { source: emotionGenre, limit: 20 },
    { source: popular, limit: 20 },
    { source: explore, limit: 30 },
    { source: collaborative, limit: LIST_CANDIDATES },
  ],
  shortlists: true,
  rests: true,
  keepsToPath: true,
  composition: 'explore',

  scorer: (ranking, step) => {
    const features = new Float64Array(DENSE_FEATURES.length);
    const showingOf = showingsAt(ranking, step);
    const mean = new Float64Array(ranking.person.user.denseMean);
    const meanBesideCollaborative = mean.map((weight, place) =>
      COLLABORATIVELY_COVERED[place] ? 0 : weight,
    );
    const { index, person } = ranking;
    const { termStart, termIds, termValues } = index;
    const { itemMean } = person;
    const termMean = ranking.termMeans();
    const termMeanBesideCollaborative =
      index.collaborative === undefined ? termMean : meansBesideCollaborative(ranking);
    const crowdOf = collaborativePart(ranking);
    return (position) => {
      const known = crowdOf(position);
      itemFeatures(index, showingOf(position, known === undefined), features);
      const dense = known === undefined ? mean : meanBesideCollaborative;
      const terms = known === undefined ? termMean : termMeanBesideCollaborative;
      let score = (itemMean.get(position) ?? 0) + (known ?? 0);
      for (let place = 0; place < features.length; place++)
        score += (dense[place] ?? 0) * (features[place] ?? 0);
      for (let at = termStart[position] ?? 0; at < (termStart[position + 1] ?? 0); at++)
        score += (terms[termIds[at] ?? 0] ?? 0) * (termValues[at] ?? 0);
      return score;
    };
  },

  partsOf: (ranking, step, position) => {
    const known =
      (ranking.index.collaborative?.placeOf[position] ?? -1) >= 0 && ranking.person.user.crowd !== null;
    return [
      ...denseParts(ranking, step, position, known),
      ...(known ? collaborativeParts(ranking, position) : []),
      ...termParts(ranking, position, known),
      ...ownPart(ranking, position),
    ];
  },
};

/**
 * A liked item is named from this cosine on. In the bundled catalogue so near are .2 % (films) to 5 % (courses) of any two
 * items of a domain, and 16 % of the practices, which are few and much alike.
 */
const NEAR_SIMILARITY = 0.3;
/** What the place of an item on the mood plane, and the mood itself, add to a score beside the fit. */
const MOOD_FEATURES = [
  'valence',
  'arousal',
  'valence-congruence',
  'arousal-congruence',
  'valence-in-arousal',
  'arousal-in-valence',
  'mood-valence',
  'mood-arousal',
];

/** Learned weights without those of facets that the crowd has weights of, by vocabulary place. */
function meansBesideCollaborative({
  context,
  index,
  person,
  arrays,
  termMeans,
}: RankingContext): Float64Array {
  const means = arrays.uninitialisedFloats(index.vocabulary.length);
  means.set(termMeans());
  const isCollaborative = (place: number): boolean =>
    index.ofCollaborativeFacet[place] === 1 && !person.fixedTerms.has(place);
  return clearMeans(person, context.domain, isCollaborative, means);
}

/** Prepares to describe showings at one step, one after the other: it is the same object each time. */
function showingsAt(
  ranking: RankingContext,
  { target }: Step,
): (position: number, compared?: boolean) => Showing {
  const { context, person, viewers } = ranking;
  const moment = momentOf(context.mood, context.intent.kind, target);
  const fits = ranking.fitsTo(target);
  const perceived = { valence: 0, arousal: 0 };
  const showing = { position: 0, moment, fit: 0, perceived, likedSimilarity: 0, reviewTone: 0 };
  return (position, compared = true) => {
    perceived.valence = person.valence[position] ?? 0;
    perceived.arousal = person.arousal[position] ?? 0;
    showing.position = position;
    showing.fit = fits[position] ?? 0;
    showing.likedSimilarity = compared ? (person.nearestLiked(position)?.similarity ?? 0) : 0;
    showing.reviewTone =
      (viewers.valence[position] ?? 0) * target.valence + (viewers.arousal[position] ?? 0) * target.arousal;
    return showing;
  };
}

/** One part for each kind of reason: all that is about the item's place on the mood plane is one of them. */
function denseParts(
  ranking: RankingContext,
  step: Step,
  position: number,
  isCollaborative: boolean,
): ScorePart[] {
  const features = itemFeatures(ranking.index, showingsAt(ranking, step)(position));
  const mean = ranking.person.user.denseMean;
  const value = (...names: string[]): number => {
    let sum = 0;
    for (const name of names) sum += numberAt(mean, densePlace(name)) * (features[densePlace(name)] ?? 0);
    return sum;
  };
  const { index, context } = ranking;
  const intent = context.intent.kind;
  const term = strongestSuitingTerm(ranking, position);
  const sound = (name: string, high: string, low: string, feature: number): ScorePart => ({
    value: value(name),
    reason: { kind: 'taste', facet: 'audio', term: feature > 0 ? high : low },
  });
  const { audio } = elementAt(index.items, position);
  return [
    { value: value('bias') },
    {
      value: value(`mood-fit:${intent}`, ...MOOD_FEATURES),
      reason: moodReason(ranking, step, position),
    },
    ...(isCollaborative ? [] : standingParts(ranking, position, value)),
    { value: value('intent-fit'), ...(term !== undefined && { reason: { kind: 'intent-fit', term } }) },
    { value: value('review-tone'), reason: reviewReason(ranking, position) },
    ...(audio === undefined
      ? []
      : [
          sound('energy', 'energetic', 'gentle', audio.energy - 0.5),
          sound('acousticness', 'acoustic', 'electric', audio.acousticness - 0.5),
          sound('danceability', 'danceable', 'not for dancing', audio.danceability - 0.5),
        ]),
  ];
}

function standingParts(
  ranking: RankingContext,
  position: number,
  value: (...names: string[]) => number,
): ScorePart[] {
  const liked = ranking.person.nearestLiked(position);
  return [
    {
      value: value('quality'),
      reason: { kind: 'well-rated', rating: ranking.index.shrunkRating[position] ?? 0 },
    },
    { value: value('popularity'), reason: { kind: 'popular' } },
    {
      value: value('liked-similarity'),
      ...(liked !== undefined &&
        liked.similarity >= NEAR_SIMILARITY && { reason: similarReason(ranking, liked.position) }),
    },
  ];
}

/** The learned weight of each of the item's terms; those that the crowd has weights of are told by it. */
function termParts(
  { index, person, termMeans }: RankingContext,
  position: number,
  isCollaborative: boolean,
): ScorePart[] {
  const termMean = termMeans();
  const parts: ScorePart[] = [];
  for (let at = index.termStart[position] ?? 0; at < (index.termStart[position + 1] ?? 0); at++) {
    const place = index.termIds[at] ?? 0;
    const value = (termMean[place] ?? 0) * (index.termValues[at] ?? 0);
    const { facet, term } = elementAt(index.vocabulary, place);
    const byCollaborative =
      isCollaborative && index.ofCollaborativeFacet[place] === 1 && !person.fixedTerms.has(place);
    if (value !== 0 && !byCollaborative) parts.push({ value, reason: { kind: 'taste', facet, term } });
  }
  return parts;
}

/** What this very item earned before. */
function ownPart(ranking: RankingContext, position: number): ScorePart[] {
  const value = ranking.person.itemMean.get(position);
  return value === undefined ? [] : [{ value, reason: { kind: 'met-before' } }];
}

function similarReason({ index }: RankingContext, liked: number): NonNullable<ScorePart['reason']> {
  const { id, title } = elementAt(index.items, liked);
  return { kind: 'similar-to-liked', itemId: id, title };
}

function moodReason(
  ranking: RankingContext,
  { target, step }: Step,
  position: number,
): NonNullable<ScorePart['reason']> {
  const intent = ranking.context.intent.kind;
  if (intent === 'journey') return { kind: 'journey-step', step: step + 1, steps: ranking.path.length };
  return { kind: 'mood-match', distance: distanceTo(ranking, target, position) };
}

function reviewReason({ viewers }: RankingContext, position: number): NonNullable<ScorePart['reason']> {
  const emotions = viewers.telling.get(position);
  const tone = viewers.tone[position] ?? 0;
  return { kind: 'review-tone', tone, ...(emotions !== undefined && { emotions: [...emotions] }) };
}

function distanceTo({ person }: RankingContext, target: MoodPoint, position: number): number {
  return Math.hypot(
    (person.valence[position] ?? 0) - target.valence,
    (person.arousal[position] ?? 0) - target.arousal,
  );
}

/** The term that speaks loudest for the intent and for what the mood needs, as the catalogue spells it. */
function strongestSuitingTerm({ index, context }: RankingContext, position: number): string | undefined {
  const { mood, intent } = context;
  const needs = needsOf(mood.scores, intent.kind);
  let best: string | undefined;
  let strongest = 0;
  for (let at = index.termStart[position] ?? 0; at < (index.termStart[position + 1] ?? 0); at++) {
    const place = index.termIds[at] ?? 0;
    let suits = index.intentFits[intent.kind].terms.get(place) ?? 0;
    for (const [emotion, share] of needs)
      suits += share * (index.needFits.get(emotion)?.terms.get(place) ?? 0);
    if (suits > strongest) {
      strongest = suits;
      best = elementAt(index.vocabulary, place).term;
    }
  }
  return best;
}
