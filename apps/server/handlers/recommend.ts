import { impressionIdSchema, type Impression, type MediaDomain } from '@emoverse/domain';
import type { RouteOutput } from '@emoverse/api-contract';
import { restWindow } from '@emoverse/recommender';
import { isFull, type Repositories } from '@emoverse/storage';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { viewersOf } from './reviews.ts';
import { writeForPerson } from './write-for-person.ts';

type Answer = RouteOutput<'recommend'>;

/**
 * Ranked lists for a mood and an intent. Every item is logged with its context and chance before it is shown,
 * in the same transaction that read what this visit has seen: two requests at once show nothing twice. Where there is no
 * room for the log, the lists are given without it.
 */
export async function recommend(
  services: Services,
  { body }: HandlerInput<'recommend'>,
  { session, refuseGone }: Call,
): Promise<Answer> {
  const { store, recommender, persons, clock, random, newId } = services;
  const profile = await session.profile();
  const rank = async (repositories: Repositories, isLogged: boolean): Promise<Answer> => {
    // Others had their turn before, which may have taken longer than somebody waits.
    refuseGone();
    const person = await persons.current(repositories, profile.id);
    const shown = await repositories.impressions.shownInVisit(profile.id, body.visitId);
    const { saved, liked } = await repositories.feedback.standing(profile.id);
    const at = clock();
    const impressions: Impression[] = [];

    const answerFor = async (domain: MediaDomain) => {
      const recent = await repositories.impressions.recent(profile.id, domain, at - restWindow(domain));
      const context = { ...body, domain, shown, recent, at, random };
      const recommendation = recommender.recommend(context, person);
      const items = recommendation.ranked.map((ranked, position) => {
        const impression: Impression = {
          id: impressionIdSchema.parse(newId()),
          visitId: body.visitId,
          itemId: ranked.item.id,
          domain,
          position,
          surface: body.surface,
          filters: body.filters,
          propensity: ranked.propensity,
          propensityOf: 'place',
          policy: recommendation.policy,
          policyVersion: recommendation.policyVersion,
          source: ranked.source,
          mood: body.mood,
          intent: body.intent,
          at,
        };
        impressions.push(impression);
        return {
          ...ranked,
          impressionId: impression.id,
          saved: saved.has(ranked.item.id),
          liked: liked.has(ranked.item.id),
          ...viewersOf(services, ranked.item.id),
        };
      });
      return { recommendation, list: { domain, items, notice: recommendation.notice } };
    };

    const answers: Awaited<ReturnType<typeof answerFor>>[] = [];
    for (const domain of new Set(body.domains)) answers.push(await answerFor(domain));
    if (isLogged) await repositories.impressions.store(profile.id, impressions);
    const [{ recommendation }] = answers;
    return {
      visitId: body.visitId,
      policy: recommendation.policy,
      policyVersion: recommendation.policyVersion,
      path: [...recommendation.path],
      lists: answers.map(({ list }) => list),
    };
  };
  return writeForPerson(store, profile.id, (repositories) => rank(repositories, true)).catch(
    (error: unknown) => {
      // A full disk takes no log, and a list is still of use.
      if (!isFull(error)) throw error;
      return rank(store, false);
    },
  );
}
