import { elementAt, numberAt } from '@emoverse/domain';
import { createSeededRandom, shuffled } from '@emoverse/numeric';
import { fingerprint } from '@emoverse/numeric';
import type { Blend, CollaborativeModel } from '../collaborative-model.ts';
import type { RatingHistory, PopulationRatings } from './gather-ratings.ts';
import { COLLABORATIVE_SIGNALS, type CollaborativeSignal } from '../collaborative-signals.ts';
import { fitBlend, type JudgedRanking } from './fit-blend.ts';
import { fitNewcomerWeights } from './fit-newcomer-weights.ts';
import { spread } from './fit-preference.ts';
import { judgedLists, judgedPicks, STAGES, togetherQuality, type Holdout } from './holdout-evaluation.ts';
import { countRatings } from './likes-factors.ts';
import { dampLikes, trainBase } from './train-base.ts';

export interface TrainCollaborativeModelOptions {
  /** Told now and then how much is done, 0…1; what it gives is awaited, so it may let other work in or throw. */
  readonly onProgress?: (share: number, stage: string) => Promise<void> | void;
}

/** Dampings that are tried, in mean likes of a person. */
const DAMPINGS = [2, 4, 8, 16] as const;
const DEFAULT_DAMPING = 8;
const FOLDS = 5;
/** Populations larger than this are split in fewer parts: each part has people enough. */
const LARGE = 2500;
const FOLDS_LARGE = 2;
/** People who are judged at most, and at least for a blend to be fitted. */
const JUDGED_MAXIMUM = 400;
const JUDGED_MINIMUM = 15;
/** Events after the horizon, and likes among them, that somebody must have to be judged. */
const EVENTS_AFTER = 10;
const LIKES_AFTER = 5;
/** Fitted so that weights stay plain on few people; 2e-3 to 1e-2 made no difference on the tuning fold. */
const LIST_PENALTY = 3e-3;
const PICK_PENALTY = 3e-3;

/**
 * Learns a crowd prior from a population and tunes it on that population itself: people are held out in turn, their
 * first events revealed in order of time, and the damping and the blends chosen by what they liked later. Nothing is
 * tuned by hand for one table, because it would not hold for the next.
 *
 * The same ratings give the same model. Small populations get the default blend.
 */
export async function trainCollaborativeModel(
  population: PopulationRatings,
  { onProgress = () => undefined }: TrainCollaborativeModelOptions = {},
): Promise<CollaborativeModel> {
  const { people, items } = population;
  const horizon = horizonOf(people, population.likedFrom);
  const folds = people.length > LARGE ? FOLDS_LARGE : FOLDS;
  const steps = folds + 6;
  const held: Holdout[] = [];
  const judgeable = judgeablePeople(people, population.likedFrom, horizon);
  const foldOf = shuffled(
    people.map((_, person) => person % folds),
    createSeededRandom(3),
  );
  if (judgeable.length >= JUDGED_MINIMUM) {
    const chosen = new Set(spread(judgeable.length, JUDGED_MAXIMUM).map((at) => judgeable[at]));
    for (let fold = 0; fold < folds; fold++) {
      await onProgress(fold / steps, `learning without part ${fold + 1} of ${folds}`);
      const base = trainBase(
        people.filter((_, person) => foldOf[person] !== fold),
        population,
        { damping: DEFAULT_DAMPING, horizon },
      );
      people.forEach((history, person) => {
        if (foldOf[person] === fold && chosen.has(person)) held.push({ base, history });
      });
    }
  }
  await onProgress(folds / steps, 'choosing the damping');
  const { damping, damped } = chooseDamping(held, population, horizon, foldOf, folds);
  await onProgress((folds + 1) / steps, 'judging people held out');
  const listsByPerson = damped.map((one) => judgedLists(one, horizon));
  const lists = listsByPerson.flat();
  const picks = damped.flatMap((one) => judgedPicks(one, horizon));
  await onProgress((folds + 2) / steps, 'blending for lists');
  const fitList = (rankings: readonly JudgedRanking[]): Blend =>
    blendOf(rankings, 'top', LIST_PENALTY, DEFAULT_LIST);
  const blended = fitList(lists);
  await onProgress((folds + 3) / steps, 'checking lists for newcomers');
  const newcomer = lists.length === 0 ? undefined : fitNewcomerWeights(blended, listsByPerson, fitList);
  const list: Blend = { ...blended, ...(newcomer && { newcomer }) };
  await onProgress((folds + 4) / steps, 'blending for picks');
  const pick = blendOf(picks, 'order', PICK_PENALTY, DEFAULT_PICK);
  await onProgress((folds + 5) / steps, 'learning from everybody');
  const base = trainBase(people, population, { damping, horizon });
  const ratings = people.reduce((sum, history) => sum + history.items.length, 0);
  await onProgress(1, 'done');
  const about = {
    people: people.length,
    items: items.length,
    ratings,
    timed: population.timed,
    damping,
    horizon,
    judged: held.length,
  };
  const blends = { list, pick };
  return {
    ...base,
    version: `crowd-2-${people.length}-${ratings}-${fingerprint([...list.weights.flat(), ...(newcomer ?? []), ...pick.weights.flat(), ...base.preference.mean])}`,
    about,
    keys: items.map(({ key }) => key),
    blends,
  };
}

