import { makeOwnerLink, needsHost, type Store } from '@emoverse/storage';
import type { Config } from './read-config.ts';
import { addressForOthers } from './address-for-others.ts';
import { isOfThisMachine } from './is-of-this-machine.ts';
import type { Listening } from './listen.ts';

type Reached = Pick<Config, 'host' | 'allowedHosts' | 'trustedProxies' | 'https'>;

/**
 * What a start prints where people have to sign in and the owner is signed in nowhere: a link, or, where several have begun here each on their own,
 * how to choose; nothing where they are.
 *
 * @param own the addresses of this machine's interfaces
 */
export async function inviteOwner(
  { logins, people }: Pick<Store, 'logins' | 'people'>,
  secret: Parameters<typeof makeOwnerLink>[1],
  at: { readonly config: Reached; readonly listening: Pick<Listening, 'address' | 'port'> },
  own: readonly string[],
): Promise<string | undefined> {
  if (await logins.hasOwner()) return undefined;
  if (await needsHost({ logins, people }))
    return `Several people began here, each on their own, and nobody can sign in until it is said whose EmoVerse this is: emoverse people owner-link PERSON, or --new for somebody who begins anew. emoverse people list, and emoverse people devices, tell who there is.\n`;
  const link = `${addressOf(at, own)}${await makeOwnerLink(logins, secret)}`;
  return `Its owner comes in by this link, once and within a day: ${link}\n`;
}

function addressOf({ config, listening }: Parameters<typeof inviteOwner>[2], own: readonly string[]): string {
  const name = config.allowedHosts.find((given) => !isOfThisMachine(given));
  // A proxy speaks HTTPS, and hides the port.
  if (name !== undefined && config.trustedProxies.length > 0) return `https://${name}`;
  const address = addressForOthers({ ...config, origin: listening.address, listening }, own);
  if (address === undefined) return listening.address;
  // By HTTP somebody in between could change the page, and read what stands behind the `#`.
  return config.https ? address.replace(/^http:/, 'https:') : address;
}
