import { networkAddress } from '../http/network-address.ts';
import { isOfThisMachine } from './is-of-this-machine.ts';

export interface AskedAt {
  /** The origin that the browser shows. */
  readonly origin: string;
  /** The address that the server is told to listen on. */
  readonly host: string;
  /** Undefined before it does. */
  readonly listening: { readonly port: number } | undefined;
  /** Names that were given for others to use. */
  readonly allowedHosts: readonly string[];
}

/**
 * The origin by which another device reaches this server: the one that the browser shows, where that is not this machine alone;
 * else a name that was given, else an address of a network of ours, by HTTP: where the server speaks HTTPS it sends on. Undefined where the server listens to this machine alone.
 *
 * @param own the addresses of this machine's interfaces
 */
export function addressForOthers(
  { origin, host, listening, allowedHosts }: AskedAt,
  own: readonly string[],
): string | undefined {
  if (!isOfThisMachine(new URL(origin).hostname)) return origin;
  if (isOfThisMachine(host) || listening === undefined) return undefined;
  const given = allowedHosts.find((name) => !isOfThisMachine(name));
  // Where names were given, no address is answered.
  if (given === undefined && allowedHosts.length > 0) return undefined;
  const every = networkAddress(host)?.isEvery === true;
  const name =
    given ??
    (every
      ? own.find(
          (address) => networkAddress(address)?.text.includes(':') === false && !isOfThisMachine(address),
        )
      : host);
  if (name === undefined) return undefined;
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${listening.port}`;
}
