import type { FeedbackEvent, Impression, Playlist, ProfileId } from '@emoverse/domain';
import type { Repositories } from './repositories/index.ts';
import type { DayNote } from './repositories/day-notes.ts';
import type { StoredMood } from './repositories/moods.ts';
import type { StoredReaction, StoredTasteEdit } from './repositories/feedback.ts';
import type { StoredReview } from './repositories/reviews.ts';
import { undoIdOf } from './undo-id-of.ts';

/** Everything stored about a person. `settings` is the JSON value the app keeps there. */
export interface ProfileArchive {
  readonly settings: unknown;
  readonly moods: readonly StoredMood[];
  readonly reactions: readonly StoredReaction[];
  readonly impressions: readonly Impression[];
  readonly reviews: readonly StoredReview[];
  readonly tasteEdits: readonly StoredTasteEdit[];
  readonly playlists: readonly Playlist[];
  readonly dayNotes: readonly DayNote[];
}

/** How many records were new, of each kind, and how many were known already. */
export interface RestoreCounts {
  readonly moods: number;
  readonly reactions: number;
  readonly impressions: number;
  readonly reviews: number;
  readonly tasteEdits: number;
  readonly playlists: number;
  readonly dayNotes: number;
  readonly alreadyKnown: number;
}

/** Reads everything stored about a person; inside a transaction it is one consistent picture. */
export async function exportProfile(
  store: Repositories,
  profileId: ProfileId,
): Promise<ProfileArchive | undefined> {
  const profile = await store.profiles.find(profileId);
  if (!profile) return undefined;
  return {
    settings: profile.settings,
    moods: await store.moods.list(profileId),
    reactions: await store.feedback.list(profileId),
    impressions: await store.impressions.list(profileId),
    reviews: await store.reviews.list(profileId),
    tasteEdits: await store.feedback.edits(profileId),
    playlists: await store.playlists.all(profileId),
    dayNotes: await store.dayNotes.list(profileId),
  };
}

/** Adds an archive to a profile: settings are taken from it, records that are known already stay as they are. */
export async function restoreProfile(
  store: Repositories,
  profileId: ProfileId,
  archive: ProfileArchive,
): Promise<RestoreCounts> {
  await store.profiles.replaceSettings(profileId, archive.settings);
  const impressions = await store.impressions.store(profileId, archive.impressions);
  const moods = await store.moods.store(profileId, archive.moods);
  const reviews = await store.reviews.store(profileId, archive.reviews);
  const playlists = await store.playlists.store(profileId, archive.playlists);
  const dayNotes = await store.dayNotes.store(profileId, archive.dayNotes);
  // Arrival order decides between reactions of the same millisecond; an export lists the newest first.
  const oldestFirst = [...archive.reactions].reverse();
  let reactions = 0;
  for (const learned of [true, false]) {
    const events = oldestFirst.filter((reaction) => reaction.learned === learned).map(toEvent);
    reactions += (await store.feedback.store(profileId, events, learned)).size;
  }
  const edits = [...archive.tasteEdits].reverse();
  const tasteEdits = (
    await store.feedback.storeEdits(
      profileId,
      edits.map(({ edit }) => edit),
    )
  ).size;
  const undos = [
    ...oldestFirst.filter(({ undone }) => undone).map(({ id, at }) => toUndo(id, at)),
    ...edits.filter(({ undone }) => undone).map(({ edit: { id, at } }) => toUndo(id, at)),
  ];
  const undone = new Set([
    ...(await store.feedback.list(profileId)).filter((known) => known.undone).map(({ id }) => id),
    ...(await store.feedback.edits(profileId)).filter((known) => known.undone).map(({ edit }) => edit.id),
  ]);
  await store.feedback.store(
    profileId,
    undos.filter((undo) => undo.kind === 'undo' && !undone.has(undo.undoes)),
    true,
  );
  const given =
    archive.impressions.length +
    archive.moods.length +
    archive.reviews.length +
    archive.reactions.length +
    archive.tasteEdits.length +
    archive.playlists.length +
    archive.dayNotes.length;
  return {
    impressions,
    moods,
    reviews,
    reactions,
    tasteEdits,
    playlists,
    dayNotes,
    alreadyKnown: given - impressions - moods - reviews - reactions - tasteEdits - playlists - dayNotes,
  };
}

function toEvent({ id, itemId, action, impressionId, at }: StoredReaction): FeedbackEvent {
  return { kind: 'reaction', id, itemId, action, at, ...(impressionId !== undefined && { impressionId }) };
}

function toUndo(id: StoredReaction['id'], at: number): FeedbackEvent {
  return { kind: 'undo', id: undoIdOf(id), undoes: id, at };
}
