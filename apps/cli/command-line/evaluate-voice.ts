import { VOICE_HEAD } from './choices.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse evaluate voice` */
export const defineEvaluateVoice = defineCommand({
  options: (command) =>
    command
      .requiredOption(
        '--data <dir>',
        'folder with wav/ and clips.csv (file, speaker, emotion: anger, fear, disgust, happiness, boredom, neutral or sadness)',
      )
      .option('--model <name>', 'head for voices under models/ or its folder', VOICE_HEAD)
      .option('--json', 'one JSON object on stdout')
      .option('--markdown', 'a Markdown table on stdout'),
  help: '\nArousal: anger, fear and happiness against sadness, boredom and neutral; pleasantness: happiness against anger. A\nspeaker is judged by what was learned without them: by the head as it is, or, where it learned from them, by one\nfitted on the others.\n\nExample:\n  $ emoverse evaluate voice --data ~/reference-data/voice',
  load: async () => (await import('../commands/evaluate-voice.ts')).evaluateVoice,
});
