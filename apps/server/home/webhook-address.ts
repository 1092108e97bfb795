import ipaddr from 'ipaddr.js';
import { ApiProblem } from '../http/api-problem.ts';

/** A home may be on this machine, in the house, in a private network (Tailscale's is carrier-grade NAT), or on the internet. */
const ASKED: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'carrierGradeNat',
  'unicast',
]);
/** Where clouds keep the secrets of their machines, beside 169.254.0.0/16, which no range above holds. */
const CLOUD_METADATA: ReadonlySet<string> = new Set(['100.100.100.200', 'fd00:ec2::254', '168.63.129.16']);

/** Whether a message may go to this IP address; never to link-local, multicast, or translated ones. */
export function isAskable(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  return ASKED.has(plain.range()) && !CLOUD_METADATA.has(plain.toString());
}

/**
 * The address of a webhook as it is kept. Throws `webhook-bad-address` (400) for anything but http and https, for names and
 * passwords in it, and for IP addresses that are not asked; where a name leads is looked at whenever it is asked.
 */
export function checkWebhookAddress(text: string): URL {
  const bad = (why: string): ApiProblem =>
    new ApiProblem(
      400,
      'webhook-bad-address',
      `${why}: expected an address like http://homeassistant.local:8123/api/webhook/… or https://…`,
    );
  if (!URL.canParse(text.trim())) throw bad('this is no address');
  const url = new URL(text.trim());
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw bad(`${url.protocol} is not spoken here`);
  if (url.username !== '' || url.password !== '')
    throw bad('name and password do not belong into the address');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (ipaddr.isValid(host) && !isAskable(host)) throw bad('this IP address is not asked');
  url.hash = '';
  return url;
}
