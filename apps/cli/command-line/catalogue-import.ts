import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, oneOf, wholeNumber } from '../options.ts';
import type { ImportOptions } from '../commands/catalogue-import.ts';
import { REVIEWS, TABLE_CHOICES, WHERE_PUBLISHED } from './choices.ts';

const KINDS = [...Object.keys(TABLE_CHOICES), REVIEWS];

/** `emoverse catalogue import` */
export function addCatalogueImportCommand(parent: Command, io: CommandIo): void {
  parent
    .command('import')
    .description(
      'bring a public table that you have into the store of the data folder; an import that was cut off goes on when called again, and a running server shows the new items without a restart',
    )
    .argument(
      '<path>',
      'a table (CSV or TSV, plain or .gz), a folder of tables, or reviews as JSON lines with imdb_id and text',
    )
    .option(
      '--as <kind>',
      `what the table is: ${KINDS.join(', ')} (default: found by its header)`,
      oneOf(KINDS),
    )
    .option(...DATA_OPTION)
    .option('--rejections <file>', 'write all rejected rows there, as CSV with file, line and reason')
    .option(
      '--min-votes <n>',
      "leave out films of IMDb's dumps with fewer votes",
      wholeNumber(0, Number.POSITIVE_INFINITY),
      1000,
    )
    .option('--dry-run', 'read and count everything, change nothing')
    .option('--again', 'take an import of the same content back first, then import it anew')
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      `\nTables:\n${Object.entries(TABLE_CHOICES)
        .map(([name, describes]) => `  ${name}: ${describes}`)
        .join(
          '\n',
        )}\n  ${REVIEWS}: one review a line; only the mean tone of each film is kept, never a text\n\n${WHERE_PUBLISHED}\n\nExamples:\n  $ emoverse catalogue import songs_normalize.csv\n  $ emoverse catalogue import ml-latest-small/ --dry-run\n  $ emoverse catalogue import movies.csv --as films --rejections rejected.csv\n  $ emoverse catalogue import imdb/ --min-votes 5000\n  $ emoverse catalogue import reviews.jsonl --as reviews`,
    )
    .action(async (file: string, options: ImportOptions) => {
      const { importPath } = await import('../commands/catalogue-import.ts');
      await importPath(file, options, io);
    });
}
