import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { FIRST_WORDS } from './messages/first-words.ts';
import { createSpeaker } from './messages/create-speaker.ts';
import { openTranslator } from './messages/open-translator.ts';
import { createAppRouter } from './router.tsx';
import { AppOpener, AppOpenerProvider } from './state/app-opener.ts';
import { RoomLightProvider } from './state/room-light-context.ts';

export { LOCALES } from './messages/locales.ts';

/** The first page as markup, and the direction in which it is read. */
export interface FirstLook {
  readonly markup: string;
  readonly dir: string;
}

/** The first page in a language, for the build to put into index.html: it can be read before any script has run. */
export async function firstLook(locale: string): Promise<FirstLook> {
  const translator = await openTranslator('en', FIRST_WORDS);
  const root = { lang: 'en', dir: 'ltr' };
  await createSpeaker(translator, root, []).speak(locale);
  const router = createAppRouter(createMemoryHistory({ initialEntries: ['/'] }));
  await router.load();
  const opener = new AppOpener(() => Promise.reject(new Error('there is no app in a build')));
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={translator}>
      <RoomLightProvider value={{ show: () => undefined, keep: () => undefined }}>
        <AppOpenerProvider value={opener}>
          <RouterProvider router={router} />
        </AppOpenerProvider>
      </RoomLightProvider>
    </I18nextProvider>,
  );
  // A part that cannot be rendered without a browser leaves its fallback, without a word.
  if (!markup.includes('<h1'))
    throw new Error('the first page was rendered without its heading: does a part of it need a browser?');
  // The document has a title, and its policy allows neither scripts nor styles inside of it.
  return {
    dir: root.dir,
    markup: markup
      .replace(/<title>.*?<\/title>|<script>.*?<\/script>|<link [^>]*>| style="[^"]*"/g, '')
      // What needs a script waits for it: a choice that was made before would be lost.
      .replace(/<(?:select|input|button)(?= )/g, '$& disabled=""'),
  };
}
