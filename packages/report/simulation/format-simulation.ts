import {
  ONBOARDINGS,
  type ComparedWay,
  type SimulationFigures,
  type SimulationPlan,
} from '@emoverse/evaluation';
import { formatTable } from '../tables/format-table.ts';

/** Everything that `evaluate simulate` found. */
export type SimulationFindings = SimulationFigures &
  Omit<SimulationPlan, 'parts'> & { readonly recommender: string };

/** A table of the findings, told alike on the terminal and on the page. */
export interface ToldTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The names of the ways as they are told. */
export const WAY_NAMES: Readonly<Record<ComparedWay, string>> = {
  oracle: 'oracle (knows the taste)',
  emoverse: 'EmoVerse',
  'emoverse-unlearned': 'EmoVerse, not learning',
  paper: "the paper's fixed map",
  popularity: 'popularity',
  random: 'random',
};

export const COMPARED: readonly ComparedWay[] = [
  'oracle',
  'emoverse',
  'emoverse-unlearned',
  'paper',
  'popularity',
  'random',
];

export function simulationTables(findings: SimulationFindings): ToldTable[] {
  const { regret, carryOver, onboarding, listSteps, feltAfter } = findings;
  return [
    ...(regret === undefined
      ? []
      : [
          {
            title: 'Likes and regret by way',
            head: ['way', 'likes a visit', 'early', 'late', 'regret of all visits'],
            rows: COMPARED.map((way) => {
              const { likesPerVisit, likesPerVisitCi95, early, late, regret: lost, regretCi95 } = regret[way];
              return [
                WAY_NAMES[way],
                withInterval(likesPerVisit, likesPerVisitCi95, 2),
                early.toFixed(2),
                late.toFixed(2),
                withInterval(lost, regretCi95, 1),
              ];
            }),
          },
        ]),
    ...(carryOver === undefined
      ? []
      : [
          {
            title: 'Taste from another domain: likes among the first ten',
            head: ['learned in', 'asked for', 'tastes linked', 'without', 'with', 'difference'],
            rows: carryOver.map(({ from, to, linked, without, with: knowing, gain, gainCi95 }) => [
              from,
              to,
              linked.toFixed(1),
              without.toFixed(2),
              knowing.toFixed(2),
              withInterval(gain, gainCi95, 2),
            ]),
          },
        ]),
    ...(onboarding === undefined
      ? []
      : [
          {
            title: 'Five questions: likes among the first ten',
            head: ['domain', 'chosen by', 'asked', 'answered', 'likes', 'against none'],
            rows: onboarding.flatMap((row) =>
              ONBOARDINGS.map((way) => {
                const { asked, answered, likes, gain, gainCi95 } = row[way];
                return [
                  row.domain,
                  way,
                  asked.toFixed(1),
                  answered.toFixed(1),
                  likes.toFixed(2),
                  way === 'none' ? '–' : withInterval(gain, gainCi95, 2),
                ];
              }),
            ),
          },
        ]),
    ...(listSteps === undefined
      ? []
      : [
          {
            title: 'List steps: likes among ten',
            head: ['against similarity', 'for the liked genres', 'likes', 'against neither'],
            rows: listSteps.map(({ similarity, calibration, likes, difference, differenceCi95 }) => [
              similarity.toFixed(2),
              calibration.toFixed(2),
              likes.toFixed(3),
              withInterval(difference, differenceCi95, 3),
            ]),
          },
        ]),
    ...(feltAfter === undefined
      ? []
      : [
          {
            title: 'Asked how they feel after something: likes a visit',
            head: ['answer', 'likes a visit', 'against not being asked'],
            rows: feltAfter.map(({ answers, likes, difference, differenceCi95 }) => [
              `${Math.round(100 * answers)} %`,
              likes.toFixed(3),
              withInterval(difference, differenceCi95, 3),
            ]),
          },
        ]),
  ];
}

export function formatSimulation(findings: SimulationFindings): string {
  const { people, visits, seed } = findings;
  const tables = simulationTables(findings).map(
    ({ title, head, rows }) =>
      `${title}\n${formatTable(
        head.map((name, index) => (index === 0 ? { title: name } : { title: name, align: 'right' as const })),
        rows.map((row) => [...row]),
      )}`,
  );
  return `${people} made-up people from seed ${seed}, ${visits} visits each; 95 % intervals by bootstrap over people\n\n${tables.join('\n')}`;
}

function withInterval(value: number, [low, high]: readonly [number, number], digits: number): string {
  return `${value.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}
