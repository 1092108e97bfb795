import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { WebhookReach } from '@emoverse/storage';
import { isAskable } from './webhook-address.ts';

/** Time for the whole of a message, from the first packet to the head of the answer. */
const PATIENCE_MS = 10_000;

/** Sends a message and gives the status of the answer. Throws what the network throws. */
export type PostMessage = (
  address: URL,
  message: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly reach: WebhookReach;
  },
  signal?: AbortSignal,
) => Promise<number>;

/** Looks a name up, as `lookup` of `node:dns` does. */
export type LookUp = (
  name: string,
  options: LookupAllOptions,
  answer: (error: Error | null, found: LookupAddress[]) => void,
) => void;

/**
 * Sends by one POST. Redirects are not followed, and of the answer nothing but its status is read. A name is looked up once, and the
 * connection goes to the address that was looked at (DNS pinning): a name that leads elsewhere the second time leads nowhere.
 */
export function createPostMessage(lookUp: LookUp = lookup): PostMessage {
  return (address, { headers, body, reach }, signal) =>
    new Promise((resolve, reject) => {
      const impatient = AbortSignal.timeout(PATIENCE_MS);
      const request = (address.protocol === 'https:' ? overHttps : overHttp)(address, {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        agent: false,
        lookup: askable(lookUp, reach),
        signal: signal === undefined ? impatient : AbortSignal.any([signal, impatient]),
      });
      request.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      });
      // Also what comes after the answer was let go.
      request.on('error', reject);
      request.end(body);
    });
}

function askable(lookUp: LookUp, reach: WebhookReach): LookupFunction {
  return (name, options, answer) => {
    lookUp(name, { ...options, all: true }, (error, found) => {
      const asked = error === null ? found.filter(({ address }) => isAskable(address, reach)) : [];
      const [first] = asked;
      if (error !== null || first === undefined)
        answer(error ?? new Error(`${name} leads to no address that is asked`), []);
      else if (options.all === true) answer(null, asked);
      else answer(null, first.address, first.family);
    });
  };
}
