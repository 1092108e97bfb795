import { REVIEW_PARTS } from './choices.ts';
import { defineCommand } from './define-command.ts';

/** `emoverse train-reviews` */
export const defineTrainReviews = defineCommand({
  options: (command) =>
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
      .option('--json', 'what was fitted as one JSON object on stdout'),
  help: '\nExample:\n  $ emoverse train-reviews --reference ~/reference-data --only sentences --output .',
  load: async () => (await import('../commands/train-reviews.ts')).trainReviews,
});
