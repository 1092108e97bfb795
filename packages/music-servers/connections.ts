import { checkAddress } from './check-address.ts';
import { connectServer } from './connect-server.ts';
import type { ConnectTools } from './connect-request.ts';
import type { ConnectRequest } from './connect-request.ts';
import { MusicServerError, type MusicServerTrouble } from './music-server-error.ts';
import {
  SERVER_KINDS,
  serverLoginSchema,
  type MusicServerClient,
  type ServerAccount,
  type ServerLogin,
} from './music-server-client.ts';
import { openServer } from './open-server.ts';

/** A connection as it is kept; `store.musicServers` gives such. */
export interface KeptServer {
  readonly id: string;
  readonly kind: string;
  readonly address: string;
  readonly userName: string;
  readonly sealedLogin: string;
}

/** Encrypts logins; the store's sealer is one. What is sealed for one server opens for no other. */
export interface LoginSealer {
  seal(text: string, about: string): Promise<string>;
  open(sealed: string, about: string): Promise<string | undefined>;
}

export interface ConnectionParts extends ConnectTools {
  readonly store: {
    list(): Promise<readonly KeptServer[]>;
    connect(server: KeptServer & { readonly connectedAt: number }): Promise<string>;
    expire(id: string): Promise<void>;
  };
  readonly sealer: LoginSealer;
  readonly newId: () => string;
  readonly now: () => number;
}

/**
 * Logs in at a server and keeps the login sealed; an account that is connected already keeps its id and songs, and its
 * old login is given back. Gives the id. Throws `MusicServerError`.
 */
export async function keepConnection(parts: ConnectionParts, request: ConnectRequest): Promise<string> {
  const { store, sealer } = parts;
  const { address, userName, login } = await connectServer(await withEarlierConsent(parts, request), parts);
  const account = { kind: request.kind, address, userName };
  const known = (await store.list()).find((one) => isSame(one, account));
  const id = known?.id ?? parts.newId();
  if (known !== undefined) await giveBack(parts, known);
  const sealedLogin = await sealer.seal(JSON.stringify(login), aboutServer(id));
  return store.connect({ id, ...account, sealedLogin, connectedAt: parts.now() });
}

/** A kept connection, ready to be asked. Throws `server-login-refused` where its login cannot be read any more. */
export async function openConnection(
  { store, sealer, fetch }: Pick<ConnectionParts, 'store' | 'sealer' | 'fetch'>,
  kept: KeptServer,
): Promise<MusicServerClient> {
  const login = await readLogin(sealer, kept);
  if (login !== undefined) return openServer(kept.address, login, fetch);
  await store.expire(kept.id);
  throw new MusicServerError(
    'login-refused',
    `the login for ${kept.address} cannot be read any more: connect it again`,
  );
}

/** Gives a login back where that can be done; what is kept here goes all the same. */
export async function giveBack(
  parts: Pick<ConnectionParts, 'store' | 'sealer' | 'fetch'>,
  kept: KeptServer,
): Promise<boolean> {
  try {
    await (await openConnection(parts, kept)).logOut();
    return true;
  } catch (error) {
    if (error instanceof MusicServerError) return false;
    throw error;
  }
}

/** A new login mends these. */
const LOGIN_OVER: ReadonlySet<MusicServerTrouble> = new Set([
  'login-refused',
  'token-login-unsupported',
  'passwords-unsupported',
]);

/** Notes when a server refuses the login that is kept, and throws on. */
export async function watchLogin<T>(
  { store }: Pick<ConnectionParts, 'store'>,
  id: string,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    await noteLoginOver({ store }, id, error);
    throw error;
  }
}

/** Keeps that a login is over where that is what went wrong. */
export async function noteLoginOver(
  { store }: Pick<ConnectionParts, 'store'>,
  id: string,
  error: unknown,
): Promise<void> {
  if (error instanceof MusicServerError && LOGIN_OVER.has(error.trouble)) await store.expire(id);
}

export function accountOf({ kind, address, userName }: KeptServer): ServerAccount {
  const known = SERVER_KINDS.find((one) => one === kind);
  if (known === undefined)
    throw new MusicServerError('disconnected', `${kind} is no kind of server that this EmoVerse speaks with`);
  return { kind: known, address, userName };
}

/** Who agreed for this account that its password is sent is not asked again when it is another. */
async function withEarlierConsent(
  { store, sealer }: Pick<ConnectionParts, 'store' | 'sealer'>,
  request: ConnectRequest,
): Promise<ConnectRequest> {
  const account = { ...request, address: checkAddress(request.address) };
  const known = (await store.list()).find((one) => isSame(one, account));
  const login = known && (await readLogin(sealer, known));
  if (login?.kind !== 'opensubsonic' || login.auth.by !== 'password') return request;
  return { ...request, secret: { ...request.secret, mayBeSent: true } };
}

/** Undefined where the key is another than the one that it was sealed with, or it is of another version of EmoVerse. */
async function readLogin(sealer: LoginSealer, kept: KeptServer): Promise<ServerLogin | undefined> {
  const text = await sealer.open(kept.sealedLogin, aboutServer(kept.id));
  return text === undefined ? undefined : serverLoginSchema.safeParse(JSON.parse(text)).data;
}

/** What a login is sealed for. */
function aboutServer(id: string): string {
  return `music server ${id}`;
}

function isSame(one: KeptServer, other: ServerAccount): boolean {
  return one.kind === other.kind && one.address === other.address && one.userName === other.userName;
}
