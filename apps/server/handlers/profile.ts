import { setImmediate } from 'node:timers/promises';
import { readSettings, settingsSchema, type ProfileResponse, type RouteOutput } from '@emoverse/api-contract';
import { EmoVerseError } from '@emoverse/domain';
import { CHANGE_KINDS, type StoredProfile, type StoredReaction, type StoredReview } from '@emoverse/storage';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import { JsonStream } from '../json/json-stream.ts';
import { checkArchive } from '../restore/check-archive.ts';
import { readArchive, type RecordOf } from '../restore/read-archive.ts';
import { settingsOf } from '../people/for-children.ts';
import { forgetPerson } from '../people/forget-person.ts';
import { writeArchive } from '../restore/write-archive.ts';
import type { Services } from '../services.ts';
import { homeOf } from './home.ts';
import { profileDeleted, writeForPerson } from './write-for-person.ts';

async function answerOf({ store, persons }: Services, { id }: StoredProfile): Promise<ProfileResponse> {
  // First: what changes from here on is told to who listens from here on.
  const lastChange = (await store.changes.last([id])).get(id) ?? 0;
  const profile = await store.profiles.find(id);
  if (profile === undefined) throw profileDeleted();
  const kind = (await store.people.find(id))?.kind ?? 'child';
  const { moods, reviews } = await store.profiles.counts(profile.id);
  const { saved, reactions } = (await persons.current(store, profile.id)).standing;
  return {
    id: profile.id,
    createdAt: profile.createdAt,
    settings: settingsOf(profile, kind),
    kind,
    counts: { moods, reactions, reviews, saved: saved.size },
    lastChange,
  };
}

/** The profile of who uses this browser, made on first use. */
export async function getProfile(services: Services, call: Call): Promise<RouteOutput<'getProfile'>> {
  return answerOf(services, await call.session.profile());
}

/** Changes the settings that are given and keeps the others. */
export async function patchSettings(
  services: Services,
  { body }: HandlerInput<'patchSettings'>,
  { session }: Call,
): Promise<RouteOutput<'patchSettings'>> {
  const { id, settings: before } = await session.profile();
  const changed = await writeForPerson(services.store, id, async ({ profiles, changes }, profile) => {
    const settings = settingsSchema.parse({ ...readSettings(profile.settings), ...body });
    await profiles.replaceSettings(id, settings);
    await changes.note(id, 'settings', services.clock());
    return { ...profile, settings };
  });
  if (readSettings(before).covers === 'yes' && readSettings(changed.settings).covers !== 'yes')
    await services.covers.forget();
  return answerOf(services, changed);
}

/** Deletes everything stored about this person, also from the store's files, and ends the session. */
export async function deleteProfile(
  services: Services,
  { session, clearSite }: Call,
): Promise<RouteOutput<'deleteProfile'>> {
  const profile = await session.knownProfile();
  if (profile) await forgetPerson(services, profile, (await session.house())?.id);
  await session.leave();
  clearSite();
  return { deleted: true };
}

/** Everything stored about this person, written as it is read. */
export async function exportProfile({ store, clock }: Services, { session }: Call): Promise<JsonStream> {
  const { id } = await session.profile();
  const archive = await store.transfer.exportProfile(id);
  if (archive === undefined) throw profileDeleted();
  return new JsonStream(writeArchive(archive, { exportedAt: clock(), home: await homeOf(store, id) }));
}

/** Takes an export back. What a review says is read again, whatever the file says. */
export async function restoreProfile(
  { store, persons, reviewTones, readReview, clock }: Services,
  { session, bytes }: Call,
): Promise<RouteOutput<'restoreProfile'>> {
  const { id } = await session.profile();
  const archive = await readArchive(await bytes());
  const reviews = await checkArchive(archive, clock(), readReview);
  const counts = await asProblem(() =>
    store.transfer.restoreProfile(id, {
      settings: archive.head.settings,
      moods: archive.records('moods'),
      impressions: archive.records('impressions'),
      reactions: withLearned(archive.records('reactions', 'from-the-end')),
      tasteEdits: archive.records('tasteEdits', 'from-the-end'),
      playlists: archive.records('playlists'),
      dayNotes: archive.records('dayNotes'),
      tasteImports: archive.records('tasteImports'),
      reviews: piecesOf(reviews),
    }),
  );
  // A reaction that came before may have got the showing that it answers, with the mood then.
  persons.forget(id);
  await reviewTones.follow();
  for (const what of CHANGE_KINDS) await store.changes.note(id, what, clock());
  return { ...counts };
}

/** Long ones are stored a few at a time, so that others have their turn. */
const REVIEWS_A_PIECE = 25;

async function* piecesOf(reviews: readonly StoredReview[]): AsyncGenerator<readonly StoredReview[]> {
  for (let at = 0; at < reviews.length; at += REVIEWS_A_PIECE) {
    yield reviews.slice(at, at + REVIEWS_A_PIECE);
    await setImmediate();
  }
}

/** Exports of early versions do not say whether a reaction was learned from: it was. */
function withLearned(
  pieces: AsyncIterable<readonly RecordOf<'reactions'>[]>,
): AsyncIterable<readonly StoredReaction[]> {
  return {
    async *[Symbol.asyncIterator]() {
      for await (const piece of pieces)
        yield piece.map((reaction) => ({ ...reaction, learned: reaction.learned ?? true }));
    },
  };
}

/** What the store refuses of an archive, as an answer. */
async function asProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof EmoVerseError && cause.code === 'too-many-records')
      throw new ApiProblem(409, 'too-many-records', cause.message, { cause });
    if (cause instanceof EmoVerseError && cause.code === 'profile-deleted') throw profileDeleted();
    throw cause;
  }
}
