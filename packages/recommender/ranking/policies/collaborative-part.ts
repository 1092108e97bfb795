import { elementAt } from '@emoverse/domain';
import { COLLABORATIVE_SIGNALS, type CollaborativeSignal } from '../../collaborative-filtering/index.ts';
import type { RankingContext } from '../ranking-context.ts';
import type { ScorePart } from './policy.ts';

/** Reward that one standard deviation of the crowd's utility is worth: a perfect mood fit (0.8) is three of them. */
const CROWD_SHARE = 0.25;

/** Scores what the crowd knows, in units of reward; undefined for an item that it does not know. */
export function collaborativePart(ranking: RankingContext): (position: number) => number | undefined {
  const { index, person, context } = ranking;
  const surface = context.surface ?? 'list';
  const scorer = person.collaborativeScorer(surface);
  if (index.collaborative === undefined || scorer === undefined) return () => undefined;
  const { placeOf, ordinary } = index.collaborative;
  const { mean, deviation } = ordinary[surface];
  return (position) => {
    const place = placeOf[position] ?? 0;
    return place < 0 ? undefined : (CROWD_SHARE * (scorer.utility(place) - mean)) / deviation;
  };
}

/** Places of the signals that tell of the same part of a score. */
const POPULAR = placesOf(['likes', 'later', 'recent', 'newer', 'era-soft', 'era-sharp']);
const TOGETHER = placesOf(COLLABORATIVE_SIGNALS.filter((signal) => /^(together|from|smooth)/.test(signal)));
const EXPECTED = placesOf(['expected']);
const PERSONAL = placesOf(['personal']);

function placesOf(signals: readonly CollaborativeSignal[]): readonly number[] {
  return signals.map((signal) => COLLABORATIVE_SIGNALS.indexOf(signal));
}

/**
 * The crowd's score of one item, told by what moved it: the weights that this person's reactions gave to its genres,
 * what it has in common with what they liked, its rating, and how liked it is. The parts sum to the score.
 */
export function collaborativeParts(ranking: RankingContext, position: number): ScorePart[] {
  const { index, person, context } = ranking;
  const surface = context.surface ?? 'list';
  const scorer = person.collaborativeScorer(surface);
  const { collaborative } = index;
  if (collaborative === undefined || scorer === undefined) return [];
  const { placeOf, ordinary } = collaborative;
  const place = placeOf[position] ?? 0;
  const { mean, deviation } = ordinary[surface];
  const unit = CROWD_SHARE / deviation;
  const shares = scorer.shares(place);
  const share = (places: readonly number[]): number =>
    places.reduce((sum, at) => sum + unit * (shares[at] ?? 0), 0);
  // What the same signals say of somebody of whom nothing is known is what everybody likes.
  const populationOnly = scorer.shares(place, collaborative.nobody);
  const common = TOGETHER.reduce((sum, at) => sum + unit * (populationOnly[at] ?? 0), 0);
  const genres = genreParts(ranking, position, unit * (scorer.weights[PERSONAL[0] ?? 0] ?? 0));
  const told = genres.reduce((sum, { value }) => sum + value, 0);
  const behind = likedBehind(ranking, place);
  return [
    { value: share(POPULAR) + common - unit * mean, reason: { kind: 'popular' } },
    { value: share(EXPECTED), reason: { kind: 'well-rated', rating: 2 * starsOf(ranking, place) } },
    {
      value: share(TOGETHER) - common,
      ...(behind !== undefined && { reason: similarTo(ranking, behind) }),
    },
    ...genres,
    { value: share(PERSONAL) - told },
  ];
}

/**
 * What this person's weights of the item's genres add to the signal `personal`.
 * @param weight reward that one unit of the signal is worth.
 */
function genreParts({ index, person }: RankingContext, position: number, weight: number): ScorePart[] {
  const { collaborative } = index;
  const state = person.user.crowd;
  if (collaborative === undefined || state === null) return [];
  const { preference } = collaborative.model;
  const base = (collaborative.placeOf[position] ?? 0) * preference.width;
  const parts: ScorePart[] = [];
  for (const { at, genre } of collaborative.genreColumns) {
    const x = preference.rows[base + at] ?? 0;
    if (x === 0) continue;
    const value = weight * x * ((state.preferenceMean[at] ?? 0) - (preference.mean[at] ?? 0));
    parts.push({ value, reason: { kind: 'taste', facet: 'genre', term: genre } });
  }
  return parts;
}

function starsOf({ index }: RankingContext, place: number): number {
  if (index.collaborative === undefined) return 0;
  const { centre, quality } = index.collaborative.model.preference;
  return Math.min(5, Math.max(0, centre + (quality[place] ?? 0)));
}

/** The liked item whose like speaks loudest for this one; undefined when none speaks for it. */
function likedBehind({ index, person }: RankingContext, place: number): number | undefined {
  if (index.collaborative === undefined) return undefined;
  const { model, placeOf } = index.collaborative;
  const { rank, factors } = model.likes;
  let best: number | undefined;
  let strongest = 0;
  for (const liked of person.likedPositions) {
    const other = placeOf[liked] ?? 0;
    if (other < 0 || other === place) continue;
    let common = 0;
    for (let k = 0; k < rank; k++)
      common += (model.damping[k] ?? 0) * (factors[place * rank + k] ?? 0) * (factors[other * rank + k] ?? 0);
    if (common > strongest) {
      strongest = common;
      best = liked;
    }
  }
  return best;
}

function similarTo({ index }: RankingContext, liked: number): NonNullable<ScorePart['reason']> {
  const { id, title } = elementAt(index.items, liked);
  return { kind: 'similar-to-liked', itemId: id, title };
}
