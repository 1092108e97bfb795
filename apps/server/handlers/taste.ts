import { readSettings, type RouteOutput, type TasteResponse } from '@emoverse/api-contract';
import type { ProfileId, TasteEdit } from '@emoverse/domain';
import { summariseTaste } from '@emoverse/recommender';
import { ApiProblem } from '../http/api-problem.ts';
import { momentOf } from '../http/clock-tolerance.ts';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { refuseMoreEdits } from './refuse-more.ts';
import { writeForPerson } from './write-for-person.ts';

/** What has been learned about this person, as readable weights. */
export async function getTaste(services: Services, { session }: Call): Promise<RouteOutput<'getTaste'>> {
  return answerOf(services, (await session.profile()).id);
}

/** Fixes a weight, or lets a term count for nothing. */
export async function setTasteTerm(
  services: Services,
  { params, body: { id, at, weight } }: HandlerInput<'setTasteTerm'>,
  call: Call,
): Promise<RouteOutput<'setTasteTerm'>> {
  requireTerm(services, params);
  const edit: TasteEdit =
    weight === 'ignored'
      ? { kind: 'taste-ignored', id, at, ...params }
      : { kind: 'taste-set', id, at, ...params, weight };
  return store(services, edit, call);
}

/** Forgets what was learned or said about a term. */
export async function forgetTasteTerm(
  services: Services,
  { params, query }: HandlerInput<'forgetTasteTerm'>,
  call: Call,
): Promise<RouteOutput<'forgetTasteTerm'>> {
  requireTerm(services, params);
  return store(services, { kind: 'taste-forgotten', ...query, ...params }, call);
}

/** Forgets all that was learned. The events stay, so that an undo brings it back. */
export async function forgetTaste(
  services: Services,
  { body }: HandlerInput<'forgetTaste'>,
  call: Call,
): Promise<RouteOutput<'forgetTaste'>> {
  return store(services, { kind: 'all-forgotten', ...body }, call);
}

function requireTerm(
  { recommender }: Services,
  { facet, term }: HandlerInput<'setTasteTerm'>['params'],
): void {
  if (!recommender.isTasteTerm(facet, term))
    throw new ApiProblem(404, 'unknown-term', `there is no ${facet} "${term}" in the catalogue`);
}

/** An edit is on the disk before it is acknowledged, like a reaction. */
async function store(services: Services, edit: TasteEdit, { session }: Call): Promise<TasteResponse> {
  const { id } = await session.profile();
  refuseMoreEdits((await services.persons.current(services.store, id)).standing.edits);
  const dated = { ...edit, at: momentOf(edit.at, services.clock()) };
  await writeForPerson(services.store, id, ({ feedback }) => feedback.storeEdits(id, [dated]));
  return answerOf(services, id);
}

async function answerOf(
  { store, persons, recommender }: Services,
  profileId: ProfileId,
): Promise<TasteResponse> {
  const { state, standing } = await persons.current(store, profileId);
  const { forgotten } = standing;
  return {
    policyVersion: recommender.version,
    learning: readSettings((await store.profiles.find(profileId))?.settings).learning,
    reactions: state.reactions,
    sentences: summariseTaste(
      [...standing.taken].flatMap(([itemId, took]) => {
        const item = recommender.items.get(itemId);
        return item === undefined ? [] : [{ item, took }];
      }),
    )
      .filter(({ facet, terms }) => !terms.some((term) => standing.settled.has(`${facet}:${term}`)))
      .map((sentence) => ({ ...sentence, terms: [...sentence.terms] })),
    weights: recommender.describeTaste(state).map((weight) => ({ ...weight })),
    ...(forgotten && { forgotten: { ...forgotten } }),
  };
}
