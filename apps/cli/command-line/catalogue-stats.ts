import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, domainOption } from '../options.ts';
import type { StatsOptions } from '../commands/catalogue-stats.ts';

/** `emoverse catalogue stats` */
export function addCatalogueStatsCommand(parent: Command, io: CommandIo): void {
  parent
    .command('stats')
    .description(
      'counts by domain, language, decade, genre and nearest emotion, and for each domain and imported table its data set: ranges and means of the figures, genres, missing values',
    )
    .option(...DATA_OPTION)
    .option('--domain <domain>', 'data sets of one domain only', domainOption)
    .option('--markdown', 'the data sets as Markdown tables on stdout')
    .option('--report <dir>', 'write data-sets.md there, with a plot of each column and of the genres as SVG')
    .option('--json', 'one JSON object on stdout, as the API gives it, with data sets and imports')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse catalogue stats\n  $ emoverse catalogue stats --domain films --markdown\n  $ emoverse catalogue stats --report data-sets/\n  $ emoverse catalogue stats --json | jq .domains[0].emotions',
    )
    .action(async (options: StatsOptions) => {
      const { stats } = await import('../commands/catalogue-stats.ts');
      await stats(options, io);
    });
}
