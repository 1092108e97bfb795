import { addDoorOptions } from './door-options.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate fusion` */
export const defineEvaluateFusion = defineCommand({
  options: (command) =>
    addDoorOptions(command)
      .option('--json', 'one JSON object on stdout')
      .option('--markdown', 'Markdown tables on stdout'),
  help: '\nThe own word is that of one of the ten people who said what a face shows, where most say what is true.\nLog-loss is of the seven chances; valence and arousal tell the log-loss of the place on each axis against the best door\nthat speaks of it.\n\nExample:\n  $ emoverse evaluate fusion --data ~/reference-data',
  load: async () => (await import('../commands/evaluate-fusion.ts')).evaluateFusion,
});
