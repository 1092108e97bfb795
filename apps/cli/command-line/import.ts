import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION } from '../options.ts';
import type { ImportOptions } from '../commands/import.ts';

const PERSON_OPTION = [
  '--person <who>',
  'whose taste it is, by id or name (default: the only person)',
] as const;

/** `emoverse import` */
export function defineImport(command: Command, io: CommandIo): void {
  command
    .argument(
      '<file>',
      'the ZIP as it was downloaded, or a CSV or JSON file; what it is, is seen by what stands in it',
    )
    .option(...PERSON_OPTION)
    .option(...DATA_OPTION)
    .option(
      '--rejections <file>',
      'write all lines that were rejected there, as CSV with file, line and reason',
    )
    .option('--dry-run', 'read and match everything, change nothing')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse import letterboxd-ada-2026.zip\n  $ emoverse import my_spotify_data.zip --person Ada --dry-run',
    )
    .action(async (file: string, options: ImportOptions) => {
      const { importFile } = await import('../commands/import.ts');
      await importFile(file, options, io);
    });
}

/** `emoverse imports …` */
export function defineImports(imports: Command, io: CommandIo): void {
  imports.helpCommand(false);
  imports
    .command('list')
    .description('every import, the newest first')
    .option(...PERSON_OPTION)
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse imports list')
    .action(async (options: ImportOptions) => {
      const { list } = await import('../commands/import.ts');
      await list(options, io);
    });
  imports
    .command('undo')
    .description('take an import back as a whole: nothing of it counts any more, and its works are deleted')
    .argument('<id>', 'as emoverse imports list tells it')
    .option(...PERSON_OPTION)
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse imports undo 6f5d1a5e-1c2d-4e3f-8a9b-0c1d2e3f4a5b')
    .action(async (id: string, options: ImportOptions) => {
      const { undo } = await import('../commands/import.ts');
      await undo(id, options, io);
    });
}
