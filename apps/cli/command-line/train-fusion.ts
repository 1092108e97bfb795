import { addDoorOptions } from './door-options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse train-fusion` */
export const defineTrainFusion = defineCommand({
  options: (command) =>
    addDoorOptions(command)
      .option(
        '--output <dir>',
        'write model, manifest and card there: the folder of the package that reads them',
      )
      .option('--json', 'the widths as one JSON object on stdout'),
  help: '\nMinutes on one core.\n\nExample:\n  $ emoverse train-fusion --data ~/reference-data --evenings 300 --output packages/mood/fitted/fusion',
  load: async () => (await import('../commands/train-fusion.ts')).trainFusion,
});
