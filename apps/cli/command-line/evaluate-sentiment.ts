import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { oneOf } from '../options.ts';
import type { SentimentOptions } from '../commands/evaluate-sentiment.ts';
import { FAVOURABLE_FROM, REVIEWER_CHOICES } from './choices.ts';

/** `emoverse evaluate sentiment` */
export function defineEvaluateSentiment(command: Command, io: CommandIo): void {
  command
    .requiredOption(
      '--data <file>',
      'CSV with text,neg,neu,pos,compound (reference scores) or set,human_mean,text (rated by people), or JSON lines with text and label (reviews)',
    )
    .option(
      '--reviewer <name>',
      'who judges labelled reviews: vader (the tone used everywhere), or review-words (learned words, see train-reviews)',
      oneOf(REVIEWER_CHOICES),
      'vader' as const,
    )
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nA review counts as favourable when its tone (mean compound of its sentences, the last two weighing more) is above ' +
        `${FAVOURABLE_FROM}.\n\nExamples:\n  $ emoverse evaluate sentiment --data vader_ground_truth.csv\n  $ emoverse evaluate sentiment --data reviews.jsonl --json`,
    )
    .action(async (options: SentimentOptions) => {
      const { evaluateSentiment } = await import('../commands/evaluate-sentiment.ts');
      await evaluateSentiment(options, io);
    });
}
