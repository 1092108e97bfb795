import { ROUTES, createApiClient, type ApiClient, type RouteName } from '@emoverse/api-contract';

/** What answers requests: an app, or a server far away. */
export type Answering = (request: Request) => Response | Promise<Response>;

/** A browser of its own: keeps its cookies, calls routes through the typed client, or sends anything at all. */
export interface Browser {
  readonly api: ApiClient;
  send(path: string, init?: RequestInit): Promise<Response>;
  readonly cookie: () => string | undefined;
}

export function openBrowser(answer: Answering, origin = 'http://127.0.0.1:4321', cookie?: string): Browser {
  const jar = new Map<string, string>();
  const keep = (text: string): void => {
    const [name, value] = text.split('=', 2);
    jar.set(name, value);
  };
  if (cookie !== undefined) cookie.split('; ').forEach(keep);
  const kept = (): string | undefined =>
    jar.size === 0 ? undefined : [...jar].map((pair) => pair.join('=')).join('; ');
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const cookies = kept();
    if (cookies !== undefined) headers.set('cookie', cookies);
    const response = await answer(new Request(new URL(path, origin), { ...init, headers }));
    for (const set of response.headers.getSetCookie())
      if (/max-age=0/i.test(set)) jar.delete(set.split('=')[0]);
      else keep(set.split(';')[0]);
    return response;
  };
  return {
    api: createApiClient({ baseUrl: '', fetch: (input, init) => send(String(input), init) }),
    send,
    cookie: kept,
  };
}

/** Every route with its method and a path whose parameters are filled in. */
export const EVERY_ROUTE = Object.entries(ROUTES).map(([name, route]) => ({
  name: name as RouteName,
  method: route.method.toUpperCase(),
  path: route.path
    .replace('{itemId}', 'song-0')
    .replace('{id}', '6f9619ff-8b86-4d11-b42d-00c04fc964ff')
    .replace('{personId}', '6f9619ff-8b86-4d11-b42d-00c04fc964ff')
    .replace('{day}', '2026-11-23')
    .replace('{entryId}', '0b9619ff-8b86-4d11-b42d-00c04fc964ff')
    .replace('{facet}/{term}', 'genre/jazz')
    .replace(/\{\w+Id\}/, '2b9619ff-8b86-4d11-b42d-00c04fc964ff'),
}));

export const json = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
