import { readSettings, type RouteOutput } from '@emoverse/api-contract';
import type { FeedbackEvent, ProfileId } from '@emoverse/domain';
import type { Repositories } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import { momentOf } from '../http/clock-tolerance.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { refuseMoreEvents } from './refuse-more.ts';
import { writeForPerson } from './write-for-person.ts';

/**
 * Stores reactions and undos in one transaction, then acknowledges. An event that is known already changes nothing, so
 * a request may be repeated. What is new is learned when the person's state is next asked for, in whatever process
 * (`person-states.ts`). While the person has paused learning, events are stored with the mark that they are not to be
 * learned from, now or later.
 */
export async function sendFeedback(
  services: Services,
  { body }: HandlerInput<'sendFeedback'>,
  { session }: Call,
): Promise<RouteOutput<'sendFeedback'>> {
  const { store } = services;
  const profile = await session.profile();
  const stored = await writeForPerson(store, profile.id, async (repositories, { settings }) => {
    const { learning } = readSettings(settings);
    await refuseUnknown(services, repositories, profile.id, body.events);
    const now = services.clock();
    const events = body.events.map((event) => ({ ...event, at: momentOf(event.at, now) }));
    const added = await repositories.feedback.store(profile.id, events, learning);
    if (added.size > 0) {
      await refuseMoreEvents(repositories, profile.id);
      await repositories.changes.note(profile.id, 'feedback', now);
    }
    return added.size;
  });
  return { stored, known: body.events.length - stored };
}

/** Throws when an event points at something that does not exist: nothing of the request is stored then. */
async function refuseUnknown(
  { recommender }: Services,
  repositories: Repositories,
  profileId: ProfileId,
  events: readonly FeedbackEvent[],
): Promise<void> {
  const reactions = events.filter((event) => event.kind === 'reaction');
  const undos = events.filter((event) => event.kind === 'undo');
  const sent = new Set(reactions.map(({ id }) => id));
  // Most requests mention nothing that would have to be looked for.
  const ofUnknownItems = reactions.filter(({ itemId }) => !recommender.items.has(itemId));
  const ofEarlierEvents = undos.filter(({ undoes }) => !sent.has(undoes));
  const mentioned = [
    ...[...ofUnknownItems, ...ofEarlierEvents].map(({ id }) => id),
    ...ofEarlierEvents.map(({ undoes }) => undoes),
  ];
  const known = await repositories.feedback.known(profileId, mentioned);

  const unknownItem = ofUnknownItems.find(({ id }) => !known.has(id));
  if (unknownItem) {
    throw new ApiProblem(404, 'unknown-item', `there is no item ${unknownItem.itemId} in the catalogue`);
  }

  const unknownEvent = ofEarlierEvents.find(({ id, undoes }) => !known.has(id) && !known.has(undoes));
  if (unknownEvent) {
    throw new ApiProblem(404, 'unknown-event', `there is no reaction ${unknownEvent.undoes} to undo`);
  }

  const impressionIds = reactions.flatMap(({ impressionId }) =>
    impressionId === undefined ? [] : [impressionId],
  );
  const shown = await repositories.impressions.itemsOf(profileId, impressionIds);
  const mismatch = reactions.find(({ impressionId, itemId }) => {
    const shownItem = impressionId === undefined ? undefined : shown.get(impressionId);
    return shownItem !== undefined && shownItem !== itemId;
  });
  if (mismatch) {
    throw new ApiProblem(
      400,
      'impression-of-another-item',
      `impression ${mismatch.impressionId} did not show item ${mismatch.itemId}; send the impression of the item, or none`,
    );
  }
}
