import { DATA_OPTION, numberBetween, oneOf, wholeNumber } from '../options.ts';
import { LEAST_EFFECTIVE_SAMPLE, POLICY_CHOICES } from './choices.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate policy` */
export const defineEvaluatePolicy = defineCommand({
  options: (command) =>
    command
      .option(...DATA_OPTION)
      .requiredOption(
        '--policy <name>',
        `the policy to judge: ${POLICY_CHOICES.join(', ')}`,
        oneOf(POLICY_CHOICES),
      )
      .option('--against <name>', 'a second policy, and the difference of the two', oneOf(POLICY_CHOICES))
      .option(
        '--minimum <n>',
        'effective sample size below which nothing is told',
        numberBetween(1, 1e9),
        LEAST_EFFECTIVE_SAMPLE,
      )
      .option('--seed <n>', 'the same seed gives the same intervals', wholeNumber(0, 2 ** 32 - 1), 7)
      .option('--report <dir>', 'write policy-NAME.html there: tables and plots, self-contained')
      .option('--json', 'one JSON object on stdout'),
  help: '\nThe reward of a showing is 1 when the item was liked, saved, finished or played, else 0. Ends with exit code 3 when\nthe logs hold too little about a policy: an effective sample below --minimum, or coverage surely below 80 %.\n\nExample:\n  $ emoverse evaluate policy --policy popularity --against emoverse --report reports',
  load: async () => (await import('../commands/evaluate-policy.ts')).evaluatePolicy,
});
