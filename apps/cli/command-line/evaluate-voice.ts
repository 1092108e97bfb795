import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { VoiceOptions } from '../commands/evaluate-voice.ts';
import { VOICE_HEAD } from './choices.ts';

/** `emoverse evaluate voice` */
export function defineEvaluateVoice(command: Command, io: CommandIo): void {
  command
    .requiredOption(
      '--data <dir>',
      'folder with wav/ and clips.csv (file, speaker, emotion: anger, fear, disgust, happiness, boredom, neutral or sadness)',
    )
    .option('--model <name>', 'head for voices under models/ or its folder', VOICE_HEAD)
    .option('--json', 'one JSON object on stdout')
    .option('--markdown', 'a Markdown table on stdout')
    .addHelpText(
      'after',
      '\nArousal: anger, fear and happiness against sadness, boredom and neutral; pleasantness: happiness against anger. A\nspeaker is judged by what was learned without them: by the head as it is, or, where it learned from them, by one\nfitted on the others.\n\nExample:\n  $ emoverse evaluate voice --data ~/reference-data/voice',
    )
    .action(async (options: VoiceOptions) => {
      const { evaluateVoice } = await import('../commands/evaluate-voice.ts');
      await evaluateVoice(options, io);
    });
}
