import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { MODEL_OPTION, detectorOption, numberBetween } from '../options.ts';
import type { DetectOptions } from '../commands/detect.ts';

/** `emoverse detect` */
export function defineDetect(command: Command, io: CommandIo): void {
  command
    .argument(
      '<files...>',
      'JPEG, PNG, WebP or AVIF pictures; a folder is taken for a recording, its pictures for the frames',
    )
    .option(
      '--detector <name>',
      'what finds faces: neural, haar (Viola–Jones, as in the paper) or none (the picture is one face)',
      detectorOption,
      'neural',
    )
    .option(
      '--annotate <dir>',
      'write each picture there as PNG with box, label and score bars; the pictures themselves are not changed',
    )
    .option('--check-in', 'take the files together for the frames of one recording: one final mood')
    .option('--fps <n>', 'frames a second of a recording', numberBetween(0.1, 1000), 10)
    .option(...MODEL_OPTION)
    .option('--json', 'one JSON object on stdout, with the probabilities of both heads')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse detect portrait.jpg group.png\n  $ emoverse detect *.jpg --annotate annotated/\n  $ emoverse detect recording/ --fps 25 --json\n  $ emoverse detect face-48x48.png --detector none',
    )
    .action(async (files: string[], options: DetectOptions) => {
      const { detect } = await import('../commands/detect.ts');
      await detect(files, options, io);
    });
}
