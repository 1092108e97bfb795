import { defineCommand } from './define-command.ts';

/** `emoverse evaluate care` */
export const defineEvaluateCare = defineCommand({
  options: (command) =>
    command
      .requiredOption('--data <file>', 'CSV with text, language (ISO 639-1) and care (yes or no)')
      .option('--json', 'one JSON object on stdout'),
  help: '\nExample:\n  $ emoverse evaluate care --data packages/mood/care/sixth-sentences.csv',
  load: async () => (await import('../commands/evaluate-care.ts')).evaluateCare,
});
