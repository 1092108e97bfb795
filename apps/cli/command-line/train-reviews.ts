import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { TrainOptions } from '../commands/train-reviews.ts';
import { REVIEW_PARTS } from './choices.ts';

/** `emoverse train-reviews` */
export function defineTrainReviews(command: Command, io: CommandIo): void {
  command
    .option(
      '--reference <dir>',
      'folder with eval/, reviews/ and catalog/ (default: EMOVERSE_REFERENCE_DATA)',
    )
    .option(
      '--only <part>',
      `fit one part: ${REVIEW_PARTS.join(', ')} (films reads reviews with the fitted sentences)`,
    )
    .option(
      '--output <dir>',
      'root of a checkout: write model, manifest and card into the folders of the packages that read them',
    )
    .option('--json', 'what was fitted as one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExample:\n  $ emoverse train-reviews --reference ~/reference-data --only sentences --output .',
    )
    .action(async (options: TrainOptions) => {
      const { trainReviews } = await import('../commands/train-reviews.ts');
      await trainReviews(options, io);
    });
}
