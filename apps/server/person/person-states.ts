import { setImmediate } from 'node:timers/promises';
import type { ProfileId } from '@emoverse/domain';
import type { PersonState, Recommender } from '@emoverse/recommender';
import type { EditToLearn, FeedbackMark, ReactionInContext, Repositories, Standing } from '@emoverse/storage';
import { LRUCache } from 'lru-cache';

/** States kept in memory; one is below 400 kB. Others are made anew when they are asked for. */
const REMEMBERED_PERSONS = 500;

/** Events learned in one turn of the event loop: some 40 ms. */
const LEARNED_AT_ONCE = 1000;

interface Remembered {
  readonly state: PersonState;
  readonly mark: FeedbackMark;
  /** Place in the order of learning of the last event learned. */
  readonly last: number;
  /** How the person stands to items; read when first asked for. */
  standing?: Standing;
}

/** What has been learned about each person, always in step with the stored reactions. */
export interface PersonStates {
  /**
   * The state that the stored reactions and edits give. Only what is new is learned, unless something was undone or
   * arrived late: then everything is learned anew. Works with reactions stored by other processes as well.
   */
  current(repositories: Pick<Repositories, 'feedback'>, profileId: ProfileId): Promise<PersonState>;
  /** The state, and how the person stands to items at the same moment: read again only when something has happened. */
  withStanding(
    repositories: Pick<Repositories, 'feedback'>,
    profileId: ProfileId,
  ): Promise<{ readonly state: PersonState; readonly standing: Standing }>;
  forget(profileId: ProfileId): void;
}

/** Makes the states with the recommender's own learner. */
export function createPersonStates(
  recommender: Pick<Recommender, 'newPerson' | 'learnFromFeedback'>,
): PersonStates {
  const remembered = new LRUCache<ProfileId, Remembered>({ max: REMEMBERED_PERSONS });
  const known = async (
    { feedback }: Pick<Repositories, 'feedback'>,
    profileId: ProfileId,
  ): Promise<Remembered> => {
    const mark = await feedback.mark(profileId);
    const before = remembered.get(profileId);
    if (before && before.mark.events === mark.events && before.mark.lastSequence === mark.lastSequence)
      return before;

    const learn = async (
      state: PersonState,
      last: number,
      fresh: Awaited<ReturnType<typeof feedback.toLearn>>,
    ): Promise<Remembered> => {
      let next = state;
      for (let start = 0; start < fresh.length; start += LEARNED_AT_ONCE) {
        if (start > 0) await setImmediate();
        next = recommender.learnFromFeedback(next, fresh.slice(start, start + LEARNED_AT_ONCE));
      }
      const learned: Remembered = {
        state: next,
        mark,
        last: fresh.length > 0 ? orderOf(fresh[fresh.length - 1]) : last,
      };
      remembered.set(profileId, learned);
      return learned;
    };
    // Only up to the mark: what arrives meanwhile would be learned again with what comes after it.
    if (before && before.mark.undos === mark.undos) {
      const fresh = await feedback.toLearn(profileId, before.mark.lastSequence, mark.lastSequence);
      if (fresh.every((event) => orderOf(event) >= before.last))
        return learn(before.state, before.last, fresh);
    }
    return learn(recommender.newPerson(), 0, await feedback.toLearn(profileId, 0, mark.lastSequence));
  };
  return {
    current: async (repositories, profileId) => (await known(repositories, profileId)).state,
    async withStanding(repositories, profileId) {
      const person = await known(repositories, profileId);
      person.standing ??= await repositories.feedback.standing(profileId);
      return { state: person.state, standing: person.standing };
    },
    forget(profileId) {
      remembered.delete(profileId);
    },
  };
}

/** Events are learned in the order of their times, of the same millisecond reactions before edits. */
function orderOf(event: ReactionInContext | EditToLearn): number {
  return 'edit' in event ? event.edit.at + 0.5 : event.reaction.at;
}
