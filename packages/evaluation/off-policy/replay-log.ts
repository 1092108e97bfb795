import {
  elementAt,
  type ImportedWork,
  type Impression,
  type ItemId,
  type MediaDomain,
  type TasteEdit,
} from '@emoverse/domain';
import {
  type ContextualReaction,
  type LearnableEvent,
  opinionOfStars,
  type UserModel,
  type PlaceOdds,
  type RecentShowing,
  type RecommendContext,
  type Recommender,
} from '@emoverse/recommender';
import type { LoggedShowing } from './estimate-policy.ts';
import { SHOWING_FEATURES, showingFeatures } from './reward-model.ts';

/** What one person was shown and did. */
export interface PersonLog {
  readonly person: string;
  readonly impressions: readonly Impression[];
  /** Reactions that stand and may be learned from. */
  readonly reactions: readonly ContextualReaction[];
  /** What they said about what was learned, and did not take back. */
  readonly edits?: readonly TasteEdit[];
  /** What they brought from elsewhere, and did not take back. */
  readonly known?: readonly ImportedWork[];
}

export interface ReplayOptions {
  readonly policy: RecommendContext['policy'];
  /** What is drawn together by the bootstrap: all that a person was shown, or all of a visit. */
  readonly groupBy: 'person' | 'visit';
  /** Called after each list; may wait, so that progress is drawn and a stop is noticed. */
  readonly onList?: () => Promise<void> | void;
}

export interface ReplayedLog {
  readonly showings: readonly LoggedShowing[];
  /** Showings that cannot be judged: an item that has left the catalogue, or a chance that is not of the place. */
  readonly skipped: { readonly unknownItem: number; readonly chanceOfList: number };
}

/** Reactions that say that an item was worth showing. */
const WORTH: ReadonlySet<string> = new Set(['liked', 'saved', 'finished', 'played', 'more-like-this']);

/**
 * Goes through a person's log in the order of time and asks a policy, at each list, what it would have shown there:
 * with the same mood, intent, filters and length, after the same reactions, and with the same earlier showings.
 * The reward of a showing is 1 if it was liked (or rated so), saved, finished, played or more of it wanted, and not disliked or less of it wanted; else 0.
 */
export async function replayLog(
  recommender: Pick<Recommender, 'items' | 'newPerson' | 'listOdds' | 'learnFromFeedback'>,
  { person: name, impressions, reactions, edits = [], known = [] }: PersonLog,
  { policy, groupBy, onList }: ReplayOptions,
): Promise<ReplayedLog> {
  const rewards = rewardsOf(reactions);
  const inOrder: LearnableEvent[] = [
    ...reactions,
    ...edits.map((edit) => ({ edit })),
    ...known.map((work) => ({ known: work })),
  ].sort((a, b) => timeOf(a) - timeOf(b));
  const actionOf = new Map<string, ContextualReaction['reaction'][]>();
  for (const { reaction } of [...reactions].sort((a, b) => timeOf(a) - timeOf(b)))
    if (reaction.impressionId !== undefined)
      actionOf.set(reaction.impressionId, [...(actionOf.get(reaction.impressionId) ?? []), reaction]);
  const skipped = { unknownItem: 0, chanceOfList: 0 };
  const showings: LoggedShowing[] = [];
  const earlier = new Map<MediaDomain, Impression[]>();
  const shownInVisit = new Map<string, Set<ItemId>>();
  let state: UserModel = recommender.newPerson();
  let learned = 0;

  for (const list of listsOf(impressions)) {
    const [{ at, domain, mood, intent, surface, filters, visitId }] = list;
    const fresh: LearnableEvent[] = [];
    while (learned < inOrder.length && timeOf(elementAt(inOrder, learned)) < at)
      fresh.push(elementAt(inOrder, learned++));
    if (fresh.length > 0) state = recommender.learnFromFeedback(state, fresh);
    const recent = (earlier.get(domain) ?? []).map(({ id, itemId, at: shownAt }): RecentShowing => {
      const action = actionOf.get(id)?.findLast((reaction) => reaction.at < at)?.action;
      return { itemId, at: shownAt, ...(action && { action }) };
    });
    const odds = recommender.listOdds(
      {
        mood,
        intent,
        domain,
        surface,
        filters,
        count: Math.max(...list.map(({ position }) => position)) + 1,
        shown: shownInVisit.get(visitId) ?? new Set(),
        recent,
        at,
        policy,
        random: noChance,
      },
      state,
    );
    const described = meanFeatures(odds);
    for (const impression of list) {
      const item = recommender.items.get(impression.itemId);
      if (item === undefined) skipped.unknownItem += 1;
      else if (impression.propensityOf !== 'place') skipped.chanceOfList += 1;
      else {
        const { position } = impression;
        const place = odds.at(position);
        const best = place?.items.reduce((a, b) => (b.chance > a.chance ? b : a));
        showings.push({
          group: groupBy === 'person' ? name : `${name}/${visitId}`,
          propensity: impression.propensity,
          target: place?.items.find((candidate) => candidate.item.id === impression.itemId)?.chance ?? 0,
          wouldShow: best?.item.id === impression.itemId,
          reward: rewards.get(impression.id) ?? 0,
          features: showingFeatures(item, place?.target ?? mood, position),
          expectedFeatures: described(position),
        });
      }
    }
    earlier.set(domain, [...(earlier.get(domain) ?? []), ...list]);
    shownInVisit.set(
      visitId,
      new Set([...(shownInVisit.get(visitId) ?? []), ...list.map(({ itemId }) => itemId)]),
    );
    await onList?.();
  }
  return { showings, skipped };
}

function timeOf(event: LearnableEvent): number {
  if ('edit' in event) return event.edit.at;
  return 'known' in event ? event.known.importedAt : event.reaction.at;
}

function noChance(): number {
  throw new Error('the odds of a list were asked to draw: they must not depend on chance');
}

function rewardsOf(reactions: readonly ContextualReaction[]): ReadonlyMap<string, number> {
  const worth = new Set<string>();
  const unwanted = new Set<string>();
  for (const { reaction } of reactions) {
    if (reaction.impressionId === undefined) continue;
    const { action, stars } = reaction;
    const opinion = opinionOfStars(stars);
    const said = opinion === 'neither' ? action : opinion;
    if (WORTH.has(said)) worth.add(reaction.impressionId);
    if (said === 'disliked' || said === 'less-like-this') unwanted.add(reaction.impressionId);
  }
  return new Map([...worth].map((id) => [id, unwanted.has(id) ? 0 : 1]));
}

/** Impressions that were answered together: of one visit, domain and time. Oldest first. */
function listsOf(impressions: readonly Impression[]): [Impression, ...Impression[]][] {
  const lists = new Map<string, [Impression, ...Impression[]]>();
  for (const impression of [...impressions].sort((a, b) => a.at - b.at || a.position - b.position)) {
    const key = `${impression.visitId}/${impression.domain}/${impression.at}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [impression]);
    else list.push(impression);
  }
  return [...lists.values()];
}

/** Mean features of what may stand at a place, weighted by its chance. */
function meanFeatures(odds: readonly PlaceOdds[]): (place: number) => Float64Array {
  return (place) => {
    const mean = new Float64Array(SHOWING_FEATURES.length);
    const at = odds.at(place);
    for (const { item, chance } of at?.items ?? []) {
      const features = showingFeatures(item, at?.target ?? item.mood, place);
      for (let index = 0; index < mean.length; index++)
        mean[index] = (mean[index] ?? Number.NaN) + chance * (features[index] ?? Number.NaN);
    }
    return mean;
  };
}
