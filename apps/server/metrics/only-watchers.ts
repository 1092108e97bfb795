import { EmoVerseError } from '@emoverse/domain';
import type { MiddlewareHandler } from 'hono';
import { ApiProblem } from '../http/api-problem.ts';
import type { AppEnv } from '../http/app-env.ts';
import { networkAddress, networkOf } from '../http/network-address.ts';

/** Reads addresses and networks (`10.0.0.5`, `fd00::/8`). Throws `bad-arguments` for anything else, and for everybody. */
export function networksOf(list: readonly string[]): NonNullable<ReturnType<typeof networkOf>>[] {
  return list.map((text) => {
    const network = networkOf(text);
    if (network !== undefined && network[1] > 0) return network;
    throw new EmoVerseError(
      'bad-arguments',
      `EMOVERSE_METRICS is 1 or names who may read the figures by address or network, separated by commas, e.g. 10.0.0.5 or 10.1.0.0/16; got ${text}`,
    );
  });
}

/**
 * Lets this machine in, and whose connection comes from one of the addresses itself: what a proxy says counts for nothing.
 * Others are refused with 403.
 */
export function onlyWatchers(list: readonly string[]): MiddlewareHandler<AppEnv> {
  const networks = networksOf(list);
  return async (context, next) => {
    const peer = networkAddress(context.env?.incoming?.socket?.remoteAddress);
    const isNamed = peer !== undefined && networks.some((network) => peer.isIn(network));
    if (!isNamed && !context.get('caller').isHere) {
      throw new ApiProblem(
        403,
        'not-for-you',
        'figures are given to the machine that EmoVerse runs on, and to the addresses in EMOVERSE_METRICS',
      );
    }
    await next();
  };
}
