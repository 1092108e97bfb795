import { InvalidArgumentError, type Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, collect, oneOf } from '../options.ts';
import type { MoodsOptions, ImportOptions, ExportOptions } from '../commands/moods.ts';
import { LEVEL_CHOICES } from './choices.ts';

const PERSON_OPTION = ['--person <name>', 'whose, by name or id (default: the only person)'] as const;

const ZONE_OPTION = [
  '--time-zone <zone>',
  'whose days and hours are meant, e.g. Europe/Istanbul (default: that of this machine)',
  timeZone,
  new Intl.DateTimeFormat().resolvedOptions().timeZone,
] as const;

/** `emoverse moods …` */
export function defineMoods(moods: Command, io: CommandIo): void {
  moods.helpCommand(false);
  moods
    .command('import')
    .description(
      'bring moods in; the same file twice brings nothing the second time, a later one what is new, changed or gone',
    )
    .argument(
      '<file>',
      'CSV of Daylio, export.zip or export.xml of Apple Health, calendar or export of EmoVerse (CSV, JSON)',
    )
    .option(
      '--mood <name=level>',
      `how pleasant a mood of Daylio is: ${LEVEL_CHOICES.join(', ')}; once for each name that is not known`,
      collect(levelOption),
    )
    .option(...PERSON_OPTION)
    .option(...ZONE_OPTION)
    .option('--rejections <file>', 'write all that was left out there, as CSV with file, line and reason')
    .option('--dry-run', 'read and count everything, change nothing')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText(
      'after',
      '\nExamples:\n  $ emoverse moods import daylio_export.csv --mood müde=bad --mood "voll gut"=very-good\n  $ emoverse moods import export.zip --person Ada',
    )
    .action(async (file: string, options: ImportOptions) => {
      const { bringMoods } = await import('../commands/moods.ts');
      await bringMoods(file, options, io);
    });
  moods
    .command('export')
    .description('write all moods and notes of days as a file, or to stdout')
    .option('--output <file>', 'file to write; its ending tells the format')
    .option('--format <name>', 'csv, json', oneOf(['csv', 'json'] as const))
    .option(...PERSON_OPTION)
    .option(...ZONE_OPTION)
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse moods export --person Ada --output moods.csv')
    .action(async (options: ExportOptions) => {
      const { exportMoods } = await import('../commands/moods.ts');
      await exportMoods(options, io);
    });
  moods
    .command('imports')
    .description('the files that moods were brought in from, the latest first')
    .option(...PERSON_OPTION)
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse moods imports')
    .action(async (options: MoodsOptions) => {
      const { listImports } = await import('../commands/moods.ts');
      await listImports(options, io);
    });
  moods
    .command('remove-import')
    .description('take back what one file brought, changed and took away, but for what was changed since')
    .argument('<id>', 'its id, as moods imports tells it')
    .option(...PERSON_OPTION)
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse moods remove-import 6b1f0f5e-0d52-4d7c-8f1e-3a4c5d6e7f80')
    .action(async (id: string, options: MoodsOptions) => {
      const { removeImport } = await import('../commands/moods.ts');
      await removeImport(id, options, io);
    });
}

function levelOption(text: string): [name: string, level: (typeof LEVEL_CHOICES)[number]] {
  const [, name, wanted] = /^(.+)=([a-z-]+)$/i.exec(text.trim()) ?? [];
  const level = LEVEL_CHOICES.find((one) => one === wanted?.toLowerCase());
  if (name !== undefined && level !== undefined) return [name.trim(), level];
  throw new InvalidArgumentError(`Expected name=level with one of ${LEVEL_CHOICES.join(', ')}.`);
}

function timeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('Expected a time zone like Europe/Istanbul.');
  }
}
