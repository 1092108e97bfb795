import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import type { CareOptions } from '../commands/evaluate-care.ts';

/** `emoverse evaluate care` */
export function defineEvaluateCare(command: Command, io: CommandIo): void {
  command
    .requiredOption('--data <file>', 'CSV with text, language (ISO 639-1) and care (yes or no)')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExample:\n  $ emoverse evaluate care --data packages/mood/care/sixth-sentences.csv',
    )
    .action(async (options: CareOptions) => {
      const { evaluateCare } = await import('../commands/evaluate-care.ts');
      await evaluateCare(options, io);
    });
}
