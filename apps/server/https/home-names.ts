import { networkAddress, networkOf } from '../http/network-address.ts';

/** What a certificate stands for. */
export interface HomeNames {
  /** DNS names in lower case. */
  readonly names: readonly string[];
  /** IP addresses without brackets or zone. */
  readonly addresses: readonly string[];
}

/** What the system and the person say of this machine. */
export interface HomeSources {
  readonly hostname: string;
  /** The addresses of its interfaces. */
  readonly addresses: readonly string[];
  /** Further names or addresses that it answers to. */
  readonly given: readonly string[];
}

/**
 * Networks whose addresses mean another machine in each home, so that nobody else can be harmed by a certificate for one: loopback,
 * RFC 1918, link-local, RFC 6598 (also Tailscale's), and of IPv6 loopback and unique local ones.
 */
export const HOME_NETWORKS = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1/128',
  'fc00::/7',
] as const;
const NETWORKS = HOME_NETWORKS.map(networkOf).filter((network) => network !== undefined);

const DNS_NAME = /^(?=.{1,253}$)[a-z\d_]([\w-]{0,61}[a-z\d_])?(\.[a-z\d_]([\w-]{0,61}[a-z\d_])?)*$/;

/**
 * The names and addresses by which this machine is reached at home: its own name, alone, with its domain and with `.local`
 * (multicast DNS), what was given, and its addresses in home networks; public addresses are left out.
 */
export function homeNames({ hostname, addresses, given }: HomeSources): HomeNames {
  const name = hostname.toLowerCase();
  const machine = name.replace(/\..*$/s, '');
  const names = ['localhost', machine, name, `${machine}.local`, ...given.map((one) => one.toLowerCase())];
  const read = ['127.0.0.1', '::1', ...addresses, ...given].flatMap((text) => networkAddress(text) ?? []);
  return {
    names: distinct(names.filter((one) => DNS_NAME.test(one) && networkAddress(one) === undefined)),
    addresses: distinct(
      read.filter((address) => NETWORKS.some((network) => address.isIn(network))).map(({ text }) => text),
    ),
  };
}

/** In one order, whatever the order in which the system lists its interfaces. */
function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}
