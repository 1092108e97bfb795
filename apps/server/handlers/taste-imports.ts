import type { RouteOutput } from '@emoverse/api-contract';
import { matchItems } from '@emoverse/domain';
import { ApiProblem } from '../http/api-problem.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { isLearnable, lookUpLearnable } from './look-up-learnable.ts';
import { refuseMore } from './refuse-more.ts';
import { writeForPerson } from './write-for-person.ts';

/** What this person brought from elsewhere. */
export async function listTasteImports(
  { store }: Services,
  { session }: Call,
): Promise<RouteOutput<'listTasteImports'>> {
  const { id } = await session.profile();
  return { imports: await store.tasteImports.list(id) };
}

/** Looks works up among the items that this person sees. */
export async function matchWorks(
  services: Services,
  { body: { works } }: HandlerInput<'matchWorks'>,
): Promise<RouteOutput<'matchWorks'>> {
  return { matches: [...(await matchItems(works, lookUpLearnable(services)))] };
}

/** Keeps an import, from which is learned at once. */
export async function addTasteImport(
  services: Services,
  { params: { importId: id }, body }: HandlerInput<'addTasteImport'>,
  { session }: Call,
): Promise<RouteOutput<'addTasteImport'>> {
  const { id: profileId } = await session.profile();
  const at = services.clock();
  const works = [...new Map(body.works.map((work) => [work.itemId, work])).values()]
    .filter(({ itemId }) => isLearnable(services, itemId))
    .map((work) => ({ ...work, ...(work.at !== undefined && { at: Math.min(work.at, at) }) }));
  return writeForPerson(services.store, profileId, async (repositories) => {
    const { tasteImports, changes } = repositories;
    const { kept, already } = await tasteImports.keep(profileId, { ...body, id, at, works });
    if (!already) {
      await refuseMore(repositories, profileId, 'tasteImports');
      await changes.note(profileId, 'feedback', at);
    }
    return { imported: kept, already };
  });
}

/** Takes an import back. */
export async function undoTasteImport(
  { store, clock }: Services,
  { params: { importId } }: HandlerInput<'undoTasteImport'>,
  { session }: Call,
): Promise<RouteOutput<'undoTasteImport'>> {
  const { id: profileId } = await session.profile();
  const at = clock();
  await writeForPerson(store, profileId, async ({ tasteImports, changes }) => {
    if (!(await tasteImports.undo(profileId, importId, at)))
      throw new ApiProblem(404, 'unknown-import', `you brought nothing in as ${importId} (any more)`);
    await changes.note(profileId, 'feedback', at);
  });
  return { deleted: true };
}
