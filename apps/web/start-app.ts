import { PERSON_HEADER, createApiClient } from '@emoverse/api-contract';
import type { i18n } from 'i18next';
import { browserCameras } from './camera/browser-cameras.ts';
import { createVisionOpener } from './camera/open-vision.ts';
import { WorkerVisionClient } from './camera/vision-client.ts';
import en from './messages/en.json' with { type: 'json' };
import type { Speaker } from './messages/create-speaker.ts';
import { describeProblem } from './messages/describe-problem.ts';
import { loadPractices } from './messages/load-practices.ts';
import { spokenLocale } from './messages/locales.ts';
import { BROWSER_PLAYER, connectPlayer } from './player/browser-player.ts';
import { createKeptApp } from './offline/kept-app.ts';
import { manifestOf } from './offline/manifest-of.ts';
import { createApp } from './state/app.ts';
import type { App } from './state/app-parts.ts';
import { browserTabs } from './state/browser-tabs.ts';
import { importModule } from './state/import-module.ts';
import { keepLocale } from './state/kept-locale.ts';
import { createLocalApi } from './state/local-api.ts';
import { meetFirst } from './state/meet-first.ts';
import { savesData } from './state/saves-data.ts';
import { browserMicrophones } from './voice/browser-microphones.ts';

/** Pages that are there for whoever it is; the server leaves the same ones open. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['/who', '/care', '/help', '/about']);

/** What is kept is for times without a server. */
const TIMEOUT_MS = 1_000;

/** Makes the app in this browser, with all its words, and asks the server for the person's profile. */
export async function startApp(translator: i18n, speaker: Speaker): Promise<App> {
  translator.addResourceBundle('en', 'translation', en, true, true);
  // Whom this page was made for, whoever comes in by another tab.
  const asPerson = (init: RequestInit = {}): RequestInit => {
    const headers = new Headers(init.headers);
    if (app.outbox.person !== undefined) headers.set(PERSON_HEADER, app.outbox.person);
    return { ...init, headers };
  };
  const app: App = createApp({
    services: {
      api: createLocalApi(
        createApiClient({
          baseUrl: '',
          fetch: meetFirst(
            (input, init) => fetch(input, asPerson(init)),
            () => app.outbox.person !== undefined,
          ),
        }),
        () => loadPractices(spokenLocale([translator.language])),
      ),
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      schedule: (task, milliseconds) => {
        const timer = setTimeout(task, milliseconds);
        return () => clearTimeout(timer);
      },
      keep: localStorage,
      keepForTab: sessionStorage,
      cameras: browserCameras,
      microphones: browserMicrophones,
      tabs: browserTabs,
      openSoundscapeEngine: async () =>
        (await importModule(() => import('./soundscape/tone-engine.ts'))).toneEngine(Math.random),
      // What one reads in comes first.
      languages: () => [translator.language, ...navigator.languages],
      savesData,
      openVision: createVisionOpener(
        (runtime) =>
          new WorkerVisionClient(
            new Worker(new URL('./vision-worker.ts', import.meta.url), { type: 'module' }),
            runtime,
          ),
      ),
    },
    player: BROWSER_PLAYER,
    keptApp: createKeptApp(window),
    visibility: {
      hidden: () => document.hidden,
      subscribe: (listener) => {
        document.addEventListener('visibilitychange', listener);
        return () => document.removeEventListener('visibilitychange', listener);
      },
    },
    // A page that has not met the one before; who has to be asked is asked there.
    onOtherPerson: (who) => {
      if (who === 'another') window.location.assign('/');
      else if (!OPEN_TO_ALL.has(window.location.pathname)) window.location.assign('/who');
    },
    onRefused: (error, toasts) =>
      toasts.show(translator.t('failed.notKept', { message: describeProblem(error, translator.t) }), {
        tone: 'problem',
      }),
  });

  connectPlayer(app);
  // The light must not stay on for a page that is gone.
  window.addEventListener('pagehide', () => {
    app.camera.stop();
    app.voice.stop();
  });
  app.profile.store.subscribe((state) => {
    if (state.kind !== 'ready') return;
    const { locale } = state.profile.settings;
    const chosen = locale === 'browser' ? undefined : locale;
    keepLocale(localStorage, chosen);
    const spoken = spokenLocale(chosen === undefined ? navigator.languages : [chosen]);
    void speaker.speak(spoken);
    document.querySelector('link[rel=manifest]')?.setAttribute('href', manifestOf(spoken));
  });
  void app.outbox.flush();
  if (import.meta.env.PROD && !savesData()) whenIdle(() => void app.keptApp.keep());
  await meetPerson(app);
  return app;
}

/** Asks who is here before anything that is kept of the last one is shown; a server that is slow to say is not waited for. */
async function meetPerson({ profile, outbox, services }: App): Promise<void> {
  const asked = profile.load();
  if (outbox.person === undefined) return;
  await Promise.race([asked, new Promise<void>((resolve) => services.schedule(resolve, TIMEOUT_MS))]);
  const state = profile.store.getState();
  // The browser is on its way to a page that has not met the last one.
  if (state.kind === 'failed' && state.error.code === 'another-person') await new Promise(() => undefined);
}

function whenIdle(task: () => void): void {
  // Safari knows no idle time.
  if ('requestIdleCallback' in window) window.requestIdleCallback(task);
  else setTimeout(task, 2_000);
}
