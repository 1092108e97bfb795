import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { AppEnv } from './app-env.ts';
import { networkAddress, type NetworkAddress } from './network-address.ts';
import { COOKIE } from './session-cookie.ts';
import type { TrustedProxies } from './trusted-proxies.ts';
import type { Caller } from './caller.ts';

/** Headers that proxies, tunnels and content networks add, and no browser and no command line does. */
const FORWARDING =
  /(^|-)forward|^(x-)?via$|^x-original-|^cdn-loop$|(^|-)(client|cluster|connecting|origin(al|ating)?|proxy-?user|real|remote|source|src|socket|user|external)-?(ip|ipv6|addr|address|host)$/;
/** Of those, the ones that name no address of anybody. */
const NAMES_NO_ADDRESS = /^(x-)?via$|^x-forwarded-(proto|protocol|scheme|ssl|host|port|server|prefix|uri)$/;

/**
 * The one rule about where a request comes from. A header of a proxy counts only where the socket's other end is a
 * proxy that was named; from anybody else it says one thing: that the request was passed on, so it is not from here.
 */
export function callerOf(context: Context<AppEnv>, isTrusted: TrustedProxies): Caller {
  const header = (name: string): string | undefined => context.req.header(name);
  const incoming = context.env?.incoming;
  const peer = networkAddress(incoming?.socket?.remoteAddress);
  const isProxy = peer !== undefined && isTrusted(peer);
  const forwarding = Object.keys(context.req.header()).filter((name) =>
    FORWARDING.test(name.replaceAll('_', '-')),
  );
  const told = isProxy ? listOf(header('x-forwarded-for')) : [];
  const client = isProxy ? clientOf(peer, told, isTrusted) : peer;

  const named = isProxy ? listOf(header('x-forwarded-host')) : [];
  const url = URL.canParse(context.req.url) ? new URL(context.req.url) : undefined;
  const names = [...named.slice(-1), header('host'), url?.host];
  const hosts = [...new Set(names.flatMap((name) => name?.toLowerCase() ?? []))];
  const isOwnPage = isFromOwnPage(header, hosts[0]);
  const isPlain = !isProxy && forwarding.length === 0;
  // No browser speaks it, but proxies that say nothing of themselves do (nginx as it comes).
  const isOld = incoming?.httpVersion === '1.0';
  // All that the proxies say must say so: whoever asks may have written a part of it.
  const isOfThisMachine =
    isProxy &&
    told.length > 0 &&
    forwarding
      .filter((name) => !NAMES_NO_ADDRESS.test(name))
      .flatMap((name) => listOf(header(name)))
      .every((text) => addressInHeader(text)?.isLoopback === true);
  return {
    household: client?.household ?? 'no address',
    isHere:
      peer?.isLoopback === true &&
      (isPlain || isOfThisMachine) &&
      isOwnPage &&
      isSameHost(header('referer'), hosts[0]) &&
      !isOld,
    isProxied: isProxy,
    isDirect: peer?.isLoopback === true && isPlain && !isOld,
    isOwnPage,
    isHttps:
      url?.protocol === 'https:' ||
      (isProxy && listOf(header('x-forwarded-proto')).at(-1)?.toLowerCase() === 'https'),
    hosts,
    askedAddress: networkAddress(incoming?.socket?.localAddress)?.text,
  };
}

/** The session of the browser, else its address: what a limit for one person counts by. */
export function personOf(context: Context<AppEnv>): string {
  return getCookie(context, COOKIE) ?? context.get('caller').household;
}

/** This server's origin as the browser shows it. */
export function originOf({ isHttps, hosts }: Caller): string {
  return `${isHttps ? 'https' : 'http'}://${hosts[0]}`;
}

/** The first address, from the nearest on, that is no trusted proxy's. What cannot be read ends the chain. */
function clientOf(peer: NetworkAddress, told: readonly string[], isTrusted: TrustedProxies): NetworkAddress {
  let nearest = peer;
  for (const text of [...told].reverse()) {
    const address = addressInHeader(text);
    if (address === undefined) return nearest;
    nearest = address;
    if (!isTrusted(address)) return address;
  }
  return nearest;
}

/** `203.0.113.7`, `203.0.113.7:1234`, `2001:db8::1`, `[2001:db8::1]:1234`. */
function addressInHeader(text: string): NetworkAddress | undefined {
  return networkAddress(text) ?? networkAddress(/^(\[[^\]]+\]|[\d.]+):\d{1,5}$/.exec(text)?.[1]);
}

function listOf(value: string | undefined): string[] {
  return value === undefined ? [] : value.split(',').map((part) => part.trim());
}

/**
 * `Sec-Fetch-Site` is set by the browser and cannot be forged by a page; browsers without it send `Origin`. A client that
 * sends neither is no browser.
 */
function isFromOwnPage(header: (name: string) => string | undefined, host: string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return site !== undefined || isSameHost(header('origin'), host);
}

function isSameHost(address: string | undefined, host: string | undefined): boolean {
  return address === undefined || (URL.canParse(address) && new URL(address).host === host);
}
