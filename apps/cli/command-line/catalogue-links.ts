import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, domainOption } from '../options.ts';
import type { LinksOptions } from '../commands/catalogue-links.ts';

/** `emoverse catalogue links` */
export function addCatalogueLinksCommand(parent: Command, io: CommandIo): void {
  parent
    .command('links')
    .description(
      'check the form of every link of the catalogue, without network: host, https, ids, encoded words; exit code 1 with the rows that fail',
    )
    .option(...DATA_OPTION)
    .option('--domain <domain>', 'items of one domain only', domainOption)
    .option('--json', 'one JSON object on stdout: items, links, services, problems')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse catalogue links\n  $ emoverse catalogue links --domain books --json | jq .problems',
    )
    .action(async (options: LinksOptions) => {
      const { checkLinks } = await import('../commands/catalogue-links.ts');
      await checkLinks(options, io);
    });
}
