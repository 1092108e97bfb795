import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An IP address as it counts here: IPv4 in IPv6 (`::ffff:127.0.0.1`) is the IPv4 address. */
export interface NetworkAddress {
  /** In its shortest form, without a zone. */
  readonly text: string;
  /** Of this very machine: 127.0.0.0/8 and ::1. */
  readonly isLoopback: boolean;
  /** Stands for every address of the machine: 0.0.0.0 and ::. */
  readonly isEvery: boolean;
  /** Reached from the whole internet (IANA special-purpose registries, as ipaddr.js keeps them). */
  readonly isPublic: boolean;
  /** What limits count by: an IPv4 address, or the /64 network that an IPv6 customer gets at least. */
  readonly household: string;
  /** Whether it stands in a network. */
  isIn(network: Network): boolean;
}

/** A network as address and length of its prefix in bits. */
export type Network = ReturnType<typeof ipaddr.parseCIDR>;

const PUBLIC_RANGES: ReadonlySet<string> = new Set(['unicast', '6to4', 'teredo']);
const HOUSEHOLD_BITS = 64;

/** Reads an IP address, with or without the brackets of a URL; undefined where the text is none. */
export function networkAddress(text: string | undefined): NetworkAddress | undefined {
  const bare = text?.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '') ?? '';
  // Stricter than ipaddr.js, which takes 0x7f.1 for an address as well.
  if (isIP(bare) === 0) return undefined;
  const address = ipaddr.process(bare);
  const range = address.range();
  return {
    text: address.toString(),
    isLoopback: range === 'loopback',
    isEvery: range === 'unspecified',
    isPublic: PUBLIC_RANGES.has(range),
    household:
      address.kind() === 'ipv4'
        ? address.toString()
        : `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${HOUSEHOLD_BITS}`).toString()}/${HOUSEHOLD_BITS}`,
    isIn: ([network, bits]) => address.kind() === network.kind() && address.match(network, bits),
  };
}

/** Reads `10.0.0.0/8` or a single address as a network; undefined where the text is neither. */
export function networkOf(text: string): Network | undefined {
  const [address = '', bits, ...rest] = text.split('/');
  const read = networkAddress(address);
  if (read === undefined || rest.length > 0) return undefined;
  const longest = isIP(read.text) === 4 ? 32 : 128;
  const mapped = isIP(read.text) === 4 && address.includes(':') ? 96 : 0;
  if (bits !== undefined && !/^\d{1,3}$/.test(bits)) return undefined;
  const length = bits === undefined ? longest : Number(bits) - mapped;
  return length < 0 || length > longest ? undefined : ipaddr.parseCIDR(`${read.text}/${length}`);
}
