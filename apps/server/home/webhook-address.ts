import type { WebhookReach } from '@emoverse/storage';
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
export function isAskable(address: string, reach: WebhookReach): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  const range = plain.range();
  const isInReach = reach === 'network' ? ASKED.has(range) : range === 'unicast';
  return isInReach && !CLOUD_METADATA.has(plain.toString());
}

/**
 * The address of a webhook as it is kept. Throws `webhook-bad-address` (400) for anything but http and https, for names and
 * passwords in it, and for IP addresses that are not asked, and `webhook-private` (403) for those that are out of reach; where a name leads
 * is looked at whenever it is asked.
 */
export function checkWebhookAddress(text: string, reach: WebhookReach): URL {
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
  if (ipaddr.isValid(host) && !isAskable(host, 'network')) throw bad('this IP address is not asked');
  if (reach === 'internet' && (host === 'localhost' || (ipaddr.isValid(host) && !isAskable(host, reach))))
    throw new ApiProblem(
      403,
      'webhook-private',
      'addresses of its own network are given on the machine that EmoVerse runs on; EMOVERSE_PRIVATE_WEBHOOKS=1 allows them from elsewhere',
    );
  url.hash = '';
  return url;
}
