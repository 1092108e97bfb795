import type { RouteOutput } from '@emoverse/api-contract';
import { ApiProblem } from '../http/api-problem.ts';
import { momentOf } from '../http/clock-tolerance.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { refuseMore } from './refuse-more.ts';
import { writeForPerson } from './write-for-person.ts';

const unknownMood = (id: string): ApiProblem => new ApiProblem(404, 'unknown-mood', `you have no mood ${id}`);

/** Keeps a confirmed or corrected mood. Sent again, the mood as it is stored comes back. */
export async function addMood(
  { store, clock }: Services,
  { body }: HandlerInput<'addMood'>,
  { session }: Call,
): Promise<RouteOutput<'addMood'>> {
  const { id: profileId } = await session.profile();
  const now = clock();
  const { estimate } = body;
  const mood = {
    ...body,
    at: momentOf(body.at, now),
    estimate: { ...estimate, at: momentOf(estimate.at, now) },
  };
  await writeForPerson(store, profileId, async (repositories) => {
    if ((await repositories.moods.store(profileId, [mood])) === 0) return;
    await refuseMore(repositories, profileId, 'moods');
    await repositories.changes.note(profileId, 'moods', now);
  });
  const stored = await store.moods.find(profileId, body.id);
  if (!stored) throw unknownMood(body.id);
  return stored;
}

/** History of moods, newest first. */
export async function listMoods(
  { store }: Services,
  { query }: HandlerInput<'listMoods'>,
  { session }: Call,
): Promise<RouteOutput<'listMoods'>> {
  const { id: profileId } = await session.profile();
  return { moods: await store.moods.list(profileId, query) };
}

/** Corrects a mood or changes its note. */
export async function patchMood(
  { store, clock }: Services,
  { params, body }: HandlerInput<'patchMood'>,
  { session }: Call,
): Promise<RouteOutput<'patchMood'>> {
  const { id: profileId } = await session.profile();
  const corrected = await writeForPerson(store, profileId, async ({ moods, changes }) => {
    await changes.note(profileId, 'moods', clock());
    return moods.correct(profileId, params.id, body);
  });
  if (!corrected) throw unknownMood(params.id);
  return corrected;
}

/** Deletes one mood. */
export async function deleteMood(
  { store, clock }: Services,
  { params }: HandlerInput<'deleteMood'>,
  { session }: Call,
): Promise<RouteOutput<'deleteMood'>> {
  const { id: profileId } = await session.profile();
  await writeForPerson(store, profileId, async ({ moods, changes }) => {
    if (!(await moods.delete(profileId, params.id))) throw unknownMood(params.id);
    await changes.note(profileId, 'moods', clock());
  });
  return { deleted: true };
}
