import { POLICY_NAMES } from '@emoverse/api-contract';
import { createSeededRandom } from '@emoverse/numeric';
import {
  DEMANDS,
  comparePolicies,
  createRecommender,
  estimatePolicy,
  refusalOf,
  type Demands,
  type LoggedShowing,
  type PolicyEstimate,
} from '@emoverse/recommender';
import type { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RefusedError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION } from '../data-folder.ts';
import { gatherCatalogue } from '../gather-catalogue.ts';
import { numberBetween, oneOf, wholeNumber } from '../options.ts';
import { policyPage } from '../policy/policy-page.ts';
import { readPersonLogs } from '../policy/read-person-logs.ts';
import { replayLogs } from '../policy/replay-logs.ts';
import { tellPolicies } from '../policy/tell-policies.ts';

type PolicyName = (typeof POLICY_NAMES)[number];

interface PolicyOptions {
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

/** `emoverse evaluate policy` */
export function addEvaluatePolicyCommand(parent: Command, io: CommandIo): void {
  parent
    .command('policy')
    .description(
      'what another policy would have earned, judged on what was logged: replay, SNIPS and doubly robust estimates with intervals',
    )
    .option(...DATA_OPTION)
    .requiredOption('--policy <name>', `the policy to judge: ${POLICY_NAMES.join(', ')}`, oneOf(POLICY_NAMES))
    .option('--against <name>', 'a second policy, and the difference of the two', oneOf(POLICY_NAMES))
    .option(
      '--minimum <n>',
      'effective sample size below which nothing is told',
      numberBetween(1, 1e9),
      DEMANDS.effectiveSample,
    )
    .option('--seed <n>', 'the same seed gives the same intervals', wholeNumber(0, 2 ** 32 - 1), 7)
    .option('--report <dir>', 'write policy-NAME.html there: tables and plots, self-contained')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nThe reward of a showing is 1 when the item was liked, saved, finished or played, else 0. Ends with exit code 3 when\nthe logs hold too little about a policy: an effective sample below --minimum, or coverage surely below 80 %.\n\nExample:\n  $ emoverse evaluate policy --policy popularity --against emoverse --report reports',
    )
    .action(async (options: PolicyOptions) => evaluate(options, io));
}

async function evaluate(options: PolicyOptions, io: CommandIo): Promise<void> {
  const names = [...new Set([options.policy, ...(options.against ? [options.against] : [])])];
  const logs = await readPersonLogs(io, options.data);
  const { items, viewers, priors } = await gatherCatalogue(io, options.data);
  const recommender = createRecommender({ items, ...priors });
  recommender.setReviewTones(viewers);
  const demands: Demands = { ...DEMANDS, effectiveSample: options.minimum };
  const replayed = await replayLogs(recommender, logs, names, io);
  const judged = replayed.policies.map(({ policy, showings }) =>
    judge(policy, showings, options.seed, demands),
  );
  const [first, second] = replayed.policies;
  const difference =
    second === undefined || judged.some(({ refused }) => refused !== undefined)
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
  else io.stdout.write(tellPolicies(result));
  const refusals = judged.flatMap(({ refused }) => refused ?? []);
  if (refusals.length > 0) throw new RefusedError(refusals.join('\n'));
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
