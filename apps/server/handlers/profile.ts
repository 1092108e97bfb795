import { exportSchema, settingsSchema, type ProfileResponse, type RouteOutput } from '@emoverse/api-contract';
import { CHANGE_KINDS, type StoredProfile } from '@emoverse/storage';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { profileDeleted, writeForPerson } from './write-for-person.ts';

async function answerOf({ store }: Services, { id }: StoredProfile): Promise<ProfileResponse> {
  // First: what changes from here on is told to who listens from here on.
  const lastChange = (await store.changes.last([id])).get(id) ?? 0;
  const profile = await store.profiles.find(id);
  if (profile === undefined) throw profileDeleted();
  const { moods, reactions, reviews } = await store.profiles.counts(profile.id);
  const { saved } = await store.feedback.standing(profile.id);
  return {
    id: profile.id,
    createdAt: profile.createdAt,
    settings: settingsSchema.parse(profile.settings),
    counts: { moods, reactions, reviews, saved: saved.size },
    lastChange,
  };
}

/** The profile of this browser, made on first use. */
export async function getProfile(services: Services, call: Call): Promise<RouteOutput<'getProfile'>> {
  return answerOf(services, await call.session.profile());
}

/** Changes the settings that are given and keeps the others. */
export async function patchSettings(
  services: Services,
  { body }: HandlerInput<'patchSettings'>,
  { session }: Call,
): Promise<RouteOutput<'patchSettings'>> {
  const { id } = await session.profile();
  const changed = await writeForPerson(services.store, id, async ({ profiles, changes }) => {
    const profile = await profiles.find(id);
    if (profile === undefined) throw profileDeleted();
    const settings = settingsSchema.parse({ ...settingsSchema.parse(profile.settings), ...body });
    await profiles.replaceSettings(id, settings);
    await changes.note(id, 'settings', services.clock());
    return { ...profile, settings };
  });
  return answerOf(services, changed);
}

/** Deletes everything stored about this person, also from the store's files, and ends the session. */
export async function deleteProfile(
  services: Services,
  { session }: Call,
): Promise<RouteOutput<'deleteProfile'>> {
  const profile = await session.knownProfile();
  if (profile) {
    await services.store.transfer.deleteProfile(profile.id);
    services.persons.forget(profile.id);
    services.live.end(profile.id);
    await services.reviewTones.follow();
  }
  session.end();
  return { deleted: true };
}

/** Everything stored about this person. */
export async function exportProfile(
  services: Services,
  { session }: Call,
): Promise<RouteOutput<'exportProfile'>> {
  const { id } = await session.profile();
  const archive = await services.store.transfer.exportProfile(id);
  return exportSchema.parse({
    format: 'emoverse-export',
    version: 1,
    exportedAt: services.clock(),
    ...archive,
  });
}

/** Takes an export back. What a review says is read again, whatever the file says. */
export async function restoreProfile(
  services: Services,
  { body }: HandlerInput<'restoreProfile'>,
  { session }: Call,
): Promise<RouteOutput<'restoreProfile'>> {
  const { id } = await session.profile();
  const counts = await services.store.transfer.restoreProfile(id, {
    settings: body.settings,
    moods: body.moods,
    impressions: body.impressions,
    reactions: body.reactions.map((reaction) => ({ ...reaction, learned: reaction.learned ?? true })),
    tasteEdits: body.tasteEdits,
    playlists: body.playlists,
    dayNotes: body.dayNotes,
    reviews: body.reviews.map((review) => ({ ...review, ...services.readReview(review.text) })),
  });
  await services.reviewTones.follow();
  for (const what of CHANGE_KINDS) await services.store.changes.note(id, what, services.clock());
  return { ...counts };
}
