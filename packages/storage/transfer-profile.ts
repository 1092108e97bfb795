import {
  EmoVerseError,
  MOST_PLAYLIST_BYTES,
  MOST_RECORDS,
  RECORD_KINDS,
  type EventId,
  type FeedbackEvent,
  type Impression,
  type Playlist,
  type ProfileId,
  type RecordKind,
  type TasteImport,
} from '@emoverse/domain';
import { deriveId } from './derive-id.ts';
import { undoOf } from './undo-of.ts';
import type { Repositories } from './repositories/index.ts';
import type { DayNote } from './repositories/day-notes.ts';
import type { StoredMood } from './repositories/moods.ts';
import type { StoredReaction, StoredTasteEdit } from './repositories/feedback.ts';
import type { StoredReview } from './repositories/reviews.ts';

/** Records piece by piece: nobody holds all of them at once. What is restored is gone through again where a transaction is. */
export type Pieces<T> = AsyncIterable<readonly T[]> | Iterable<readonly T[]>;

/** What is stored about a person, by kind. */
export interface ProfileRecords {
  readonly moods: StoredMood;
  readonly reactions: StoredReaction;
  readonly impressions: Impression;
  readonly reviews: StoredReview;
  readonly tasteEdits: StoredTasteEdit;
  readonly playlists: Playlist;
  readonly dayNotes: DayNote;
  readonly tasteImports: TasteImport;
}

/** Everything stored about a person. `settings` is the JSON value the app keeps there. */
export type ProfileArchive = { readonly settings: unknown } & {
  readonly [Kind in RecordKind]: Pieces<ProfileRecords[Kind]>;
};

/** How many records were new, of each kind, and how many were known already. */
export type RestoreCounts = { readonly [Kind in RecordKind]: number } & { readonly alreadyKnown: number };

/**
 * Everything stored about a person, read as it is asked for: moods, reviews, reactions and edits newest first. What is
 * stored meanwhile may be in it or not; a reaction is never in it without the impression that it answers, if impressions
 * are read last.
 */
export async function exportProfile(
  store: Repositories,
  profileId: ProfileId,
): Promise<ProfileArchive | undefined> {
  const profile = await store.profiles.find(profileId);
  if (!profile) return undefined;
  return {
    settings: profile.settings,
    moods: store.moods.pages(profileId),
    reactions: store.feedback.reactionPages(profileId),
    impressions: store.impressions.pages(profileId),
    reviews: store.reviews.pages(profileId),
    tasteEdits: store.feedback.editPages(profileId),
    playlists: store.playlists.pages(profileId),
    dayNotes: store.dayNotes.pages(profileId),
    tasteImports: store.tasteImports.pages(profileId),
  };
}

/**
 * Adds an archive to a profile: settings are taken from it, records that are known already stay as they are.
 * Reactions and edits must come oldest first: of those of one millisecond the order of arrival decides.
 *
 * An id means something within its profile alone, so that no archive reaches into another's records. Reviews are shown
 * to everybody by their id: one that is another's becomes a new one, and one with words that the person has written of
 * the same item already is known.
 */
export async function restoreProfile(
  store: Repositories,
  profileId: ProfileId,
  archive: ProfileArchive,
): Promise<RestoreCounts> {
  await store.profiles.replaceSettings(profileId, archive.settings);
  let given = 0;
  const addUp = async <T>(
    pieces: Pieces<T>,
    storePiece: (piece: readonly T[]) => Promise<number>,
  ): Promise<number> => {
    let stored = 0;
    for await (const piece of pieces) {
      given += piece.length;
      stored += await storePiece(piece);
    }
    return stored;
  };
  const counts = {
    impressions: await addUp(archive.impressions, (piece) => store.impressions.store(profileId, piece)),
    moods: await addUp(archive.moods, (piece) => store.moods.store(profileId, piece)),
    reviews: await addUp(archive.reviews, (piece) => restoreReviews(store, profileId, piece)),
    playlists: await addUp(archive.playlists, (piece) => store.playlists.store(profileId, piece)),
    dayNotes: await addUp(archive.dayNotes, (piece) => store.dayNotes.store(profileId, piece)),
    tasteImports: await addUp(archive.tasteImports, (piece) => store.tasteImports.store(profileId, piece)),
    reactions: await addUp(archive.reactions, (piece) => restoreReactions(store, profileId, piece)),
    tasteEdits: await addUp(archive.tasteEdits, (piece) => restoreEdits(store, profileId, piece)),
  };
  await refuseTooMany(store, profileId);
  const stored = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { ...counts, alreadyKnown: given - stored };
}

