import { LIBRARY_COLLECTION } from '@emoverse/domain';
import { termKey, type Recommender } from '@emoverse/recommender';
import { catalogueStats } from '../handlers/catalogue-stats.ts';
import type { Services } from '../services.ts';

type Shown = Pick<Services, 'recommender' | 'catalogueStats'>;

/**
 * The services as others than the owner get them: no song, artist or folder of the owner's own music is in any answer,
 * by whichever route. What was learned of the catalogue as a whole stays.
 */
export function hideOwnMusic(services: Services): Services {
  const shown = new WeakMap<Recommender, Shown>();
  const current = (): Shown => {
    const { recommender } = services;
    const known = shown.get(recommender);
    if (known !== undefined) return known;
    const made = withoutOwnMusic(services);
    shown.set(recommender, made);
    return made;
  };
  // By the getters of the services: what hangs on the catalogue is another after an import.
  const others: Services = Object.create(services, {
    showsOwnMusic: { value: false },
    recommender: { get: () => current().recommender },
    catalogueStats: { get: () => current().catalogueStats },
  });
  return others;
}

function withoutOwnMusic({ recommender, catalogueStats: stats }: Services): Shown {
  const items = new Map(
    [...recommender.items].filter(([, { collection }]) => collection !== LIBRARY_COLLECTION),
  );
  if (items.size === recommender.items.size) return { recommender, catalogueStats: stats };
  let people: ReadonlySet<string> | undefined;
  const isPerson = (name: string): boolean => {
    people ??= new Set(
      [...items.values()].flatMap(({ creators, cast }) =>
        [...creators, ...cast].map((one) => termKey('creator', one)),
      ),
    );
    return people.has(termKey('creator', name));
  };
  return {
    recommender: {
      ...recommender,
      items,
      recommend: (context, person) => recommender.recommend({ ...context, withoutOwnMusic: true }, person),
      listOdds: (context, person) => recommender.listOdds({ ...context, withoutOwnMusic: true }, person),
      onboardingItems: (request, person) =>
        recommender.onboardingItems({ ...request, withoutOwnMusic: true }, person),
      worksLike: ({ keep = () => true, ...request }) =>
        recommender.worksLike({ ...request, keep: (item) => items.has(item.id) && keep(item) }),
      isTasteTerm: (facet, term) =>
        recommender.isTasteTerm(facet, term) && (facet !== 'creator' || isPerson(term)),
    },
    catalogueStats: catalogueStats(items.values(), stats.version, stats.checks),
  };
}
