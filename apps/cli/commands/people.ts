import { personNameSchema } from '@emoverse/domain';
import { makeOwnerLink, needsHost, type Store, type StoredPerson } from '@emoverse/storage';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { hasStore, storePlace } from '../data-folder.ts';
import { findPerson } from '../imports/find-person.ts';
import { formatTable } from '@emoverse/report';
import { withStore } from '../with-store.ts';

export interface PeopleOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export interface LinkOptions extends PeopleOptions {
  readonly at: string;
  readonly new?: boolean;
}

export async function list(options: PeopleOptions, io: CommandIo): Promise<void> {
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

export async function rename(
  wanted: string,
  name: string,
  options: PeopleOptions,
  io: CommandIo,
): Promise<void> {
  const given = personNameSchema.safeParse(name);
  if (!given.success) throw new BadInputError(`expected a name of 1 to 40 characters, got “${name}”`);
  const id = await onPerson(wanted, options, io, async (store, person) => {
    await store.people.change(person.id, { name: given.data });
    return person.id;
  });
  io.stdout.write(`${id} is called ${given.data} now.\n`);
}

export async function forgetPin(wanted: string, options: PeopleOptions, io: CommandIo): Promise<void> {
  const id = await onPerson(wanted, options, io, async (store, person) => {
    await store.people.change(person.id, { pinHash: null });
    return person.id;
  });
  io.stdout.write(`${id} has no PIN now; a new one is set in the page Who is there?\n`);
}

export async function ownerLink(
  wanted: string | undefined,
  options: LinkOptions,
  io: CommandIo,
): Promise<void> {
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

export async function remove(wanted: string, options: PeopleOptions, io: CommandIo): Promise<void> {
  const id = await onPerson(wanted, options, io, async (store, person) => {
    // A login of the host's own would let them in again.
    for (const identity of await store.identities.list(person.id))
      await store.newcomers.refuse(identity, io.now());
    await store.transfer.deleteProfile(person.id);
    return person.id;
  });
  io.stdout.write(`${id} is gone, with everything that was theirs.\n`);
}

export async function devices(options: PeopleOptions, io: CommandIo): Promise<void> {
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

export async function takeOut(id: string, options: PeopleOptions, io: CommandIo): Promise<void> {
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
