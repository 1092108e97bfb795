import { LIBRARY_SECRET } from '../command-line/choices.ts';
import { loadBundledCatalogue } from '@emoverse/catalogue';
import {
  MusicServerError,
  accountOf,
  giveBack,
  keepConnection,
  openConnection,
  syncServer,
  watchLogin,
  type ConnectionParts,
  type ServerKind,
} from '@emoverse/music-servers';
import { genrePlacesOf } from '@emoverse/music-moods';
import { createSealer, keyFromFile, type Store, type StoredServer } from '@emoverse/storage';
import { join } from 'node:path';
import { BadInputError } from '../command-error.ts';
import type { CommandIo } from '../command-io.ts';
import { dataFolder, hasStore, storePlace } from '../data-folder.ts';
import { createProgress } from '../terminal/progress.ts';
import { formatTable } from '@emoverse/report';
import { withStore } from '../with-store.ts';

export interface ServerOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly kind?: ServerKind;
  readonly user?: string;
  readonly apiKey?: boolean;
  readonly sendPassword?: boolean;
}

/** What is wrong with what the person typed or chose, and not with the network. */
const BAD_INPUT: ReadonlySet<string> = new Set([
  'bad-address',
  'redirects',
  'not-a-music-server',
  'login-refused',
  'token-login-unsupported',
  'passwords-unsupported',
  'api-keys-unsupported',
  'not-allowed',
]);

export async function connect(address: string, options: ServerOptions, io: CommandIo): Promise<void> {
  const { kind = 'opensubsonic', user = '', apiKey = false, sendPassword = false } = options;
  if (user === '' && !(apiKey && kind === 'opensubsonic'))
    throw new BadInputError('whose music it should be is missing: --user NAME');
  const secret = {
    by: apiKey ? ('api-key' as const) : ('password' as const),
    value: await readSecret(io),
    mayBeSent: sendPassword,
  };
  await withStore(io, options, async (store) => {
    const id = await asBadInput(
      keepConnection(connectionsOf(store, options, io), { kind, address, userName: user, secret }),
    );
    const outcome = await syncOne(required(await store.musicServers.find(id)), store, options, io);
    io.stdout.write(options.json ? `${JSON.stringify(outcome)}\n` : `Connected. ${formatSync(outcome)}`);
  });
}

export async function list(options: ServerOptions, io: CommandIo): Promise<void> {
  const servers = hasStore(storePlace(io, options.data))
    ? await withStore(io, options, (store) => store.musicServers.list())
    : [];
  const told = servers.map(({ id, kind, address, userName, state, tracks, syncedAt, sync }) => ({
    id,
    kind,
    address,
    userName,
    state,
    tracks,
    syncedAt,
    problem: sync?.problem,
  }));
  if (options.json) io.stdout.write(`${JSON.stringify({ servers: told })}\n`);
  else if (told.length === 0)
    io.stdout.write('No music server is connected: emoverse library connect ADDRESS\n');
  else io.stdout.write(formatServers(told));
}

export async function sync(wanted: string | undefined, options: ServerOptions, io: CommandIo): Promise<void> {
  await withStore(io, options, async (store) => {
    const all = await store.musicServers.list();
    const servers = wanted === undefined ? all : [pickServer(wanted, all)];
    if (servers.length === 0)
      throw new BadInputError('no music server is connected: emoverse library connect ADDRESS');
    const outcomes = [];
    for (const server of servers) outcomes.push(await syncOne(server, store, options, io));
    io.stdout.write(
      options.json ? `${JSON.stringify({ servers: outcomes })}\n` : outcomes.map(formatSync).join(''),
    );
  });
}

export async function disconnect(wanted: string, options: ServerOptions, io: CommandIo): Promise<void> {
  await withStore(io, options, async (store) => {
    const server = pickServer(wanted, await store.musicServers.list());
    const loggedOut = await giveBack(connectionsOf(store, options, io), server);
    await store.transfer.forgetMusicServer(server.id);
    await store.catalogue.markChanged();
    const { address, tracks } = server;
    if (options.json) io.stdout.write(`${JSON.stringify({ address, tracks, loggedOut })}\n`);
    else
      io.stdout.write(
        `${address} is disconnected; its login and ${tracks} songs are forgotten here.${loggedOut ? '' : ' It could not be told: end the login there, if it lists devices.'}\n`,
      );
  });
}

