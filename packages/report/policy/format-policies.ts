import type { Estimate, PolicyEstimate } from '@emoverse/evaluation';
import { formatTable, percent } from '../tables/format-table.ts';

/** Everything that `evaluate policy` found. */
export interface PolicyFindings {
  readonly people: number;
  readonly groupBy: 'person' | 'visit';
  readonly skipped: { readonly unknownItem: number; readonly chanceOfList: number };
  readonly policies: readonly (PolicyEstimate & { readonly policy: string; readonly refused?: string })[];
  readonly difference?: { readonly snips: Estimate; readonly doublyRobust: Estimate };
}

export const POLICY_COLUMNS = [
  'policy',
  'doubly robust',
  'SNIPS',
  'IPS',
  'replay',
  'model alone',
  'effective sample',
  'coverage',
] as const;

/** One row a policy; what is refused stands as a dash. */
export function policyRows({ policies }: PolicyFindings): string[][] {
  return policies.map((judged) => {
    const told = (estimate: Estimate): string => (judged.refused === undefined ? inWords(estimate) : '–');
    const { replay } = judged;
    return [
      judged.policy,
      told(judged.doublyRobust),
      told(judged.snips),
      told(judged.ips),
      replay.value === null || judged.refused !== undefined
        ? '–'
        : `${percent(replay.value)} of ${replay.showings}`,
      judged.refused === undefined ? percent(judged.model) : '–',
      judged.effectiveSample.toFixed(0),
      inWords(judged.coverage),
    ];
  });
}

export function formatPolicies(findings: PolicyFindings): string {
  const { people, policies, skipped, groupBy, difference } = findings;
  const table = formatTable(
    POLICY_COLUMNS.map((title, index) => (index === 0 ? { title } : { title, align: 'right' as const })),
    policyRows(findings),
  );
  const left = skipped.unknownItem + skipped.chanceOfList;
  const apart =
    difference === undefined
      ? ''
      : `\nDifference, first − second: doubly robust ${inWords(difference.doublyRobust)}, SNIPS ${inWords(difference.snips)}\n`;
  return `${policies[0]?.showings ?? 0} showings of ${people} ${people === 1 ? 'person' : 'people'}${left > 0 ? `, ${left} left out` : ''}; share of showings that were worth it, 95 % intervals by bootstrap of ${groupBy === 'person' ? 'people' : 'visits'}\n\n${table}${apart}`;
}

/** A share with its interval, in percent. */
export function inWords({ value, ci95: [low, high] }: Estimate): string {
  return `${percent(value)} (${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)})`;
}
