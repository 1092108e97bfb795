import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret to sign with, from 256 random bits as base64url. */
export function webhookSecret(random: string): string {
  return PREFIX + Buffer.from(random, 'base64url').toString('base64');
}

/**
 * The headers of a message by Standard Webhooks (standardwebhooks.com, v1): HMAC-SHA256 over id, time and body, so that whoever
 * receives it knows that it is ours, is whole, and is no copy of an old one.
 *
 * @param at when it is sent, epoch milliseconds.
 */
export function signMessage(secret: string, id: string, at: number, body: string): Record<string, string> {
  const seconds = Math.floor(at / 1000);
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}
