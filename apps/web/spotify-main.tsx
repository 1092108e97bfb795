import { createApiClient } from '@emoverse/api-contract';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createTranslator } from './messages/create-translator.ts';
import { inRegion } from './messages/in-region.ts';
import { loadPlaybackSdk } from './screens/spotify/playback-sdk.ts';
import { SpotifyScreen } from './screens/spotify/spotify-screen.tsx';
import { OneSound } from './sound/one-sound.ts';
import { browserTabs } from './state/browser-tabs.ts';
import { Outbox } from './state/outbox.ts';
import './styles.css';

// The view that plays on Spotify: a document of its own, in which nothing of the camera is.
const translator = await createTranslator(inRegion('en', navigator.languages));
const api = createApiClient({ baseUrl: '', fetch: (input, init) => fetch(input, init) });
const services = {
  api,
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  schedule: (task: () => void, milliseconds: number) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  keep: localStorage,
};
// What the server refuses for good is of no use to the person who listens.
const outbox = new Outbox(services, () => undefined);
void outbox.flush();
const oneSound = new OneSound({
  channel: browserTabs.openChannel('sound'),
  tab: services.newId(),
  now: services.now,
});

const root = document.getElementById('root');
if (root === null) throw new Error('spotify.html has no element with id "root"');
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={translator}>
      <SpotifyScreen
        api={api}
        now={services.now}
        newId={services.newId}
        outbox={outbox}
        oneSound={oneSound}
        loadSdk={loadPlaybackSdk}
      />
    </I18nextProvider>
  </StrictMode>,
);
