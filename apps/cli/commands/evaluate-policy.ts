import type { POLICY_NAMES } from '@emoverse/api-contract';
import { createSeededRandom } from '@emoverse/numeric';
import {
  DEMANDS,
  comparePolicies,
  estimatePolicy,
  refusalOf,
  type Demands,
  type LoggedShowing,
  type PolicyEstimate,
  replayLogs,
  TooLittleDataError,
} from '@emoverse/evaluation';
import { createRecommender } from '@emoverse/recommender';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommandIo } from '../command-io.ts';
import { evaluationContext } from '../evaluation-context.ts';
import { gatherCatalogue } from '../gather-catalogue.ts';
import { policyPage, formatPolicies } from '@emoverse/report';
import { readPersonLogs } from '../imports/read-person-logs.ts';

type PolicyName = (typeof POLICY_NAMES)[number];

export interface PolicyOptions {
  readonly data?: string;
  readonly policy: PolicyName;
  readonly against?: PolicyName;
  readonly minimum: number;
  readonly seed: number;
  readonly report?: string;
  readonly json?: boolean;
}

/** What was measured of one policy, or why it is not told. */
export type JudgedPolicy = PolicyEstimate & { readonly policy: string; readonly refused?: string };

export async function evaluatePolicy(options: PolicyOptions, io: CommandIo): Promise<void> {
  const names = [...new Set([options.policy, ...(options.against ? [options.against] : [])])];
  const logs = await readPersonLogs(io, options.data);
  const { items, viewers, priors } = await gatherCatalogue(io, options.data);
  const recommender = createRecommender({ items, ...priors });
  recommender.setReviewTones(viewers);
  const demands: Demands = { ...DEMANDS, effectiveSample: options.minimum };
  const replayed = await replayLogs(recommender, logs, names, evaluationContext(io));
  const judged = replayed.policies.map(({ policy, showings }) =>
    judge(policy, showings, options.seed, demands),
  );
  const [first, second] = replayed.policies;
  const difference =
    first === undefined || second === undefined || judged.some(({ refused }) => refused !== undefined)
      ? undefined
      : comparePolicies(first.showings, second.showings, { random: createSeededRandom(options.seed) });
  const { groupBy, skipped } = replayed;
  const result = {
    people: logs.length,
    groupBy,
    skipped,
    policies: judged,
    ...(difference && { difference }),
  };
  if (options.report !== undefined) {
    const folder = resolve(io.cwd, options.report);
    await mkdir(folder, { recursive: true });
    const file = join(folder, `policy-${names.join('-against-')}.html`);
    await writeFile(file, policyPage(result, new Date(io.now()).toISOString().slice(0, 10)));
    io.stderr.write(`Report written to ${file}\n`);
  }
  if (options.json) io.stdout.write(`${JSON.stringify(result)}\n`);
  else io.stdout.write(formatPolicies(result));
  const refusals = judged.flatMap(({ refused }) => refused ?? []);
  if (refusals.length > 0) throw new TooLittleDataError(refusals.join('\n'));
}

function judge(
  policy: string,
  showings: readonly LoggedShowing[],
  seed: number,
  demands: Demands,
): JudgedPolicy {
  const estimate = estimatePolicy(showings, { random: createSeededRandom(seed) });
  const refused = refusalOf(policy, estimate, demands);
  return { policy, ...estimate, ...(refused !== undefined && { refused }) };
}
