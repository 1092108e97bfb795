import { defineCommand } from './define-command.ts';

/** `emoverse evaluate sentence-emotions` */
export const defineEvaluateSentenceEmotions = defineCommand({
  options: (command) =>
    command
      .requiredOption('--data <file>', 'CSV with text and emotions (apart by |, empty for none)')
      .option('--json', 'one JSON object on stdout'),
  help: '\nSentences that the shipped model was fitted on are judged by ten-fold cross-validation; the output says how many.\n\nExample:\n  $ emoverse evaluate sentence-emotions --data review_sentence_emotions.csv',
  load: async () => (await import('../commands/evaluate-sentence-emotions.ts')).evaluateSentenceEmotions,
});
