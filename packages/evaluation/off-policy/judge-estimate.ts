import type { PolicyEstimate } from './estimate-policy.ts';

/** What the logs must hold for an estimate to mean anything. */
export interface Demands {
  /** Effective sample size at least. */
  readonly effectiveSample: number;
  /** Upper end of the coverage's interval at least. */
  readonly coverage: number;
}

/** Below fifty effective showings an interval of a share is as wide as the differences between policies. */
export const DEMANDS: Demands = { effectiveSample: 50, coverage: 0.8 };

/** Why an estimate is refused; undefined when it may be told. */
export function refusalOf(
  name: string,
  { effectiveSample, coverage, showings }: PolicyEstimate,
  demands: Demands = DEMANDS,
): string | undefined {
  const told = `of ${showings} logged showings, as much as ${effectiveSample.toFixed(1)} tell about "${name}"`;
  if (effectiveSample < demands.effectiveSample)
    return `${told}; at least ${demands.effectiveSample} are needed. Log more visits, or lists of the random policy, and judge again`;
  if (coverage.ci95[1] < demands.coverage)
    return `${told}, but the logs cover only ${(100 * coverage.value).toFixed(0)} % of what it would show; at least ${100 * demands.coverage} % are needed. Log lists of a policy that can show the same items, such as random`;
  return undefined;
}
