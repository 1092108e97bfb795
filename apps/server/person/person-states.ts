import { setImmediate } from 'node:timers/promises';
import type { ProfileId } from '@emoverse/domain';
import type { UserModel, Recommender } from '@emoverse/recommender';
import type { FeedbackMark, Repositories, StandingEvent } from '@emoverse/storage';
import { LRUCache } from 'lru-cache';
import { NO_STANDING, growStanding, type Standing } from './grow-standing.ts';

/** States kept in memory; one is below 400 kB. Others are made anew when they are asked for. */
const REMEMBERED_PERSONS = 500;
/** Items saved or liked that are kept in memory, of all persons together: some 100 bytes each. */
const REMEMBERED_STANDINGS = 1_000_000;
/** New events that are added to a state; after more than that, all is learned anew, page by page. */
const FRESH_MOST = 200;
/** Events learned in one turn of the event loop: some 50 ms where all are edits. */
const LEARNED_AT_ONCE = 50;

/** What is known about a person from what they did and said. */
export interface KnownPerson {
  /** What has been learned. */
  readonly state: UserModel;
  readonly standing: Standing;
}

interface Remembered {
  readonly person: KnownPerson;
  readonly mark: FeedbackMark;
  /** Place in the order of learning of the last event. */
  readonly last: number;
}

/** What is known about each person, always in step with the stored reactions. */
export interface PersonStates {
  /**
   * What the stored reactions and edits give. Only what is new is learned, unless something was undone or arrived late, or
   * much is new: then everything is learned anew, while others have their turns. Works with reactions stored by other
   * processes as well.
   */
  current(repositories: Pick<Repositories, 'feedback'>, profileId: ProfileId): Promise<KnownPerson>;
  forget(profileId: ProfileId): void;
}

/** Makes the states with the recommender's own learner. */
export function createPersonStates(
  recommender: Pick<Recommender, 'newPerson' | 'learnFromFeedback'>,
): PersonStates {
  const remembered = new LRUCache<ProfileId, Remembered>({
    max: REMEMBERED_PERSONS,
    maxSize: REMEMBERED_STANDINGS,
    sizeCalculation: ({ person: { standing } }) =>
      1 + standing.saved.size + standing.liked.size + standing.felt.size + standing.taken.size,
  });
  const learn = (state: UserModel, events: readonly StandingEvent[]): UserModel =>
    recommender.learnFromFeedback(
      state,
      events.filter((event) => !('learned' in event) || event.learned),
    );
  return {
    async current({ feedback }, profileId) {
      const mark = await feedback.mark(profileId);
      const known = remembered.get(profileId);
      if (known && known.mark.events === mark.events && known.mark.lastSequence === mark.lastSequence)
        return known.person;

      // Fewer than before: a deletion that was cut off took some.
      if (known && known.mark.undos === mark.undos && mark.events >= known.mark.events) {
        const fresh = await feedback.standingBetween(profileId, known.mark, mark, FRESH_MOST);
        if (fresh?.every((event) => orderOf(event) >= known.last) === true) {
          const standing = growStanding(known.person.standing);
          standing.add(fresh);
          const person = { state: learn(known.person.state, fresh), standing: standing.told() };
          const last = lastOrder(fresh) ?? known.last;
          remembered.set(profileId, { person, mark, last });
          return person;
        }
      }
      let state = recommender.newPerson();
      const standing = growStanding(NO_STANDING);
      let last = 0;
      for await (const events of feedback.standingPages(profileId, mark)) {
        for (let start = 0; start < events.length; start += LEARNED_AT_ONCE) {
          if (start > 0) await setImmediate();
          state = learn(state, events.slice(start, start + LEARNED_AT_ONCE));
        }
        standing.add(events);
        last = lastOrder(events) ?? last;
      }
      const person = { state, standing: standing.told() };
      remembered.set(profileId, { person, mark, last });
      return person;
    },
    forget(profileId) {
      remembered.delete(profileId);
    },
  };
}

function lastOrder(events: readonly StandingEvent[]): number | undefined {
  const last = events.at(-1);
  return last && orderOf(last);
}

/** Events are learned in the order of their times, of the same millisecond reactions before edits and imports. */
function orderOf(event: StandingEvent): number {
  if ('edit' in event) return event.edit.at + 0.5;
  return 'known' in event ? event.known.importedAt + 0.5 : event.reaction.at;
}
