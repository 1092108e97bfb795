import { moodImportSchema, type RouteOutput } from '@emoverse/api-contract';
import { ApiProblem } from '../http/api-problem.ts';
import { isFuture } from '../http/clock-tolerance.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { refuseMore } from './refuse-more.ts';
import { writeForPerson } from './write-for-person.ts';

/** Files that moods were brought in from. */
export async function listMoodImports(
  { store }: Services,
  { session }: Call,
): Promise<RouteOutput<'listMoodImports'>> {
  const { id } = await session.profile();
  return { imports: moodImportSchema.array().parse(await store.moodImports.list(id)) };
}

/** Brings a part of a file in. Sent again, it changes nothing. */
export async function importMoods(
  { store, clock }: Services,
  { params: { importId }, body }: HandlerInput<'importMoods'>,
  { session }: Call,
): Promise<RouteOutput<'importMoods'>> {
  const { id: profileId } = await session.profile();
  const now = clock();
  const late = body.moods.find(({ at, estimate }) => isFuture(at, now) || isFuture(estimate.at, now));
  if (late !== undefined)
    throw new ApiProblem(
      400,
      'from-the-future',
      `the file holds the time ${new Date(late.at).toISOString()}, which is yet to come: check the clock of the machine that wrote it`,
    );
  return writeForPerson(store, profileId, async (repositories) => {
    const { origin, file, moods } = body;
    const notes = body.notes.map((note) => ({ ...note, changedAt: now }));
    const about = { id: importId, origin, file, at: now };
    const added = await repositories.moodImports.add(profileId, about, { moods, notes });
    if (added.moods + added.notes + added.changed === 0) return added;
    await refuseMore(repositories, profileId, 'moods');
    await refuseMore(repositories, profileId, 'dayNotes');
    await repositories.changes.note(profileId, 'moods', now);
    return added;
  });
}

/** Ends a file that was read whole. Our own exports may be of some days alone, and of several people’s machines: nothing goes for those. */
export async function endMoodImport(
  { store, clock }: Services,
  { params: { importId }, body: { origin, file } }: HandlerInput<'endMoodImport'>,
  { session }: Call,
): Promise<RouteOutput<'endMoodImport'>> {
  const { id: profileId } = await session.profile();
  if (origin === 'emoverse') return { gone: 0 };
  const now = clock();
  return writeForPerson(store, profileId, async ({ moodImports, changes }) => {
    const gone = await moodImports.end(profileId, { id: importId, origin, file, at: now });
    if (gone > 0) await changes.note(profileId, 'moods', now);
    return { gone };
  });
}

/** Takes back what a file brought, changed and took away. */
export async function undoMoodImport(
  { store, clock }: Services,
  { params: { importId } }: HandlerInput<'undoMoodImport'>,
  { session }: Call,
): Promise<RouteOutput<'undoMoodImport'>> {
  const { id: profileId } = await session.profile();
  return writeForPerson(store, profileId, async ({ moodImports, changes }) => {
    const taken = await moodImports.undo(profileId, importId);
    if (taken === undefined)
      throw new ApiProblem(404, 'unknown-import', `you brought no file in as ${importId} (any more)`);
    await changes.note(profileId, 'moods', clock());
    return taken;
  });
}
