import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { FusionOptions } from '../commands/evaluate-fusion.ts';
import { addDoorOptions } from './door-options.ts';

/** `emoverse evaluate fusion` */
export function defineEvaluateFusion(command: Command, io: CommandIo): void {
  addDoorOptions(command)
    .option('--json', 'one JSON object on stdout')
    .option('--markdown', 'Markdown tables on stdout')
    .addHelpText(
      'after',
      '\nThe own word is that of one of the ten people who said what a face shows, where most say what is true.\nLog-loss is of the seven chances; valence and arousal tell the log-loss of the place on each axis against the best door\nthat speaks of it.\n\nExample:\n  $ emoverse evaluate fusion --data ~/reference-data',
    )
    .action(async (options: FusionOptions) => {
      const { evaluateFusion } = await import('../commands/evaluate-fusion.ts');
      await evaluateFusion(options, io);
    });
}
