import { oneOf } from '../options.ts';
import { FAVOURABLE_FROM, REVIEWER_CHOICES } from './choices.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate sentiment` */
export const defineEvaluateSentiment = defineCommand({
  options: (command) =>
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
      .option('--json', 'one JSON object on stdout'),
  help:
    '\nA review counts as favourable when its tone (mean compound of its sentences, the last two weighing more) is above ' +
    `${FAVOURABLE_FROM}.\n\nExamples:\n  $ emoverse evaluate sentiment --data vader_ground_truth.csv\n  $ emoverse evaluate sentiment --data reviews.jsonl --json`,
  load: async () => (await import('../commands/evaluate-sentiment.ts')).evaluateSentiment,
});
