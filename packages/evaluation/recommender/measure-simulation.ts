import type { MediaDomain } from '@emoverse/domain';
import { measureCarryOver, type CarryOverFigures } from './measure-carry-over.ts';
import { measureFeltAfter, type FeltAfterFigures } from './measure-felt-after.ts';
import { measureListSteps, type ListStepFigures } from './measure-list-steps.ts';
import { measureOnboarding, type Onboarding, type OnboardingFigures } from './measure-onboarding.ts';
import { measureRegret, type RegretFigures } from './measure-regret.ts';
import type { Recommender } from '@emoverse/recommender';
import type { EvaluationContext } from '../evaluation-context.ts';

export const SIMULATION_PARTS = ['regret', 'carry-over', 'onboarding', 'list-steps', 'felt-after'] as const;
export type SimulationPart = (typeof SIMULATION_PARTS)[number];

export interface SimulationPlan {
  readonly people: number;
  readonly visits: number;
  readonly seed: number;
  readonly domains: readonly MediaDomain[];
  readonly parts: readonly SimulationPart[];
}

/** What was measured; a part that was not asked for is left out. */
export interface SimulationFigures {
  readonly regret?: RegretFigures;
  readonly carryOver?: readonly (CarryOverFigures & {
    readonly from: MediaDomain;
    readonly to: MediaDomain;
  })[];
  readonly onboarding?: readonly ({ readonly domain: MediaDomain } & Readonly<
    Record<Onboarding, OnboardingFigures>
  >)[];
  readonly listSteps?: readonly ListStepFigures[];
  readonly feltAfter?: readonly FeltAfterFigures[];
}

/** Learning in the first and then asking in the second, for people of fully, half and not linked tastes. */
const CARRY_OVERS = [['films', 'books']] as const;
const LINKS = [1, 0.5, 0] as const;
/** Domains in which a new person may be asked. */
const ONBOARDED: readonly MediaDomain[] = ['films', 'music'];

/** Lets made-up people live, part by part, with progress on stderr. */
export async function measureSimulation(
  recommender: Recommender,
  { people, visits, seed, domains, parts }: SimulationPlan,
  context: EvaluationContext,
): Promise<SimulationFigures> {
  const shown = async <T>(
    label: string,
    runs: number,
    measure: (onPerson: () => Promise<void>) => Promise<T>,
  ): Promise<T> => {
    const progress = context.progress(label, 'people');
    let done = 0;
    try {
      return await measure(() => progress.to(++done / (people * runs), done));
    } finally {
      progress.end();
    }
  };
  const wants = (part: SimulationPart): boolean => parts.includes(part);
  return {
    ...(wants('regret') && {
      regret: await shown('Regret', 1, (onPerson) =>
        measureRegret(recommender, { people, visits, seed, domains, onPerson }),
      ),
    }),
    ...(wants('carry-over') && {
      carryOver: await shown('Carry-over', CARRY_OVERS.length * LINKS.length, async (onPerson) => {
        const rows: (CarryOverFigures & { from: MediaDomain; to: MediaDomain })[] = [];
        for (const [from, to] of CARRY_OVERS) {
          for (const linked of LINKS) {
            const figures = await measureCarryOver(recommender, { people, seed, from, to, linked, onPerson });
            rows.push({ from, to, ...figures });
          }
        }
        return rows;
      }),
    }),
    ...(wants('onboarding') && {
      onboarding: await shown('Onboarding', ONBOARDED.length, async (onPerson) => {
        const rows: ({ domain: MediaDomain } & Readonly<Record<Onboarding, OnboardingFigures>>)[] = [];
        for (const domain of ONBOARDED)
          rows.push({
            domain,
            ...(await measureOnboarding(recommender, { people, seed, domain, onPerson })),
          });
        return rows;
      }),
    }),
    ...(wants('list-steps') && {
      listSteps: await shown('List steps', 1, (onPerson) =>
        measureListSteps(recommender, { people, visits, seed, domains, onPerson }),
      ),
    }),
    ...(wants('felt-after') && {
      feltAfter: await shown('Felt after', 1, (onPerson) =>
        measureFeltAfter(recommender, { people, visits, seed, domains, onPerson }),
      ),
    }),
  };
}
