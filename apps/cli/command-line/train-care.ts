import { defineCommand } from './define-command.ts';

/** `emoverse train-care` */
export const defineTrainCare = defineCommand({
  options: (command) =>
    command
      .option('--sentences <dir>', 'folder with the tables of sentences', 'packages/mood/care')
      .option(
        '--everyday <file>',
        'CSV with language and text: everyday texts (default: text/text_emotions.csv of EMOVERSE_REFERENCE_DATA)',
      )
      .option(
        '--output <dir>',
        'write model, manifest and card there: the folder of the package that reads them',
      )
      .option('--json', 'what was fitted as one JSON object on stdout'),
  help: '\nExample:\n  $ emoverse train-care --output packages/mood/fitted/care',
  load: async () => (await import('../commands/train-care.ts')).trainCare,
});
