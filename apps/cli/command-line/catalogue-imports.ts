import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, wholeNumber } from '../options.ts';
import type { ImportsOptions } from '../commands/catalogue-imports.ts';

/** `emoverse catalogue imports` and `emoverse catalogue remove-import` */
export function addCatalogueImportsCommands(parent: Command, io: CommandIo): void {
  parent
    .command('imports')
    .description('list the imports of the store: what was read, added, merged and rejected')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse catalogue imports\n  $ emoverse catalogue imports --json',
    )
    .action(async (options: ImportsOptions) => {
      const { listImports } = await import('../commands/catalogue-imports.ts');
      await listImports(options, io);
    });
  parent
    .command('remove-import')
    .description(
      'take an import back: items that only it brought go, items that other tables brought as well stay as those said',
    )
    .argument(
      '<id>',
      'number of the import, as catalogue imports tells it',
      wholeNumber(1, Number.MAX_SAFE_INTEGER),
    )
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse catalogue remove-import 3')
    .action(async (id: number, options: ImportsOptions) => {
      const { removeImport } = await import('../commands/catalogue-imports.ts');
      await removeImport(id, options, io);
    });
}
