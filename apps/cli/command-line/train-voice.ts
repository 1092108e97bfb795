import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { TrainOptions } from '../commands/train-voice.ts';

/** `emoverse train-voice` */
export function defineTrainVoice(command: Command, io: CommandIo): void {
  command
    .requiredOption('--data <dir>', 'folder with wav/ and clips.csv (file, speaker, emotion)')
    .requiredOption('--out <dir>', 'folder to write manifest, golden answers and card into')
    .addHelpText(
      'after',
      '\nSeconds on one core, and nothing in it is random.\n\nExample:\n  $ emoverse train-voice --data ~/reference-data/voice --out models/emoverse-voice',
    )
    .action(async (options: TrainOptions) => {
      const { trainVoice } = await import('../commands/train-voice.ts');
      await trainVoice(options, io);
    });
}
