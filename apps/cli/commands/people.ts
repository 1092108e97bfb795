import { personNameSchema } from '@emoverse/domain';
import { makeOwnerLink, needsHost, type Store, type StoredPerson } from '@emoverse/storage';
import type { Command } from 'commander';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { DATA_OPTION, hasStore, storePlace } from '../data-folder.ts';
import { findPerson } from '../people/find-person.ts';
import { formatTable } from '../terminal/table.ts';
import { withStore } from '../with-store.ts';

interface PeopleOptions {
  readonly data?: string;
  readonly json?: boolean;
}

interface LinkOptions extends PeopleOptions {
  readonly at: string;
  readonly new?: boolean;
}

/** `emoverse people …` */
export function addPeopleCommand(program: Command, io: CommandIo): void {
  const people = program
    .command('people')
    .description('the people who use EmoVerse here: never their moods, lists or taste')
    .helpCommand(false);
  people
    .command('list')
    .description(
      'everybody with their id and house, the first first; people of one house choose in one browser who they are',
    )
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse people list')
    .action(async (options: PeopleOptions) => list(options, io));
  people
    .command('rename')
    .description('give somebody another name')
    .argument('<person>', 'their id or their name')
    .argument('<name>', 'the new name')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse people rename Ada "Ada L."')
    .action(async (wanted: string, name: string, options: PeopleOptions) =>
      rename(wanted, name, options, io),
    );
  people
    .command('forget-pin')
    .description('take the PIN of somebody who forgot it away, and the wait after wrong ones')
    .argument('<person>', 'their id or their name')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse people forget-pin Ada')
    .action(async (wanted: string, options: PeopleOptions) => forgetPin(wanted, options, io));
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
    .action(async (wanted: string | undefined, options: LinkOptions) => ownerLink(wanted, options, io));
  people
    .command('remove')
    .description('delete somebody with everything that is theirs, also from the files')
    .argument('<person>', 'their id or their name')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse people remove Ada')
    .action(async (wanted: string, options: PeopleOptions) => remove(wanted, options, io));
  people
    .command('devices')
    .description('the browsers that were let in: whose they are, and when they were first and last seen')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON object on stdout')
    .addHelpText('after', '\nExample:\n  $ emoverse people devices')
    .action(async (options: PeopleOptions) => devices(options, io));
  people
    .command('take-out')
    .description('take a device out: whoever holds it is let in no more')
    .argument('<device>', 'its id')
    .option(...DATA_OPTION)
    .addHelpText('after', '\nExample:\n  $ emoverse people take-out 8c1f0d52-6a57-8e0b-8f3c-2f1a9be44d10')
    .action(async (id: string, options: PeopleOptions) => takeOut(id, options, io));
}

async function list(options: PeopleOptions, io: CommandIo): Promise<void> {
  const people = hasStore(storePlace(io, options.data))
    ? await withStore(io, options, (store) => store.people.list())
    : [];
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ people })}\n`);
    return;
  }
  if (people.length === 0) {
    io.stdout.write('Nobody has used EmoVerse here yet.\n');
    return;
  }
  const rows = people.map(({ id, house, name = '', kind, hasPin }) => [
    name,
    kind,
    hasPin ? 'yes' : 'no',
    id,
    house,
  ]);
  io.stdout.write(
    formatTable(
      ['name', 'kind', 'PIN', 'id', 'house'].map((title) => ({ title })),
      rows,
    ),
  );
}

async function rename(wanted: string, name: string, options: PeopleOptions, io: CommandIo): Promise<void> {
  const given = personNameSchema.safeParse(name);
  if (!given.success) throw new BadInputError(`expected a name of 1 to 40 characters, got “${name}”`);
  const id = await onPerson(wanted, options, io, async (store, person) => {
    await store.people.change(person.id, { name: given.data });
    return person.id;
  });
  io.stdout.write(`${id} is called ${given.data} now.\n`);
}

async function forgetPin(wanted: string, options: PeopleOptions, io: CommandIo): Promise<void> {
  const id = await onPerson(wanted, options, io, async (store, person) => {
    await store.people.change(person.id, { pinHash: null });
    return person.id;
  });
  io.stdout.write(`${id} has no PIN now; a new one is set in the page Who is there?\n`);
}

async function ownerLink(wanted: string | undefined, options: LinkOptions, io: CommandIo): Promise<void> {
  if (!URL.canParse(options.at))
    throw new BadInputError(`expected an address as https://emo.example after --at, got “${options.at}”`);
  if (wanted !== undefined && options.new === true)
    throw new BadInputError('expected a person or --new, got both: somebody who begins anew is nobody yet');
  const link = { id: io.newId(), token: io.newToken(), now: io.now(), isNew: options.new === true };
  const path =
    wanted === undefined
      ? await withStore(io, options, async (store) => {
          if (!link.isNew && (await needsHost(store)))
            throw new BadInputError(
              'several people began here, each on their own: say whose EmoVerse this is, by their id (emoverse people list), or --new',
            );
          return makeOwnerLink(store.logins, link);
        })
      : await onPerson(wanted, options, io, ({ logins }, { id: profileId }) =>
          makeOwnerLink(logins, { ...link, profileId }),
        );
  io.stdout.write(`${new URL(path, options.at).href}\n`);
}

async function remove(wanted: string, options: PeopleOptions, io: CommandIo): Promise<void> {
  const id = await onPerson(wanted, options, io, async (store, person) => {
    // A login of the host's own would let them in again.
    for (const identity of await store.identities.list(person.id))
      await store.newcomers.refuse(identity, io.now());
    await store.transfer.deleteProfile(person.id);
    return person.id;
  });
  io.stdout.write(`${id} is gone, with everything that was theirs.\n`);
}

async function devices(options: PeopleOptions, io: CommandIo): Promise<void> {
  const [devices, people] = hasStore(storePlace(io, options.data))
    ? await withStore(io, options, (store) => Promise.all([store.sessions.devices(0), store.people.list()]))
    : [[], []];
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ devices })}\n`);
    return;
  }
  if (devices.length === 0) {
    io.stdout.write('No device was let in yet.\n');
    return;
  }
  const nameOf = (wanted: string | undefined): string =>
    people.find(({ id }) => id === wanted)?.name ?? wanted ?? 'several';
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const rows = devices.map(({ id, browser = '', system = '', belongsTo, madeAt, seenAt }) => [
    ...[browser, system, nameOf(belongsTo), day(madeAt), day(seenAt), id],
  ]);
  io.stdout.write(
    formatTable(
      ['browser', 'system', 'of', 'first seen', 'last seen', 'id'].map((title) => ({ title })),
      rows,
    ),
  );
}

async function takeOut(id: string, options: PeopleOptions, io: CommandIo): Promise<void> {
  if (!(await withStore(io, options, (store) => store.sessions.end(id))))
    throw new BadInputError(
      `no device that is let in is ${id}; emoverse people devices tells which there are`,
    );
  io.stdout.write(`${id} is let in no more.\n`);
}

/** Does something with the one person whom an id or a name means. */
function onPerson<T>(
  wanted: string,
  options: PeopleOptions,
  io: CommandIo,
  work: (store: Store, person: StoredPerson) => Promise<T>,
): Promise<T> {
  return withStore(io, options, async (store) => work(store, await findPerson(store, wanted)));
}
