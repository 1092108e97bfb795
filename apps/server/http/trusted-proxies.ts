import { EmoVerseError } from '@emoverse/domain';
import { networkOf, type NetworkAddress } from './network-address.ts';

/** Whether an address is that of a proxy whose word counts. */
export type TrustedProxies = (address: NetworkAddress) => boolean;

/**
 * Proxies named by address or network, e.g. `127.0.0.1`, `10.0.0.0/8`, `fd00::/8`. Throws `bad-arguments` for anything
 * else: a proxy that is trusted wherever it stands is anybody.
 */
export function trustedProxies(list: readonly string[]): TrustedProxies {
  const networks = list.map((text) => {
    const network = networkOf(text);
    if (network === undefined || network[1] === 0) {
      throw new EmoVerseError(
        'bad-arguments',
        `EMOVERSE_TRUST_PROXY names the proxies before this server by address or network, separated by commas, ` +
          `e.g. 127.0.0.1 or 10.0.0.0/8,fd00::/8; got ${text}`,
      );
    }
    return network;
  });
  return (address) => networks.some((network) => address.isIn(network));
}
