import type { CatalogueItem } from '@emoverse/domain';
import type { z } from 'zod';

/** What a provider is asked with. */
export interface CoverAsk {
  /** Whose shop is asked: ISO 3166-1, lower case. */
  readonly country: string;
  /** One answer in JSON; undefined where there is none (404). Throws `ProviderAway`. */
  json<T>(
    address: URL,
    schema: z.ZodType<T>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<T | undefined>;
}

/** Somebody who has covers of some works. */
export interface CoverProvider {
  readonly name: string;
  /** Milliseconds between two works that are looked for. */
  readonly pause: number;
  /** Whether it may have a cover of the work. */
  has(item: CatalogueItem): boolean;
  /** Whether an address, of a redirect as well, is one of this provider's documented hosts. */
  isOwn(address: URL): boolean;
  /** Addresses of pictures of this very work, the best first; empty where it has none. */
  find(item: CatalogueItem, ask: CoverAsk): Promise<readonly URL[]>;
}

/** Whether an address is of one of the hosts, or of one below it where that begins with a dot. */
export function isOfHosts({ protocol, hostname, port }: URL, hosts: readonly string[]): boolean {
  return (
    protocol === 'https:' &&
    port === '' &&
    hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host))
  );
}

/** An address with its query. */
export function withQuery(address: string, query: Readonly<Record<string, string>>): URL {
  return new URL(`${address}?${new URLSearchParams(query).toString()}`);
}

/** The address that an answer gave, where it is one. */
export function addressesIn(...texts: readonly (string | undefined)[]): URL[] {
  return texts.flatMap((text) => (text !== undefined && URL.canParse(text) ? [new URL(text)] : []));
}
