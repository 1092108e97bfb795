import { topIndices } from '@emoverse/numeric';
import type { CollaborativeBase } from '../collaborative-model.ts';
import {
  newCollaborativePerson,
  teachCollaborativePerson,
  type CollaborativePerson,
} from '../collaborative-person.ts';
import type { RatingHistory } from './gather-ratings.ts';
import { COLLABORATIVE_SIGNALS, LIST_CANDIDATES, collaborativeSignals } from '../collaborative-signals.ts';
import type { JudgedRanking } from './fit-blend.ts';

/** Reactions after which somebody held out is judged, those up to the horizon. */
export const STAGES = [0, 5, 10, 20, 50] as const;
/** A person whom the base was not trained on, with what they did after their first `horizon` events. */
export interface Holdout {
  readonly base: CollaborativeBase;
  readonly history: RatingHistory;
}

/** Holdout evaluation: the states of somebody held out at each stage up to the horizon. */
export function statesAtStages(
  { base, history }: Holdout,
  horizon: number,
): { readonly reactions: number; readonly person: CollaborativePerson }[] {
  let person = newCollaborativePerson(base);
  let learned = 0;
  return STAGES.filter((stage) => stage <= horizon).map((stage) => {
    const fresh = Array.from(history.items.subarray(learned, stage), (item, at) => ({
      item,
      stars: history.stars[learned + at] ?? 0,
      doubt: 1,
    }));
    person = teachCollaborativePerson(base, person, fresh);
    learned = stage;
    return { reactions: stage, person };
  });
}

/** Rankings of the whole catalogue without the first `horizon` items: liked is what was liked later. */
export function judgedLists(held: Holdout, horizon: number): JudgedRanking[] {
  const { base, history } = held;
  const known = new Set(history.items.subarray(0, horizon));
  const liked = laterLikes(held, horizon);
  const fresh = Int32Array.from({ length: base.own.length }, (_, item) => item).filter(
    (item) => !known.has(item),
  );
  return statesAtStages(held, horizon).flatMap(({ reactions, person }) => {
    const signals = collaborativeSignals(base, person);
    const candidates = topIndices(fresh, LIST_CANDIDATES, signals.together);
    return judged(candidates, liked, reactions, signals.write);
  });
}

/** Rankings of what was rated after the first `horizon` items only. */
export function judgedPicks(held: Holdout, horizon: number): JudgedRanking[] {
  const { base, history } = held;
  const candidates = Array.from(history.items.subarray(horizon));
  const liked = laterLikes(held, horizon);
  if (liked.size === candidates.length) return [];
  return statesAtStages(held, horizon).flatMap(({ reactions, person }) =>
    judged(candidates, liked, reactions, collaborativeSignals(base, person).write),
  );
}

/** Discounted share of later likes among the first ten (nDCG@10) when ranked by the co-like score alone. */
export function togetherQuality(held: Holdout, horizon: number): number {
  const { base, history } = held;
  const known = new Set(history.items.subarray(0, horizon));
  const liked = laterLikes(held, horizon);
  const fresh = Int32Array.from({ length: base.own.length }, (_, item) => item).filter(
    (item) => !known.has(item),
  );
  const states = statesAtStages(held, horizon).slice(1);
  const gains = states.map(({ person }) => {
    const first = topIndices(fresh, 10, collaborativeSignals(base, person).together);
    let gain = 0;
    let best = 0;
    for (let place = 0; place < Math.min(10, liked.size); place++) best += 1 / Math.log2(place + 2);
    first.forEach((item, place) => {
      if (liked.has(item)) gain += 1 / Math.log2(place + 2);
    });
    return best === 0 ? 0 : gain / best;
  });
  return gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length);
}

function laterLikes({ base, history }: Holdout, horizon: number): Set<number> {
  const liked = new Set<number>();
  for (let at = horizon; at < history.items.length; at++)
    if ((history.stars[at] ?? 0) >= base.likedFrom) liked.add(history.items[at] ?? 0);
  return liked;
}

function judged(
  candidates: readonly number[],
  liked: ReadonlySet<number>,
  reactions: number,
  write: (item: number, out: Float32Array, at: number) => void,
): JudgedRanking[] {
  const rows = candidates.flatMap((item, row) => (liked.has(item) ? row : []));
  if (rows.length === 0) return [];
  const signals = new Float32Array(candidates.length * COLLABORATIVE_SIGNALS.length);
  candidates.forEach((item, row) => write(item, signals, row * COLLABORATIVE_SIGNALS.length));
  return [{ reactions, signals, liked: Int32Array.from(rows) }];
}
