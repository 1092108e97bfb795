import { clientsClaim, type WorkboxPlugin } from 'workbox-core';
import {
  createHandlerBoundToURL,
  matchPrecache,
  cleanupOutdatedCaches,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { KEPT_FILES } from 'virtual:kept-files';
import { BOUNDS, type Bound } from './bounds.ts';
import { keepNewest } from './keep-newest.ts';
import { keepSharedPhoto, SHARE_PATH } from './shared-photo.ts';

declare const self: ServiceWorkerGlobalScope;

/** The page of the app, for every address that a person may open. */
const PAGE = '/index.html';
/** What the server answers itself: never the app. */
const SERVERS_OWN = [/^\/(?:api|models|callback|login|metrics|trust)(?:\/|$)/, /\.\w+$/];
/** What the pages that work without the server ask of it. */
const ANSWERS = /^\/api\/(?:profile|saved|explore\/shelves|catalogue\/items\/[^/]+(?:\/like)?)$/;
const PICTURES = /^\/api\/covers\/[^/]+$/;
/** The first practice to breathe with, which a shortcut of the installed app opens. */
const BREATHE = '/api/catalogue/items/practice-box-breathing';

// The shell is whole or not there at all: what was built together is kept together.
// `/` is left to the page's own route, which asks for it without the header by which the server told languages apart.
precacheAndRoute([...KEPT_FILES], { directoryIndex: '' });
cleanupOutdatedCaches();
clientsClaim();

registerRoute(new NavigationRoute(createHandlerBoundToURL(PAGE), { denylist: SERVERS_OWN }));
// "Is the server there?" asks who wants a part of the app (state/app-parts.ts): with the parts kept here, it may have them.
registerRoute(
  ({ url }) => url.pathname === '/',
  async ({ request }) => {
    try {
      return await fetch(request);
    } catch {
      return (await matchPrecache(PAGE)) === undefined ? Response.error() : new Response(undefined);
    }
  },
  'HEAD',
);

// Names under assets/ change with what they hold: fonts and words of the languages that are read, the runtime of the networks.
registerRoute(({ url }) => url.pathname.startsWith('/assets/'), kept('assets'));
registerRoute(
  ({ url }) => url.pathname.startsWith('/models/') && url.searchParams.has('sha256'),
  kept('networks'),
);
registerRoute(({ url }) => url.pathname.startsWith('/models/'), asked('networks-told'));
registerRoute(({ url }) => PICTURES.test(url.pathname), kept('pictures'));
const answers = asked('answers');
registerRoute(({ url }) => ANSWERS.test(url.pathname), answers);

registerRoute(
  ({ url }) => url.pathname === SHARE_PATH,
  async ({ request }) => {
    await keepSharedPhoto(await request.formData(), caches);
    return Response.redirect('/photo', 303);
  },
  'POST',
);

self.addEventListener('activate', (event) => {
  const handled = answers.handleAll({ event, request: new Request(BREATHE) });
  // Without it the shortcut asks the server, as all pages do.
  event.waitUntil(handled[1].catch(() => undefined));
});

self.addEventListener('message', ({ data }) => {
  // Said by workbox-window's messageSkipWaiting: the person wants the new version.
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING')
    void self.skipWaiting();
});

/** What never changes under its name. */
function kept(name: keyof typeof BOUNDS): CacheFirst {
  return new CacheFirst({
    cacheName: `emoverse-${name}`,
    matchOptions: { ignoreVary: true },
    plugins: [within(BOUNDS[name])],
  });
}

/** What the server says, and what it said last where it is out of reach. */
function asked(name: keyof typeof BOUNDS): NetworkFirst {
  return new NetworkFirst({
    cacheName: `emoverse-${name}`,
    matchOptions: { ignoreVary: true },
    plugins: [within(BOUNDS[name])],
  });
}

/** Of workbox-expiration nothing but this: its database stays open in the worker, so that nobody could delete it. */
function within(bound: Bound): WorkboxPlugin {
  const sizes = new Map<string, number>();
  return {
    cacheDidUpdate: async ({ cacheName, request }) => {
      sizes.delete(request.url);
      await keepNewest(await caches.open(cacheName), bound, sizes);
    },
  };
}
