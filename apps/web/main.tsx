import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { loadHan } from './fonts/load-han.ts';
import { FIRST_WORDS } from './messages/first-words.ts';
import { createSpeaker } from './messages/create-speaker.ts';
import { spokenLocale } from './messages/locales.ts';
import { openTranslator } from './messages/open-translator.ts';
import { createAppRouter } from './router.tsx';
import { AppOpener, AppOpenerProvider } from './state/app-opener.ts';
import { keptLocale } from './state/kept-locale.ts';
import { importWithRetry } from './state/import-with-retry.ts';
import { createRoomLight } from './state/room-light.ts';
import { RoomLightProvider } from './state/room-light-context.ts';
import { openWhenWanted } from './state/open-when-wanted.ts';
import './styles.css';

// The first page alone; what makes the app is loaded when it is wanted (start-app.ts).
const translator = await openTranslator('en', FIRST_WORDS);
const speaker = createSpeaker(translator, document.documentElement, navigator.languages);
await speaker.speak(spokenLocale([keptLocale(localStorage) ?? [], navigator.languages].flat()));
translator.on('languageChanged', loadHan);
void loadHan(translator.language);
const loadStart = importWithRetry(() => import('./start-app.ts'));
const opener = new AppOpener(async () => (await loadStart()).startApp(translator, speaker));
openWhenWanted(opener, { page: window, kept: [localStorage, sessionStorage] });

const router = createAppRouter();
// What stands in index.html stays until the page can take its place.
await router.load();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={translator}>
      <RoomLightProvider value={createRoomLight(document.documentElement, localStorage)}>
        <AppOpenerProvider value={opener}>
          <RouterProvider router={router} />
        </AppOpenerProvider>
      </RoomLightProvider>
    </I18nextProvider>
  </StrictMode>,
);