/** The largest stage that enough people have got beyond. */
function horizonOf(people: readonly RatingHistory[], likedFrom: number): number {
  const enough = Math.max(JUDGED_MINIMUM, 0.1 * people.length);
  return (
    [...STAGES].reverse().find((stage) => judgeablePeople(people, likedFrom, stage).length >= enough) ?? 0
  );
}

function judgeablePeople(people: readonly RatingHistory[], likedFrom: number, horizon: number): number[] {
  return people.flatMap(({ items, stars }, person) => {
    let likes = 0;
    for (let at = horizon; at < items.length; at++) if ((stars[at] ?? 0) >= likedFrom) likes += 1;
    return items.length >= horizon + EVENTS_AFTER && likes >= LIKES_AFTER ? person : [];
  });
}

/** The damping with which the co-like score finds most of what people held out liked later. */
function chooseDamping(
  held: readonly Holdout[],
  population: PopulationRatings,
  horizon: number,
  foldOf: readonly number[],
  folds: number,
): { readonly damping: number; readonly damped: readonly Holdout[] } {
  if (held.length === 0) return { damping: DEFAULT_DAMPING, damped: [] };
  const bases = [...new Set(held.map(({ base }) => base))];
  const peopleOf = bases.map((base) => {
    const fold = numberAt(
      foldOf,
      population.people.indexOf(
        held.find((one) => one.base === base)?.history ?? elementAt(population.people, 0),
      ),
    );
    return population.people.filter((_, person) => foldOf[person] !== fold % folds);
  });
  const liked = peopleOf.map((people) =>
    countRatings(people, population.items.length, (stars) => stars >= population.likedFrom),
  );
  const tried = DAMPINGS.map((damping) => {
    const redone = new Map(
      bases.map((base, at) => [
        base,
        { ...base, ...dampLikes(base.likes, elementAt(liked, at), damping, elementAt(peopleOf, at).length) },
      ]),
    );
    const damped = held.map(({ base, history }) => ({ base: redone.get(base) ?? base, history }));
    const quality = damped.reduce((sum, one) => sum + togetherQuality(one, horizon), 0);
    return { damping, damped, quality };
  });
  return tried.reduce((best, one) => (one.quality > best.quality ? one : best));
}

function blendOf(
  rankings: readonly JudgedRanking[],
  aim: 'top' | 'order',
  penalty: number,
  fallback: Partial<Record<CollaborativeSignal, number>>,
): Blend {
  if (rankings.length > 0) return fitBlend(rankings, { aim, penalty });
  return {
    signals: COLLABORATIVE_SIGNALS,
    centre: COLLABORATIVE_SIGNALS.map(() => 0),
    spread: COLLABORATIVE_SIGNALS.map(() => 1),
    weights: [COLLABORATIVE_SIGNALS.map((signal) => fallback[signal] ?? 0)],
  };
}

const DEFAULT_LIST = { 'together-5': 1, expected: 0.3, personal: 0.3 } as const;
const DEFAULT_PICK = { expected: 1, personal: 1 } as const;
