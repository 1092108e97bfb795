import { EmoVerseError } from '@emoverse/domain';
import { networkAddress, type NetworkAddress } from '../http/network-address.ts';
import { isOfThisMachine } from './is-of-this-machine.ts';

/** Names that nobody but this machine can be reached by. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'] as const;

/** What is asked of the system. */
export interface SystemNetwork {
  /** The addresses that a name leads to; none where it leads nowhere. */
  readonly lookUp: (name: string) => Promise<readonly string[]>;
  /** The addresses of this machine's interfaces. */
  readonly addresses: () => readonly string[];
}

export interface HostsToAnswer {
  /**
   * Those of this machine, and those that were given. `undefined` where others reach it and no name was given: then only the
   * address that was asked is answered.
   */
  readonly names: readonly string[] | undefined;
  /** Whether others than this machine are meant to reach the server. */
  readonly reachesOthers: boolean;
}

/**
 * The host names that the server answers to when it listens on `host`, and was `given` others.
 *
 * Throws `bad-arguments` where it would stand open to the whole internet, which reaches addresses by trying them: `host` is a
 * public address, or stands for all and one of them is public, and no names were given.
 */
export async function hostsToAnswer(
  host: string,
  given: readonly string[],
  system: SystemNetwork,
): Promise<HostsToAnswer> {
  const literal = networkAddress(host);
  const addresses = literal === undefined ? read(await system.lookUp(host)) : [literal];
  if (addresses.length > 0 && addresses.every(({ isLoopback }) => isLoopback)) {
    const own = literal?.text.includes(':') === true ? `[${literal.text}]` : host.toLowerCase();
    return {
      names: [...new Set([...LOOPBACK_NAMES, own, ...given])],
      reachesOthers: !given.every(isOfThisMachine),
    };
  }
  if (given.length > 0) return { names: [...new Set([...LOOPBACK_NAMES, ...given])], reachesOthers: true };
  const reached = addresses.flatMap((address) => (address.isEvery ? ownOf(address, system) : [address]));
  const open = reached.find(({ isPublic }) => isPublic);
  if (open !== undefined) {
    throw new EmoVerseError(
      'bad-arguments',
      `--host ${host} would open this server at ${open.text} to the whole internet: ` +
        'set EMOVERSE_ALLOWED_HOSTS to the names that people reach it by (emo.example), or give --host an address of your own network',
    );
  }
  return { names: undefined, reachesOthers: true };
}

/** 0.0.0.0 takes connections by IPv4 alone, :: by both. */
function ownOf(every: NetworkAddress, { addresses }: SystemNetwork): NetworkAddress[] {
  const own = read(addresses());
  return every.text.includes(':') ? own : own.filter(({ text }) => !text.includes(':'));
}

function read(addresses: readonly string[]): NetworkAddress[] {
  return addresses.flatMap((text) => networkAddress(text) ?? []);
}
