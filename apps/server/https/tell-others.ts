import { networkAddress } from '../http/network-address.ts';
import type { Listening } from '../start/listen.ts';
import type { HomeNames } from './home-names.ts';

/** The line that tells by which address other devices reach this server, and where each of them learns to trust it first. */
export function tellOthers(
  { addresses }: HomeNames,
  { host, port }: Pick<Listening, 'host' | 'port'>,
): string {
  const bound = networkAddress(host);
  if (bound?.isLoopback === true)
    return `By HTTPS at https://localhost:${port}; other devices reach it with --host 0.0.0.0\n`;
  const reached = bound?.isEvery === true ? addresses.filter(isForOthers) : [host];
  if (reached.length === 0) return 'No other device reaches it: this machine is in no network\n';
  const first = reached.map((address) => `http://${inUrl(address)}:${port}/trust`);
  return `Phones and other devices open first ${first.join(' or ')}\n`;
}

/** What people can type. */
function isForOthers(text: string): boolean {
  return !text.includes(':') && networkAddress(text)?.isLoopback === false;
}

const inUrl = (address: string): string => (address.includes(':') ? `[${address}]` : address);
