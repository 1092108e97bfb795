import type { RouteOutput } from '@emoverse/api-contract';
import { announceMood } from '../home/mood-now.ts';
import { ApiProblem } from '../http/api-problem.ts';
import { momentOf } from '../http/clock-tolerance.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { refuseMore } from './refuse-more.ts';
import { writeForPerson } from './write-for-person.ts';

const unknownMood = (id: string): ApiProblem => new ApiProblem(404, 'unknown-mood', `you have no mood ${id}`);

/** Keeps a confirmed or corrected mood. Sent again, the mood as it is stored comes back. */
export async function addMood(
  services: Services,
  { body }: HandlerInput<'addMood'>,
  { session }: Call,
): Promise<RouteOutput<'addMood'>> {
  const { store, clock, webhooks } = services;
  const { id: profileId } = await session.profile();
  const now = clock();
  const { estimate } = body;
  const mood = {
    ...body,
    at: momentOf(body.at, now),
    estimate: { ...estimate, at: momentOf(estimate.at, now) },
  };
  const hasNews = await writeForPerson(store, profileId, async (repositories) => {
    if ((await repositories.moods.store(profileId, [mood])) === 0) return false;
    await refuseMore(repositories, profileId, 'moods');
    await repositories.changes.note(profileId, 'moods', now);
    return announceMood(repositories, profileId, services);
  });
  if (hasNews) void webhooks.wake();
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
  services: Services,
  { params, body }: HandlerInput<'patchMood'>,
  { session }: Call,
): Promise<RouteOutput<'patchMood'>> {
  const { store, clock, webhooks } = services;
  const { id: profileId } = await session.profile();
  const { corrected, hasNews } = await writeForPerson(store, profileId, async (repositories) => {
    await repositories.changes.note(profileId, 'moods', clock());
    const corrected = await repositories.moods.correct(profileId, params.id, body);
    return { corrected, hasNews: await announceMood(repositories, profileId, services) };
  });
  if (!corrected) throw unknownMood(params.id);
  if (hasNews) void webhooks.wake();
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
