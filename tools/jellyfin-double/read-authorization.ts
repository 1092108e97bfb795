/** The values of `Authorization: MediaBrowser Client="…", Token="…"`; they are URL-encoded. */
export function readAuthorization(header: string | undefined): Readonly<Record<string, string | undefined>> {
  const values = /^MediaBrowser\s+(.*)$/.exec(header ?? '')?.[1];
  if (values === undefined) return {};
  return Object.fromEntries(
    [...values.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, decodeURIComponent(value)]),
  );
}
