import type { Recommender } from '@emoverse/recommender';
import { catalogueStats } from '../handlers/catalogue-stats.ts';
import type { Services } from '../services.ts';

type Shown = Pick<Services, 'recommender' | 'catalogueStats'>;

/** The services as a child gets them: no work with explicit content is in any answer, by whichever route. */
export function hideExplicit(services: Services): Services {
  const shown = new WeakMap<Recommender, Shown>();
  const current = (): Shown => {
    const { recommender } = services;
    const known = shown.get(recommender) ?? withoutExplicit(services);
    shown.set(recommender, known);
    return known;
  };
  // By the getters of the services: what hangs on the catalogue is another after an import.
  const forChildren: Services = Object.create(services, {
    showsExplicit: { value: false },
    recommender: { get: () => current().recommender },
    catalogueStats: { get: () => current().catalogueStats },
  });
  return forChildren;
}

function withoutExplicit({ recommender, catalogueStats: stats }: Services): Shown {
  const items = new Map([...recommender.items].filter(([, { explicit }]) => !explicit));
  if (items.size === recommender.items.size) return { recommender, catalogueStats: stats };
  const mild = <T extends { readonly filters: object }>(context: T) => ({
    ...context,
    filters: { ...context.filters, allowExplicit: false },
  });
  return {
    recommender: {
      ...recommender,
      items,
      recommend: (context, person) => recommender.recommend(mild(context), person),
      listOdds: (context, person) => recommender.listOdds(mild(context), person),
      onboardingItems: (request, person) =>
        recommender.onboardingItems({ ...request, allowExplicit: false }, person),
      worksLike: ({ keep = () => true, ...request }) =>
        recommender.worksLike({ ...request, keep: (item) => items.has(item.id) && keep(item) }),
    },
    catalogueStats: catalogueStats(items.values(), stats.version, stats.checks),
  };
}