type Outcome = Awaited<ReturnType<typeof syncOne>>;

async function syncOne(stored: StoredServer, store: Store, options: ServerOptions, io: CommandIo) {
  const connections = connectionsOf(store, options, io);
  const { items } = await loadBundledCatalogue();
  const progress = createProgress(io, `Reading ${new URL(stored.address).host}`, 'songs');
  try {
    const server = await openConnection(connections, stored);
    const { read, added, changed, unchanged, removed } = await asBadInput(
      watchLogin(
        connections,
        stored.id,
        syncServer({
          id: stored.id,
          account: accountOf(stored),
          server,
          store: store.musicServers,
          markChanged: () => store.catalogue.markChanged(),
          placeOfGenres: genrePlacesOf(items),
          findByKeys: (keys) => store.catalogue.findByKeys(keys),
          now: io.now,
          signal: io.signal,
          onProgress: ({ read, total }) =>
            progress.to(total === undefined ? 0 : read / Math.max(1, total), read),
        }),
      ),
    );
    return { address: stored.address, read, added, changed, unchanged, removed };
  } finally {
    progress.end();
  }
}

/** The connections of a store, with the server's own key: what is connected here plays there. */
export function connectionsOf(
  store: Store,
  options: Pick<ServerOptions, 'data'>,
  io: CommandIo,
): ConnectionParts {
  return {
    store: store.musicServers,
    sealer: createSealer(() => keyFromFile(join(dataFolder(io, options.data), 'library.key'))),
    fetch: io.fetch,
    newId: io.newId,
    newSecret: () => io.newId().replaceAll('-', ''),
    now: io.now,
  };
}

/** Never from the arguments: those stand in the shell's history and in the list of processes. */
async function readSecret(io: CommandIo): Promise<string> {
  const given = io.env[LIBRARY_SECRET];
  if (given !== undefined && given !== '') return given;
  if (io.stderr.isTerminal) io.stderr.write('Password or API key, then Enter (it is shown as you type): ');
  for await (const line of io.lines()) {
    if (line !== '') return line;
    break;
  }
  throw new BadInputError(
    `no password came: set ${LIBRARY_SECRET}, or give it as the first line of standard input`,
  );
}

/** The one server of this address or id. Throws BadInputError where there is none or several. */
export function pickServer(wanted: string, servers: readonly StoredServer[]): StoredServer {
  const typed = wanted.replace(/\/+$/, '');
  const [first, ...others] = servers.filter(({ id, address }) => id === typed || address === typed);
  if (first !== undefined && others.length === 0) return first;
  throw new BadInputError(
    first === undefined
      ? `${wanted} is not connected; emoverse library servers shows what is`
      : `${wanted} is connected for several people: name one by its id (emoverse library servers --json)`,
  );
}

/** What the person typed or chose is told as such. */
export async function asBadInput<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof MusicServerError && BAD_INPUT.has(error.trouble))
      throw new BadInputError(error.message, { cause: error, code: error.code });
    throw error;
  }
}

function required(stored: StoredServer | undefined): StoredServer {
  if (stored === undefined) throw new MusicServerError('disconnected', 'it was disconnected meanwhile');
  return stored;
}

function formatSync({ address, read, added, changed, unchanged, removed }: Outcome): string {
  return `${address}: ${read} songs; ${added} new, ${changed} changed, ${removed} gone, ${unchanged} as before. Their sound is not analysed: they stand where their genres do.\n`;
}

function formatServers(
  servers: readonly Pick<StoredServer, 'address' | 'kind' | 'userName' | 'state' | 'tracks' | 'syncedAt'>[],
): string {
  return formatTable(
    [
      { title: 'address' },
      { title: 'kind' },
      { title: 'user' },
      { title: 'songs', align: 'right' },
      { title: 'last read' },
      { title: 'state' },
    ],
    servers.map(({ address, kind, userName, tracks, syncedAt, state }) => [
      address,
      kind,
      userName,
      String(tracks),
      syncedAt === undefined ? 'not yet' : new Date(syncedAt).toISOString().slice(0, 16).replace('T', ' '),
      state === 'connected' ? 'connected' : 'log in again',
    ]),
  );
}
