import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { TrainOptions } from '../commands/train-fusion.ts';
import { addDoorOptions } from './door-options.ts';

/** `emoverse train-fusion` */
export function defineTrainFusion(command: Command, io: CommandIo): void {
  addDoorOptions(command)
    .option(
      '--output <dir>',
      'write model, manifest and card there: the folder of the package that reads them',
    )
    .option('--json', 'the widths as one JSON object on stdout')
    .addHelpText(
      'after',
      '\nMinutes on one core.\n\nExample:\n  $ emoverse train-fusion --data ~/reference-data --evenings 300 --output packages/mood/fitted/fusion',
    )
    .action(async (options: TrainOptions) => {
      const { trainFusion } = await import('../commands/train-fusion.ts');
      await trainFusion(options, io);
    });
}
