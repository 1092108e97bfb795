import { readSettings, type RouteOutput } from '@emoverse/api-contract';
import type { MediaDomain } from '@emoverse/domain';
import type { Call, HandlerInput } from '../http/endpoint.ts';
import type { Services } from '../services.ts';
import { withOwnLanguages } from './with-own-languages.ts';

/** What is shown of an intent before it is chosen: a work to hear and one to see, where the person has them on. */
const DEAREST: readonly MediaDomain[] = ['music', 'films', 'games', 'books', 'podcasts', 'courses'];
const WORKS = 2;

/**
 * For each intent two works that it would lead to. Nothing of it is logged: they are no suggestions yet, and nobody is
 * taken to have seen them.
 */
export async function glimpse(
  { store, persons, recommender, clock, random }: Services,
  { body: { mood, intents } }: HandlerInput<'glimpse'>,
  { session, languages, refuseGone }: Call,
): Promise<RouteOutput<'glimpse'>> {
  const profile = await session.profile();
  const settings = readSettings(profile.settings);
  const { domains } = settings;
  const filters = withOwnLanguages(settings.filters, settings, languages);
  const { state } = await persons.current(store, profile.id);
  refuseGone();
  const at = clock();
  const glimpsed = DEAREST.filter((domain) => domains.includes(domain)).slice(0, WORKS);
  const first = (intent: (typeof intents)[number], domain: MediaDomain) =>
    recommender.recommend(
      {
        mood,
        intent,
        domain,
        count: 1,
        filters,
        surface: 'pick',
        policy: 'emoverse',
        shown: new Set(),
        at,
        random,
      },
      state,
    ).ranked;
  return {
    glimpses: intents.map((intent) => ({
      intent,
      items: glimpsed.flatMap((domain) => first(intent, domain).map(({ item }) => item)),
    })),
  };
}