/** Throws `too-many-records` where a profile holds more than MOST_RECORDS of a kind, or MOST_PLAYLIST_BYTES. */
async function refuseTooMany({ profiles, playlists }: Repositories, profileId: ProfileId): Promise<void> {
  const bytes = await playlists.bytes(profileId);
  if (bytes > MOST_PLAYLIST_BYTES)
    throw new EmoVerseError(
      'too-many-records',
      `with this file the works of all playlists would take ${bytes} bytes, expected at most ${MOST_PLAYLIST_BYTES}: delete some, or restore into another profile`,
    );
  const records = await profiles.records(profileId);
  for (const kind of RECORD_KINDS) {
    const [count, most] = [records[kind], MOST_RECORDS[kind]];
    if (count > most)
      throw new EmoVerseError(
        'too-many-records',
        `with this file the profile would hold ${count} ${kind}, expected at most ${most}: delete some, or restore into another profile`,
      );
  }
}

async function restoreReviews(
  { reviews }: Repositories,
  profileId: ProfileId,
  piece: readonly StoredReview[],
): Promise<number> {
  const others = await reviews.ofOthers(
    profileId,
    piece.map(({ id }) => id),
  );
  const own = await reviews.written(
    profileId,
    piece.map(({ itemId }) => itemId),
  );
  const seen = new Set<string>();
  const fresh = piece.filter(({ itemId, text }) => {
    const words = `${itemId} ${text}`;
    const known = seen.has(words) || own.get(itemId)?.has(text) === true;
    seen.add(words);
    return !known;
  });
  return reviews.store(
    profileId,
    fresh.map((review) =>
      others.has(review.id) ? { ...review, id: deriveId(`${profileId} ${review.id}`) } : review,
    ),
  );
}

async function restoreReactions(
  store: Repositories,
  profileId: ProfileId,
  piece: readonly StoredReaction[],
): Promise<number> {
  // First, so that a rating that was taken away replaces none.
  await undo(
    store,
    profileId,
    piece.filter(({ undone }) => undone),
  );
  let stored = 0;
  for (const learned of [true, false]) {
    const events = piece.filter((reaction) => reaction.learned === learned).map(toEvent);
    stored += (await store.feedback.store(profileId, events, learned)).size;
  }
  return stored;
}

async function restoreEdits(
  store: Repositories,
  profileId: ProfileId,
  piece: readonly StoredTasteEdit[],
): Promise<number> {
  const edits = piece.map(({ edit }) => edit);
  const { size } = await store.feedback.storeEdits(profileId, edits);
  await undo(
    store,
    profileId,
    piece.filter(({ undone }) => undone).map(({ edit }) => edit),
  );
  return size;
}

/** Undoes events of which no undo is known. */
async function undo(
  { feedback }: Repositories,
  profileId: ProfileId,
  events: readonly { readonly id: EventId; readonly at: number }[],
): Promise<void> {
  const known = await feedback.undone(
    profileId,
    events.map(({ id }) => id),
  );
  const undos = events.filter(({ id }) => !known.has(id)).map(({ id, at }) => undoOf(id, at));
  await feedback.store(profileId, undos, true);
}

function toEvent({ id, itemId, action, impressionId, felt, stars, at }: StoredReaction): FeedbackEvent {
  return {
    ...{ kind: 'reaction', id, itemId, action, at },
    ...(impressionId !== undefined && { impressionId }),
    ...(felt !== undefined && { felt }),
    ...(stars !== undefined && { stars }),
  };
}
