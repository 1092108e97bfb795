import { EmoVerseError } from '@emoverse/domain';

/**
 * The origin of a double on this very machine, for tests. Throws `bad-arguments` for any other address: what people
 * play, and their tokens, must not be sent elsewhere by a setting.
 *
 * @param name the environment variable, @param service what is used when it is unset.
 */
export function loopbackBase(base: string, name: string, service: string): string {
  const address = URL.canParse(base) ? new URL(base) : undefined;
  const isLoopback =
    address?.protocol === 'http:' &&
    (/^127(\.\d{1,3}){3}$/.test(address.hostname) || address.hostname === '[::1]') &&
    address.pathname === '/' &&
    address.search === '' &&
    address.username === '';
  if (address === undefined || !isLoopback) {
    throw new EmoVerseError(
      'bad-arguments',
      `${name} is for tests and takes http://127.0.0.1:PORT alone, got ${base}: unset it to use ${service}`,
    );
  }
  return address.origin;
}
