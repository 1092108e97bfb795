import type { Command } from 'commander';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION } from '../options.ts';
import type { PeopleOptions, LinkOptions } from '../commands/people.ts';

/** `emoverse people …` */
export function definePeople(people: Command, io: CommandIo): void {
  people.helpCommand(false);
  people
    .command('list')
    .description(
      'everybody with their id and house, the first first; people of one house choose in one browser who they are',
    )
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse people list')
    .action(async (options: PeopleOptions) => {
      const { list } = await import('../commands/people.ts');
      await list(options, io);
    });
  people
    .command('rename')
    .description('give somebody another name')
    .argument('<person>', 'their id or their name')
    .argument('<name>', 'the new name')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse people rename Ada "Ada L."')
    .action(async (wanted: string, name: string, options: PeopleOptions) => {
      const { rename } = await import('../commands/people.ts');
      await rename(wanted, name, options, io);
    });
  people
    .command('forget-pin')
    .description('take the PIN of somebody who forgot it away, and the wait after wrong ones')
    .argument('<person>', 'their id or their name')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse people forget-pin Ada')
    .action(async (wanted: string, options: PeopleOptions) => {
      const { forgetPin } = await import('../commands/people.ts');
      await forgetPin(wanted, options, io);
    });
  people
    .command('owner-link')
    .description(
      'print a link that lets the owner in, once and within a day; those printed before let nobody in. The house of whoever comes by it is the one that one signs in to',
    )
    .argument('[person]', 'somebody else, by their id or their name')
    .option('--new', 'an owner who begins anew, with a house of their own')
    .option('--at <address>', 'where EmoVerse is opened', 'http://127.0.0.1:4321')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse people owner-link --at https://emo.example')
    .action(async (wanted: string | undefined, options: LinkOptions) => {
      const { ownerLink } = await import('../commands/people.ts');
      await ownerLink(wanted, options, io);
    });
  people
    .command('remove')
    .description('delete somebody with everything that is theirs, also from the files')
    .argument('<person>', 'their id or their name')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse people remove Ada')
    .action(async (wanted: string, options: PeopleOptions) => {
      const { remove } = await import('../commands/people.ts');
      await remove(wanted, options, io);
    });
  people
    .command('devices')
    .description('the browsers that were let in: whose they are, and when they were first and last seen')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse people devices')
    .action(async (options: PeopleOptions) => {
      const { devices } = await import('../commands/people.ts');
      await devices(options, io);
    });
  people
    .command('take-out')
    .description('take a device out: whoever holds it is let in no more')
    .argument('<device>', 'its id')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse people take-out 8c1f0d52-6a57-8e0b-8f3c-2f1a9be44d10')
    .action(async (id: string, options: PeopleOptions) => {
      const { takeOut } = await import('../commands/people.ts');
      await takeOut(id, options, io);
    });
}
