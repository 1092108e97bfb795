import { defineCommand } from './define-command.ts';

/** `emoverse train-voice` */
export const defineTrainVoice = defineCommand({
  options: (command) =>
    command
      .requiredOption('--data <dir>', 'folder with wav/ and clips.csv (file, speaker, emotion)')
      .requiredOption('--out <dir>', 'folder to write manifest, golden answers and card into'),
  help: '\nSeconds on one core, and nothing in it is random.\n\nExample:\n  $ emoverse train-voice --data ~/reference-data/voice --out models/emoverse-voice',
  load: async () => (await import('../commands/train-voice.ts')).trainVoice,
});
