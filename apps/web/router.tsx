import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { MEDIA_DOMAINS } from '@emoverse/domain';
import { appPage } from './components/app-page.tsx';
import { CrashNote } from './components/crash-note.tsx';
import { PendingPage } from './components/pending-page.tsx';
import { Shell } from './components/shell.tsx';
import { NowScreen } from './screens/now/now-screen.tsx';
import { exploreSearch } from './state/explore-search.ts';
import { LIBRARY_VIEWS } from './state/library-views.ts';
import { importWithRetry } from './state/import-with-retry.ts';
import { wordInSearch } from './state/word-in-search.ts';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: lazyRouteComponent(
    importWithRetry(() => import('./screens/not-found/not-found-screen.tsx')),
    'NotFoundScreen',
  ),
  errorComponent: CrashNote,
});

const SPOTIFY_ANSWERS = ['connected', 'denied', 'stale', 'refused', 'trouble'] as const;

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: wordInSearch('after', ['deleting']),
    component: NowScreen,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/read',
    component: appPage(() => import('./screens/read/read-screen.tsx'), 'ReadScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/resting-face',
    component: appPage(() => import('./screens/resting-face/resting-face-screen.tsx'), 'RestingFaceScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/photo',
    component: appPage(() => import('./screens/photo/photo-screen.tsx'), 'PhotoScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/say',
    component: appPage(() => import('./screens/say/say-screen.tsx'), 'SayScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/voice',
    component: appPage(() => import('./screens/voice/voice-screen.tsx'), 'VoiceScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stage',
    validateSearch: wordInSearch('domain', MEDIA_DOMAINS),
    component: appPage(() => import('./screens/stage/stage-screen.tsx'), 'StageScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/w/$id',
    component: appPage(() => import('./screens/work-page/work-screen.tsx'), 'WorkScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/soundscape',
    component: appPage(() => import('./screens/soundscape/soundscape-screen.tsx'), 'SoundscapeScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/you/moods',
    component: appPage(() => import('./screens/moods/moods-screen.tsx'), 'MoodsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/library',
    validateSearch: wordInSearch('view', LIBRARY_VIEWS),
    component: appPage(() => import('./screens/library/library-screen.tsx'), 'LibraryScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/saved',
    beforeLoad: () => redirect({ to: '/library', throw: true }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/playlists',
    beforeLoad: () => redirect({ to: '/library', search: { view: 'playlists' }, throw: true }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/you',
    component: appPage(() => import('./screens/you/you-screen.tsx'), 'YouScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/who',
    component: appPage(() => import('./screens/who/who-screen.tsx'), 'WhoScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/playlists/$playlistId',
    component: appPage(() => import('./screens/library/playlists/playlist-screen.tsx'), 'PlaylistScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/you/taste',
    component: appPage(() => import('./screens/learned/learned-screen.tsx'), 'LearnedScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/first-questions',
    component: appPage(
      () => import('./screens/first-questions/first-questions-screen.tsx'),
      'FirstQuestionsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/you/settings',
    component: appPage(() => import('./screens/settings/settings-screen.tsx'), 'SettingsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/you/settings/$topic',
    validateSearch: wordInSearch('spotify', SPOTIFY_ANSWERS),
    component: appPage(() => import('./screens/settings/topic-screen.tsx'), 'TopicScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/help',
    component: appPage(() => import('./screens/help/help-screen.tsx'), 'HelpScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/care',
    component: appPage(() => import('./screens/care/care-screen.tsx'), 'CareScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/about',
    component: appPage(() => import('./screens/about/about-screen.tsx'), 'AboutScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/explore',
    validateSearch: exploreSearch,
    component: appPage(() => import('./screens/explore/explore-screen.tsx'), 'ExploreScreen'),
  }),
  moved('/history', '/you/moods'),
  moved('/calendar', '/you'),
  moved('/learned', '/you/taste'),
  moved('/settings', '/you/settings'),
  createRoute({
    getParentRoute: () => root,
    path: '/spotify',
    beforeLoad: () =>
      redirect({
        to: '/you/settings/$topic',
        params: { topic: 'music' },
        hash: 'spotify',
        replace: true,
        throw: true,
      }),
  }),
] as const;

/** Where a page stood once: who kept the address finds it where it is now. */
function moved<From extends string>(from: From, to: '/you' | '/you/moods' | '/you/taste' | '/you/settings') {
  return createRoute({
    getParentRoute: () => root,
    path: from,
    beforeLoad: () => {
      redirect({ to, search: true, hash: true, replace: true, throw: true });
    },
  });
}

/** The pages of the app; all but the first are loaded when they are opened. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    ...(history === undefined ? {} : { history }),
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
