import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { MEDIA_DOMAINS } from '@emoverse/domain';
import { z } from 'zod';
import { CrashNote } from './components/crash-note.tsx';
import { PendingPage } from './components/pending-page.tsx';
import { Shell } from './components/shell.tsx';
import { HomeScreen } from './screens/home/home-screen.tsx';
import { NotFoundScreen } from './screens/not-found/not-found-screen.tsx';
import { loadPart } from './state/load-part.ts';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundScreen,
  errorComponent: CrashNote,
});

const pickSearch = z.object({ by: z.enum(['plane', 'list', 'words']).optional().catch(undefined) });
const settingsSearch = z.object({
  spotify: z.enum(['connected', 'denied', 'stale', 'refused', 'trouble']).optional().catch(undefined),
});
const listSearch = z.object({ domain: z.enum(MEDIA_DOMAINS).optional().catch(undefined) });

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen }),
  createRoute({
    getParentRoute: () => root,
    path: '/read',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/read/read-screen.tsx')),
      'ReadScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/resting-face',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/resting-face/resting-face-screen.tsx')),
      'RestingFaceScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/photo',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/photo/photo-screen.tsx')),
      'PhotoScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/pick',
    validateSearch: pickSearch,
    component: lazyRouteComponent(
      loadPart(() => import('./screens/pick/pick-screen.tsx')),
      'PickScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/voice',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/voice/voice-screen.tsx')),
      'VoiceScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/confirm',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/confirm/confirm-screen.tsx')),
      'ConfirmScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/suggestions',
    validateSearch: listSearch,
    component: lazyRouteComponent(
      loadPart(() => import('./screens/suggestions/suggestions-screen.tsx')),
      'SuggestionsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/w/$id',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/work/work-screen.tsx')),
      'WorkScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/soundscape',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/soundscape/soundscape-screen.tsx')),
      'SoundscapeScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/history',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/history/history-screen.tsx')),
      'HistoryScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/saved',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/saved/saved-screen.tsx')),
      'SavedScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/calendar/calendar-screen.tsx')),
      'CalendarScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/playlists',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/playlists/playlists-screen.tsx')),
      'PlaylistsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/playlists/$playlistId',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/playlists/playlist-screen.tsx')),
      'PlaylistScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/learned',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/learned/learned-screen.tsx')),
      'LearnedScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/first-questions',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/first-questions/first-questions-screen.tsx')),
      'FirstQuestionsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    validateSearch: settingsSearch,
    component: lazyRouteComponent(
      loadPart(() => import('./screens/settings/settings-screen.tsx')),
      'SettingsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/help',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/help/help-screen.tsx')),
      'HelpScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/care/care-screen.tsx')),
      'CareScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/about',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/about/about-screen.tsx')),
      'AboutScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalogue',
    component: lazyRouteComponent(
      loadPart(() => import('./screens/catalogue/catalogue-screen.tsx')),
      'CatalogueScreen',
    ),
  }),
] as const;

/** The pages of the app; all but the first are loaded when they are opened. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren(routes),
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: PendingPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
