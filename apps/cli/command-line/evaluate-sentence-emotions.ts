import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { SentenceEmotionsOptions } from '../commands/evaluate-sentence-emotions.ts';

/** `emoverse evaluate sentence-emotions` */
export function defineEvaluateSentenceEmotions(command: Command, io: CommandIo): void {
  command
    .requiredOption('--data <file>', 'CSV with text and emotions (apart by |, empty for none)')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nSentences that the shipped model was fitted on are judged by ten-fold cross-validation; the output says how many.\n\nExample:\n  $ emoverse evaluate sentence-emotions --data review_sentence_emotions.csv',
    )
    .action(async (options: SentenceEmotionsOptions) => {
      const { evaluateSentenceEmotions } = await import('../commands/evaluate-sentence-emotions.ts');
      await evaluateSentenceEmotions(options, io);
    });
}
